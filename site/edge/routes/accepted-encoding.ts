export type Encoding = 'br' | 'gzip' | 'identity';

const known = new Map<string, Encoding>();

/** The best encoding of ours that a client takes: brotli, gzip, or none. */
export function acceptedEncoding(header: string | undefined): Encoding {
	if (header === undefined) return 'identity';
	const remembered = known.get(header);
	if (remembered !== undefined) return remembered;
	const encoding = read(header);
	// browsers send a handful of values; anything else is not worth remembering
	if (known.size < 200) known.set(header, encoding);
	return encoding;
}

function read(header: string): Encoding {
	const accepted = new Set(
		header
			.toLowerCase()
			.split(',')
			.map((part) => part.split(';').map((piece) => piece.trim()))
			.filter(([, quality = 'q=1']) => !/^q=0(\.0*)?$/.test(quality))
			.map(([name = '']) => name),
	);
	if (accepted.has('br')) return 'br';
	return accepted.has('gzip') || accepted.has('*') ? 'gzip' : 'identity';
}
