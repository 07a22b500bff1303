import type { ByteFile, Completeness } from './byte-file.ts';

const NO_GRANULE = 0xffff_ffff_ffff_ffffn;
/** Ten hours of speech have fewer; a hostile file has millions of empty ones. */
const MOST_PAGES = 200_000;
const OPUS_RATE_HZ = 48_000;

/** What the pages of an Ogg file say. */
export interface OggPages {
	readonly completeness: Completeness;
	/** Length of each recording in the file, one after the other ("chained"), where it can be told. */
	readonly linkSeconds: readonly number[];
}

interface Link {
	rate: number;
	skipped: number;
	last: bigint;
}

/** Walks the pages: their lengths, checksum of the last one, marks of the end, recordings that follow one another. */
export async function oggPages(file: ByteFile): Promise<OggPages> {
	const links: Link[] = [];
	const open = new Set<number>();
	let completeness: Completeness = 'unknown';
	for (let at = 0, count = 0; at < file.size; count += 1) {
		if (count === MOST_PAGES) return { completeness: 'unknown', linkSeconds: [] };
		const head = await file.read(at, 27 + 255);
		if (head.length < 27 || head.toString('latin1', 0, 4) !== 'OggS') {
			// something after the last page (a tag, zeros of a broken copy): complete only when the end was marked
			completeness = open.size === 0 && links.length > 0 ? 'whole' : 'missing';
			break;
		}
		const segments = head[26] ?? 0;
		const body = head.subarray(27, 27 + segments).reduce((sum, size) => sum + size, 0);
		const size = 27 + segments + body;
		if (at + size > file.size) {
			completeness = 'missing';
			break;
		}
		const flags = head[5] ?? 0;
		const serial = head.readUInt32LE(14);
		const granule = head.readBigUInt64LE(6);
		if ((flags & 2) !== 0) {
			if (open.size === 0) links.push({ rate: 0, skipped: 0, last: 0n });
			open.add(serial);
			describe(await file.read(at + 27 + segments, 32), links.at(-1));
		}
		const link = links.at(-1);
		if (link && granule !== NO_GRANULE && granule > link.last) link.last = granule;
		if ((flags & 4) !== 0) open.delete(serial);
		at += size;
		completeness = open.size === 0 ? 'whole' : 'open';
		if (at === file.size && !isChecked(await file.read(at - size, size))) completeness = 'missing';
	}
	return { completeness, linkSeconds: links.map(secondsOf) };
}

function describe(packet: Buffer, link: Link | undefined): void {
	if (!link || packet.length < 19) return;
	if (packet.toString('latin1', 0, 8) === 'OpusHead') {
		link.rate = OPUS_RATE_HZ;
		link.skipped = packet.readUInt16LE(10);
	} else if (packet.toString('latin1', 1, 7) === 'vorbis') link.rate = packet.readUInt32LE(12);
}

const secondsOf = ({ rate, skipped, last }: Link): number =>
	rate === 0 ? 0 : Math.max(0, Number(last) - skipped) / rate;

/** Polynomial 0x04c11db7, most significant bit first, as RFC 3533 has it. */
const TABLE = Uint32Array.from({ length: 256 }, (_none, index) => {
	let value = (index << 24) >>> 0;
	for (let bit = 0; bit < 8; bit += 1)
		value = ((value & 0x8000_0000) !== 0 ? (value << 1) ^ 0x04c1_1db7 : value << 1) >>> 0;
	return value;
});

function isChecked(page: Buffer): boolean {
	let sum = 0;
	for (const [index, byte] of page.entries()) {
		const own = index >= 22 && index < 26 ? 0 : byte;
		sum = ((sum << 8) ^ (TABLE[((sum >>> 24) ^ own) & 0xff] ?? 0)) >>> 0;
	}
	return sum === page.readUInt32LE(22);
}
