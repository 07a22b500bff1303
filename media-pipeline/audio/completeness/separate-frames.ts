import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { mp4Starts } from './boxes.ts';
import { partOf, withByteFile } from './byte-file.ts';
import { AMR_FRAME_SECONDS, AMR_MARK, AMR_NARROW, AMR_WIDE, AMR_WIDE_MARK } from './frames.ts';

import type { ByteFile } from './byte-file.ts';

/** A file as it can be heard in full. */
export interface ReadableFile {
	readonly file: string;
	/** Its own tables said that nothing of it is missing; the copy has no tables. */
	readonly isWhole: boolean;
}

/**
 * A 3GP may hold several frames of AMR in one sample (`frames_per_sample` of `damr`, 3GPP TS 26.244, table 6.6), and where a
 * pause is coded among them ffmpeg gives up the rest of the sample. Such files are heard from a copy as AMR, which has a frame behind the other.
 *
 * @param files whatever they are; those that are not so are handed on as they came
 * @param work has the copies as long as it takes
 */
export async function withSeparateFrames<Result>(
	files: readonly string[],
	work: (readable: readonly ReadableFile[]) => Promise<Result>,
): Promise<Result> {
	const copies: (Buffer | undefined)[] = [];
	for (const file of files) copies.push(await separated(file));
	if (copies.every((copy) => !copy)) return work(files.map((file) => ({ file, isWhole: false })));
	const folder = await mkdtemp(join(tmpdir(), 'loa-amr-'));
	try {
		const readable: ReadableFile[] = [];
		for (const [index, file] of files.entries()) {
			const copy = copies[index];
			const copyFile = join(folder, `${index}.amr`);
			if (copy) await writeFile(copyFile, copy);
			readable.push(copy ? { file: copyFile, isWhole: true } : { file, isWhole: false });
		}
		return await work(readable);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** The same sound as AMR; undefined: the file is no such 3GP, or not there. */
async function separated(path: string): Promise<Buffer | undefined> {
	return withByteFile(path, async (file) => {
		if ((await file.read(4, 4)).toString('latin1') !== 'ftyp') return undefined;
		const starts = await mp4Starts(file);
		const tracks: AmrTrack[] = [];
		for (const [index, startByte] of starts.entries()) {
			const track = await amrTrackIn(partOf(file, { startByte, endByte: starts[index + 1] ?? file.size }));
			if (!track) return undefined;
			tracks.push(track);
		}
		const [first] = tracks;
		if (!first || tracks.every(({ isPacked }) => !isPacked)) return undefined;
		if (tracks.some(({ isWide }) => isWide !== first.isWide)) return undefined;
		const mark = Buffer.from(first.isWide ? AMR_WIDE_MARK : AMR_MARK, 'latin1');
		return Buffer.concat([mark, ...tracks.flatMap(({ frames }) => frames)]);
	}).catch((error: NodeJS.ErrnoException) => {
		// whoever opens it next says so
		if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined;
		throw error;
	});
}

interface AmrTrack {
	readonly isWide: boolean;
	/** Is there a sample with more than one frame? */
	readonly isPacked: boolean;
	/** The bytes of the samples, and of pauses that are only gaps between them. */
	readonly frames: readonly Buffer[];
}

const LARGEST_TABLES = 32 * 1024 * 1024;
/** A frame that says that nothing is said. */
const NO_DATA = 0x7c;
/** More than is aired, several times over: a hostile table names a sample a million times. */
const MOST_FRAMES = 500_000;
/** As for other formats: beyond it nobody knows whether somebody spoke or only a clock was set. */
const LONGEST_PAUSE_FRAMES = 60 / AMR_FRAME_SECONDS;

/** The first track of sound, when it is AMR and all of it is there. */
async function amrTrackIn(file: ByteFile): Promise<AmrTrack | undefined> {
	const moov = await moovOf(file);
	const track = moov && boxesIn(moov).find(({ type, body }) => type === 'trak' && isSound(body));
	const media = track && inside(track.body, 'mdia');
	const tables = media && inside(inside(media, 'minf'), 'stbl');
	const stsd = inside(tables, 'stsd');
	const kind = stsd && stsd.length >= 16 ? stsd.toString('latin1', 12, 16) : '';
	if (!media || !tables || (kind !== 'samr' && kind !== 'sawb')) return undefined;
	const isWide = kind === 'sawb';
	const lengths = isWide ? AMR_WIDE : AMR_NARROW;
	const ticksAFrame = timeScaleOf(media) * AMR_FRAME_SECONDS;
	const durations = durationsIn(inside(tables, 'stts'));
	const frames: Buffer[] = [];
	let [isPacked, total] = [false, 0];
	for (const { at, bytes } of samplesIn(tables)) {
		const sample = await file.read(at, bytes);
		if (sample.length < bytes) return undefined;
		let count = 0;
		for (let place = 0; place < bytes; count += 1) {
			place += lengths[((sample[place] ?? 0) >> 3) & 15] ?? 1;
			if (place > bytes) return undefined;
		}
		isPacked ||= count > 1;
		frames.push(sample);
		const ticks = durations.next();
		const announced = ticksAFrame > 0 && !ticks.done ? Math.round(ticks.value / ticksAFrame) : count;
		const pause = announced - count > LONGEST_PAUSE_FRAMES ? 0 : Math.max(0, announced - count);
		if (pause > 0) frames.push(Buffer.alloc(pause, NO_DATA));
		total += count + pause;
		if (total > MOST_FRAMES) return undefined;
	}
	return { isWide, isPacked, frames };
}

async function moovOf(file: ByteFile): Promise<Buffer | undefined> {
	for (let at = 0; at + 8 <= file.size;) {
		const head = await file.read(at, 16);
		const short = head.readUInt32BE(0);
		const isLong = short === 1 && head.length === 16;
		const size = isLong ? Number(head.readBigUInt64BE(8)) : short === 0 ? file.size - at : short;
		if (size < 8 || at + size > file.size) return undefined;
		const start = isLong ? 16 : 8;
		if (head.toString('latin1', 4, 8) === 'moov')
			return size > LARGEST_TABLES ? undefined : file.read(at + start, size - start);
		at += size;
	}
	return undefined;
}

/** Boxes of a box, in order. */
function boxesIn(bytes: Buffer): readonly { type: string; body: Buffer }[] {
	const found: { type: string; body: Buffer }[] = [];
	for (let at = 0; at + 8 <= bytes.length;) {
		const size = bytes.readUInt32BE(at);
		if (size < 8 || at + size > bytes.length) break;
		found.push({ type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, at + size) });
		at += size;
	}
	return found;
}

const inside = (box: Buffer | undefined, type: string): Buffer | undefined =>
	box && boxesIn(box).find((one) => one.type === type)?.body;

const isSound = (track: Buffer): boolean => inside(inside(track, 'mdia'), 'hdlr')?.toString('latin1', 8, 12) === 'soun';

function timeScaleOf(media: Buffer): number {
	const head = inside(media, 'mdhd');
	const place = head?.[0] === 1 ? 20 : 12;
	return head && head.length >= place + 4 ? head.readUInt32BE(place) : 0;
}

function* durationsIn(stts: Buffer | undefined): Generator<number, void> {
	if (!stts) return;
	for (let at = 8; at + 8 <= stts.length; at += 8)
		for (let left = stts.readUInt32BE(at); left > 0; left -= 1) yield stts.readUInt32BE(at + 4);
}

/** Place and length of each sample, as the tables tell them (ISO/IEC 14496-12, 8.7). */
function* samplesIn(tables: Buffer): Generator<{ at: number; bytes: number }, void> {
	const [sizes, chunks] = [inside(tables, 'stsz'), inside(tables, 'stsc')];
	const short = inside(tables, 'stco');
	const offsets = short ?? inside(tables, 'co64');
	if (!sizes || !chunks || !offsets || sizes.length < 12 || offsets.length < 8 || chunks.length < 20) return;
	const same = sizes.readUInt32BE(4);
	const count = sizes.readUInt32BE(8);
	const width = short ? 4 : 8;
	let sample = 0;
	let entry = 8;
	for (let chunk = 1, place = 8; place + width <= offsets.length; chunk += 1, place += width) {
		if (entry + 24 <= chunks.length && chunks.readUInt32BE(entry + 12) <= chunk) entry += 12;
		let at = short ? short.readUInt32BE(place) : Number(offsets.readBigUInt64BE(place));
		for (let left = chunks.readUInt32BE(entry + 4); left > 0 && sample < count; left -= 1) {
			const row = 12 + sample * 4;
			if (same === 0 && row + 4 > sizes.length) return;
			const bytes = same > 0 ? same : sizes.readUInt32BE(row);
			yield { at, bytes };
			at += bytes;
			sample += 1;
		}
	}
}
