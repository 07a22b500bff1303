import type { ByteFile, Completeness } from './byte-file.ts';

const NO_GRANULE = 0xffff_ffff_ffff_ffffn;
/** Ten hours of speech have fewer; a hostile file has millions of empty ones. */
const MOST_PAGES = 200_000;
const OPUS_RATE_HZ = 48_000;

/** What the pages of one recording say. */
interface OggPages {
	readonly completeness: Completeness;
	/** Length of the recording; undefined: its kind of sound does not tell. */
	readonly seconds?: number;
}

interface Link {
	rate: number;
	skipped: number;
	last: bigint;
}

/** A page: where its packets begin and where it ends; `undefined`: there is none. */
interface Page {
	readonly flags: number;
	readonly serial: number;
	readonly granule: bigint;
	readonly bodyAt: number;
	readonly end: number;
}

const BEGINS = 2;
const ENDS = 4;

async function pageAt(file: ByteFile, at: number): Promise<Page | undefined> {
	const head = await file.read(at, 27 + 255);
	if (head.length < 27 || head.toString('latin1', 0, 4) !== 'OggS') return undefined;
	const segments = head[26] ?? 0;
	const body = head.subarray(27, 27 + segments).reduce((sum, size) => sum + size, 0);
	const bodyAt = at + 27 + segments;
	return {
		flags: head[5] ?? 0,
		serial: head.readUInt32LE(14),
		granule: head.readBigUInt64LE(6),
		bodyAt,
		end: bodyAt + body,
	};
}

/**
 * Where recordings begin that follow one another in one file ("chained", RFC 3533): at the first page that begins a
 * stream after pages that do not. A stream before it that never ended was cut off by whoever joined them.
 */
export async function oggLinks(file: ByteFile): Promise<readonly number[]> {
	const starts = [0];
	let isHead = true;
	for (let at = 0, count = 0; at < file.size && count < MOST_PAGES; count += 1) {
		const page = await pageAt(file, at);
		if (!page) break;
		const begins = (page.flags & BEGINS) !== 0;
		if (begins && !isHead) starts.push(at);
		isHead = begins;
		at = page.end;
	}
	return starts;
}

/** Walks the pages of one recording: their lengths, checksum of the last one, marks of the end. */
export async function oggPages(file: ByteFile): Promise<OggPages> {
	const link: Link = { rate: 0, skipped: 0, last: 0n };
	const open = new Set<number>();
	let completeness: Completeness = 'unknown';
	for (let at = 0, count = 0; at < file.size; count += 1) {
		if (count === MOST_PAGES) return { completeness: 'unknown' };
		const page = await pageAt(file, at);
		if (!page) {
			// something after the last page (a tag, zeros of a broken copy): complete only when the end was marked
			completeness = open.size === 0 && count > 0 ? 'whole' : 'missing';
			break;
		}
		if (page.end > file.size) {
			completeness = 'missing';
			break;
		}
		if ((page.flags & BEGINS) !== 0) {
			open.add(page.serial);
			describe(await file.read(page.bodyAt, 32), link);
		}
		if (page.granule !== NO_GRANULE && page.granule > link.last) link.last = page.granule;
		if ((page.flags & ENDS) !== 0) open.delete(page.serial);
		completeness = open.size === 0 ? 'whole' : 'open';
		if (page.end === file.size && !isChecked(await file.read(at, page.end - at))) completeness = 'missing';
		at = page.end;
	}
	return link.rate > 0 ? { completeness, seconds: secondsOf(link) } : { completeness };
}

function describe(packet: Buffer, link: Link): void {
	if (packet.length < 19) return;
	if (packet.toString('latin1', 0, 8) === 'OpusHead') {
		link.rate = OPUS_RATE_HZ;
		link.skipped = packet.readUInt16LE(10);
	} else if (packet.toString('latin1', 1, 7) === 'vorbis') link.rate = packet.readUInt32LE(12);
}

const secondsOf = ({ rate, skipped, last }: Link): number => Math.max(0, Number(last) - skipped) / rate;

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
