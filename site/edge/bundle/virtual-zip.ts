import { createHash } from 'node:crypto';

import { ExpectedError } from '#content/model/errors.ts';

/** Bytes at hand, or a way to read those from `start` to `end`, both included. */
type ZipContent = Buffer | ((start: number, end: number) => AsyncIterable<Buffer>);

/** A file inside an archive. */
export interface ZipEntry {
	/** ASCII, no folders. */
	readonly name: string;
	readonly bytes: number;
	/** CRC-32 (ISO 3309), unsigned. */
	readonly crc32: number;
	readonly content: ZipContent;
}

/** An archive that is nowhere: headers are computed, contents are read when their turn comes. */
export interface VirtualZip {
	readonly bytes: number;
	/** Strong, quoted; the same entries give the same. */
	readonly etag: string;
	readonly segments: readonly Segment[];
}

export interface Segment {
	readonly start: number;
	readonly bytes: number;
	readonly content: ZipContent;
}

class BundleTooLargeError extends ExpectedError {
	override readonly name = 'BundleTooLargeError';
	readonly code = 'bundle_too_large';
	constructor(bytes: number) {
		super(`The bundle would have ${bytes} bytes. Plain ZIP ends at 4 GiB: take messages out of the edition.`);
	}
}

class ZipEntryNameError extends ExpectedError {
	override readonly name = 'ZipEntryNameError';
	readonly code = 'zip_entry_name';
	constructor(name: string) {
		super(`"${name}" cannot be a name in a bundle: it must be new, without folders, in A-Z, 0-9, _ and one dot.`);
	}
}

const FOUR_GIB = 2 ** 32;
/** 2.0: what every ZIP program since 1993 reads. */
const VERSION = 20;

/**
 * Plans a ZIP of stored (not compressed) files: audio does not get smaller, and so every byte has a known place.
 * Sizes and checksums stand in the local headers, without data descriptors, for old players and old Windows.
 *
 * @param date written on every entry, so that the same entries give the same bytes
 * @param folder around all of them; none unless said
 * @throws {BundleTooLargeError} from 4 GiB on
 * @throws {ZipEntryNameError}
 */
export function planZip(
	entries: readonly ZipEntry[],
	date: { readonly year: number; readonly month: number; readonly day: number },
	folder?: string,
): VirtualZip {
	checkNames(folder === undefined ? entries : [...entries, { name: `${folder}.DIR` }]);
	const inFolder = ({ name, ...entry }: ZipEntry) => ({
		...entry,
		name: folder === undefined ? name : `${folder}/${name}`,
	});
	const segments: Segment[] = [];
	const directory: Buffer[] = [];
	let position = 0;
	const place = (content: Segment['content'], bytes: number) => {
		segments.push({ start: position, bytes, content });
		position += bytes;
		if (position >= FOUR_GIB) throw new BundleTooLargeError(position);
	};
	for (const entry of entries.map(inFolder)) {
		const local = localHeader(entry, date);
		directory.push(centralHeader(entry, local, position));
		place(local, local.length);
		place(entry.content, entry.bytes);
	}
	const central = Buffer.concat(directory);
	const centralStart = position;
	place(central, central.length);
	place(endRecord(entries.length, central.length, centralStart), 22);
	// names, sizes and checksums of all entries are in the directory, so it stands for the whole
	const etag = `"${createHash('sha256').update(central).digest('base64url')}"`;
	return { bytes: position, etag, segments };
}

function checkNames(entries: readonly Pick<ZipEntry, 'name'>[]): void {
	const seen = new Set<string>();
	for (const { name } of entries) {
		const folded = name.toUpperCase();
		if (!/^[A-Z0-9_]+\.[A-Z0-9]{1,4}$/i.test(name) || name.length > 30 || seen.has(folded))
			throw new ZipEntryNameError(name);
		seen.add(folded);
	}
}

function localHeader(entry: ZipEntry, date: { year: number; month: number; day: number }): Buffer {
	const header = Buffer.alloc(30 + entry.name.length);
	header.writeUInt32LE(0x04034b50, 0);
	header.writeUInt16LE(VERSION, 4);
	// flags (6), method stored (8) and time of day (10) stay zero
	header.writeUInt16LE(((date.year - 1980) << 9) | (date.month << 5) | date.day, 12);
	header.writeUInt32LE(entry.crc32, 14);
	header.writeUInt32LE(entry.bytes, 18);
	header.writeUInt32LE(entry.bytes, 22);
	header.writeUInt16LE(entry.name.length, 26);
	header.write(entry.name, 30, 'ascii');
	return header;
}

function centralHeader(entry: ZipEntry, local: Buffer, position: number): Buffer {
	const header = Buffer.alloc(46 + entry.name.length);
	header.writeUInt32LE(0x02014b50, 0);
	header.writeUInt16LE(VERSION, 4);
	// from "version needed" to "length of extra field" both headers say the same
	local.copy(header, 6, 4, 30);
	header.writeUInt32LE(position, 42);
	header.write(entry.name, 46, 'ascii');
	return header;
}

function endRecord(count: number, directoryBytes: number, directoryStart: number): Buffer {
	const record = Buffer.alloc(22);
	record.writeUInt32LE(0x06054b50, 0);
	record.writeUInt16LE(count, 8);
	record.writeUInt16LE(count, 10);
	record.writeUInt32LE(directoryBytes, 12);
	record.writeUInt32LE(directoryStart, 16);
	return record;
}

/** The bytes of the archive from `start` to `end`, both included; a chunk is the reader's until it asks for the next. */
export const readZip = (zip: VirtualZip, start: number, end: number): AsyncGenerator<Buffer> =>
	readSegments(zip.segments, start, end);

/** The same of anything that is put together of pieces in their order. */
export async function* readSegments(segments: readonly Segment[], start: number, end: number): AsyncGenerator<Buffer> {
	for (const segment of segments) {
		const from = Math.max(0, start - segment.start);
		const to = Math.min(segment.bytes - 1, end - segment.start);
		if (from > to) continue;
		if (Buffer.isBuffer(segment.content)) yield segment.content.subarray(from, to + 1);
		else yield* segment.content(from, to);
	}
}
