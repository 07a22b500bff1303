/**
 * Does `If-None-Match` name this version? Compared weakly, and whatever encoding the client was given.
 *
 * @param etag strong, quoted, without a suffix for the encoding
 */
export function isNotModified(ifNoneMatch: string | undefined, etag: string): boolean {
	if (ifNoneMatch === undefined) return false;
	if (ifNoneMatch.trim() === '*') return true;
	return ifNoneMatch.split(',').some((candidate) => {
		const opaque = candidate.trim().replace(/^W\//, '');
		return opaque.replace(/-(br|gzip)"$/, '"') === etag;
	});
}
