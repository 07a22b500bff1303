import { createHash } from 'node:crypto';

import type { PortableDocument } from './document-source.ts';
import type { Entity } from './entities.ts';

/** What an entity holds, so that two databases can be compared. */
export interface EntityDigest {
	readonly count: number;
	/** Over all documents in the order of ids; those of versions over their content only. */
	readonly sha256: string;
}

/** Of versions: their own id is of no use to anybody, and MongoDB marks the newest one. */
const NOT_COMPARED: ReadonlySet<string> = new Set(['id', 'latest', 'autosave', 'snapshot', 'publishedLocale']);

/** Sums up an entity document by document; all in the ids of one database. */
export function digestOfEntity({ isVersions }: Entity) {
	const lines: { readonly key: string; readonly sha256: string }[] = [];
	return {
		add: (document: PortableDocument) => {
			const compared = isVersions
				? Object.fromEntries(Object.entries(document).filter(([name]) => !NOT_COMPARED.has(name)))
				: document;
			const sha256 = createHash('sha256')
				.update(JSON.stringify(canonical(compared)) ?? '')
				.digest('hex');
			lines.push({ key: isVersions ? sha256 : String(document.id).padStart(24, '0'), sha256 });
		},
		result: (): EntityDigest => {
			const hash = createHash('sha256');
			// numbers and ids of MongoDB in the same order
			for (const { sha256 } of lines.toSorted((one, other) => (one.key < other.key ? -1 : 1))) hash.update(sha256);
			return { count: lines.length, sha256: hash.digest('hex') };
		},
	};
}

/**
 * The same text for what means the same to Payload: keys in order, and nothing said of what is empty, because SQLite has
 * a column for each field and MongoDB may have no key.
 */
function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((one) => canonical(one) ?? null);
	if (typeof value !== 'object') return value;
	if (value === null) return undefined;
	const entries = Object.entries(value)
		.map(([name, inner]) => [name, canonical(inner)] as const)
		.filter(([, inner]) => inner !== undefined)
		.toSorted(([one], [other]) => (one < other ? -1 : 1));
	return entries.length === 0 ? undefined : Object.fromEntries(entries);
}
