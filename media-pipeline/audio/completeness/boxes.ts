import type { ByteFile, Completeness } from './byte-file.ts';

const MOST_BOXES = 100_000;
const LARGEST_TABLE = 32 * 1024 * 1024;

interface Box {
	readonly type: string;
	readonly start: number;
	readonly end: number;
}

/** MP4, M4A, 3GP: are all boxes, and all samples that the tables name, inside the file? */
export async function ofMp4(file: ByteFile): Promise<Completeness> {
	let moov: Box | undefined;
	let at = 0;
	for (let count = 0; at < file.size && count < MOST_BOXES; count += 1) {
		const head = await file.read(at, 16);
		if (head.length < 8) return 'missing';
		const short = head.readUInt32BE(0);
		const isLong = short === 1 && head.length === 16;
		const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? file.size - at : short;
		if (size < 8) return 'unknown';
		if (at + size > file.size) return 'missing';
		const type = head.toString('latin1', 4, 8);
		if (type === 'moov') moov = { type, start: at + (isLong ? 16 : 8), end: at + size };
		at += size;
	}
	if (!moov) return 'missing';
	if (moov.end - moov.start > LARGEST_TABLE) return 'unknown';
	return lastSampleEnd(await file.read(moov.start, moov.end - moov.start)) > file.size ? 'missing' : 'whole';
}

/** trak, mdia, minf, stbl; a hostile file nests them thousands of times. */
const DEEPEST = 4;
const CONTAINERS = new Set(['trak', 'mdia', 'minf', 'stbl']);

/** Where the last sample that a table names ends. */
function lastSampleEnd(moov: Buffer): number {
	let furthest = 0;
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
				tables.clear();
			}
			at += size;
		}
	};
	look(0, moov.length, 0);
	return furthest;
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
