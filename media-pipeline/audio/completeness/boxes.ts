import type { ByteFile, Completeness } from './byte-file.ts';
import type { AmrFrames } from './frames.ts';

const MOST_BOXES = 100_000;
const LARGEST_TABLE = 32 * 1024 * 1024;

interface Box {
	readonly type: string;
	readonly start: number;
	readonly end: number;
}

/** MP4, M4A, 3GP: are all boxes, and all samples that the tables name, inside the file? */
export async function ofMp4(file: ByteFile): Promise<{ completeness: Completeness; amr?: AmrFrames }> {
	let moov: Box | undefined;
	let at = 0;
	for (let count = 0; at < file.size && count < MOST_BOXES; count += 1) {
		const box = await boxAt(file, at);
		if (!box) return { completeness: 'missing' };
		if (box.end - at < 8) return { completeness: 'unknown' };
		if (box.end > file.size) return { completeness: 'missing' };
		if (box.type === 'moov') moov = box;
		at = box.end;
	}
	if (!moov) return { completeness: 'missing' };
	if (moov.end - moov.start > LARGEST_TABLE) return { completeness: 'unknown' };
	const { furthest, amr } = lookThrough(await file.read(moov.start, moov.end - moov.start));
	return { completeness: furthest > file.size ? 'missing' : 'whole', ...(amr && { amr }) };
}

/** A box at the top of the file; undefined: not even its head is there. */
async function boxAt(file: ByteFile, at: number): Promise<Box | undefined> {
	const head = await file.read(at, 16);
	if (head.length < 8) return undefined;
	const short = head.readUInt32BE(0);
	const isLong = short === 1 && head.length === 16;
	const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? file.size - at : short;
	return { type: head.toString('latin1', 4, 8), start: at + (isLong ? 16 : 8), end: at + size };
}

/** Where recordings begin that were written one behind the other: each has a box that names its kind. */
export async function mp4Starts(file: ByteFile): Promise<readonly number[]> {
	const starts = [0];
	for (let at = 0, count = 0; at < file.size && count < MOST_BOXES; count += 1) {
		const box = await boxAt(file, at);
		if (!box || box.end - at < 8) break;
		if (box.type === 'ftyp' && at > 0) starts.push(at);
		at = box.end;
	}
	return starts;
}

/** trak, mdia, minf, stbl; a hostile file nests them thousands of times. */
const DEEPEST = 4;
const CONTAINERS = new Set(['trak', 'mdia', 'minf', 'stbl']);

/** Where the last sample that a table names ends, and what the samples of the first AMR track count to. */
function lookThrough(moov: Buffer): { furthest: number; amr?: AmrFrames } {
	let furthest = 0;
	let amr: AmrFrames | undefined;
	const tables = new Map<string, Buffer>();
	const look = (start: number, end: number, depth: number): void => {
		for (let at = start; at + 8 <= end;) {
			const size = moov.readUInt32BE(at);
			if (size < 8 || at + size > end) return;
			const type = moov.toString('latin1', at + 4, at + 8);
			if (CONTAINERS.has(type) && depth < DEEPEST) look(at + 8, at + size, depth + 1);
			else tables.set(type, moov.subarray(at + 8, at + size));
			if (type === 'stbl') {
				furthest = Math.max(furthest, endOfLastChunk(tables));
				amr ??= amrIn(tables);
				tables.clear();
			}
			at += size;
		}
	};
	look(0, moov.length, 0);
	return { furthest, ...(amr && { amr }) };
}

/** Shorter samples of AMR carry no speech: its smallest speech frame has 13 bytes, narrow or wide. */
const SMALLEST_AMR_SPEECH = 13;

/** Length of an AMR track by its own table of times, and its samples without speech; undefined: it is another sound. */
function amrIn(tables: ReadonlyMap<string, Buffer>): AmrFrames | undefined {
	const [stsd, stts, stsz, mdhd] = ['stsd', 'stts', 'stsz', 'mdhd'].map((type) => tables.get(type));
	if (!stsd || !stts || !stsz || !mdhd || stsz.length < 12 || stts.length < 8) return undefined;
	if (!['samr', 'sawb'].includes(stsd.toString('latin1', 12, 16))) return undefined;
	const place = mdhd[0] === 1 ? 20 : 12;
	const scale = mdhd.length >= place + 4 ? mdhd.readUInt32BE(place) : 0;
	if (scale === 0) return undefined;
	let ticks = 0;
	for (let at = 8; at + 8 <= stts.length; at += 8) ticks += stts.readUInt32BE(at) * stts.readUInt32BE(at + 4);
	let pauses = 0;
	if (stsz.readUInt32BE(4) === 0)
		for (let at = 12; at + 4 <= stsz.length; at += 4) if (stsz.readUInt32BE(at) < SMALLEST_AMR_SPEECH) pauses += 1;
	return { seconds: ticks / scale, pauses };
}

/** Offset of the last chunk, and the sizes of the samples in it. */
function endOfLastChunk(tables: ReadonlyMap<string, Buffer>): number {
	const stsz = tables.get('stsz');
	const stsc = tables.get('stsc');
	const short = tables.get('stco');
	const offsets = short ?? tables.get('co64');
	if (!offsets || offsets.length < 12 || !stsz || stsz.length < 12) return 0;
	const chunks = offsets.readUInt32BE(4);
	const width = short ? 4 : 8;
	const place = 8 + (chunks - 1) * width;
	if (chunks === 0 || place + width > offsets.length) return 0;
	const start = short ? short.readUInt32BE(place) : Number(offsets.readBigUInt64BE(place));
	const entries = stsc && stsc.length >= 8 ? stsc.readUInt32BE(4) : 0;
	const entry = 8 + (entries - 1) * 12;
	const inChunk = stsc && entries > 0 && entry + 12 <= stsc.length ? stsc.readUInt32BE(entry + 4) : 1;
	const [same, samples] = [stsz.readUInt32BE(4), stsz.readUInt32BE(8)];
	if (same > 0) return start + (same > 1 ? same * Math.min(inChunk, samples) : 0);
	let end = start;
	for (let sample = Math.max(0, samples - inChunk); sample < samples && 16 + sample * 4 <= stsz.length; sample += 1)
		end += stsz.readUInt32BE(12 + sample * 4);
	return end;
}

const EBML_HEAD = 0x1a45dfa3;
const EBML_SEGMENT = 0x18538067;

/** WebM, Matroska: lengths of the segment and its clusters; browsers record with lengths that are not known. */
export async function ofWebm(file: ByteFile): Promise<Completeness> {
	let isOpen = true;
	for (let at = 0, count = 0; at < file.size && count < MOST_BOXES; count += 1) {
		const head = await file.read(at, 12);
		const id = vint(head, 0, false);
		const size = id && vint(head, id.length, true);
		// an element head that is not whole, behind others that were
		if (!id || !size) return head.length < 12 && count > 0 ? 'open' : 'unknown';
		const start = at + id.length + size.length;
		if (size.isUnknown) {
			at = start;
			continue;
		}
		if (start + size.value > file.size) return isOpen && id.value !== EBML_SEGMENT ? 'open' : 'missing';
		if (id.value === EBML_SEGMENT) {
			isOpen = false;
			at = start;
			continue;
		}
		at = start + size.value;
	}
	return isOpen ? 'unknown' : 'whole';
}

/** Where recordings begin that were written one behind the other: each has a head of its own. */
export async function webmStarts(file: ByteFile): Promise<readonly number[]> {
	const starts: number[] = [];
	for (let at = 0, count = 0; at < file.size && count < MOST_BOXES; count += 1) {
		const head = await file.read(at, 12);
		const id = vint(head, 0, false);
		const size = id && vint(head, id.length, true);
		if (!id || !size) break;
		if (id.value === EBML_HEAD) starts.push(at);
		// what is of unknown length ends where the next head begins: it is looked into
		at += id.length + size.length + (size.isUnknown ? 0 : size.value);
	}
	return starts;
}

/** A number of variable length; with its marker when it is an id. */
function vint(
	head: Buffer,
	at: number,
	isSize: boolean,
): { value: number; length: number; isUnknown: boolean } | undefined {
	const first = head[at] ?? 0;
	const length = Math.clz32(first) - 23;
	if (first === 0 || at + length > head.length) return undefined;
	let value = isSize ? first & (0xff >> length) : first;
	for (let index = 1; index < length; index += 1) value = value * 256 + (head[at + index] ?? 0);
	const isUnknown = isSize && (length === 8 ? value >= 2 ** 56 - 1 : value === 2 ** (7 * length) - 1);
	return { value, length, isUnknown };
}
