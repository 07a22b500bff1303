import type { ByteFile, Completeness } from './byte-file.ts';

const MPEG1_KBPS = {
	1: [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
	2: [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
	3: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
} as const;
const MPEG2_KBPS = {
	1: [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
	2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
	3: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const MPEG1_RATES = [44_100, 48_000, 32_000] as const;
/** A header may count its own frame or not, and encoders add one or two frames at the end. */
const FRAME_TOLERANCE = 2;
/** Bytes that are looked through for the next frame behind a damaged one. */
const MOST_LOST = 65_536;

/** Length of an MPEG audio frame in bytes by its header; undefined: it is none. */
function mpegFrame(head: Buffer): number | undefined {
	const [first = 0, second = 0, third = 0] = head;
	if (head.length < 4 || first !== 0xff || (second & 0xe0) !== 0xe0) return undefined;
	const version = (second >> 3) & 3;
	const layer = (4 - ((second >> 1) & 3)) as 1 | 2 | 3 | 4;
	const rateIndex = (third >> 2) & 3;
	if (version === 1 || layer === 4 || rateIndex === 3) return undefined;
	const kbps = (version === 3 ? MPEG1_KBPS : MPEG2_KBPS)[layer][third >> 4] ?? 0;
	if (kbps === 0) return undefined;
	const rate = (MPEG1_RATES[rateIndex as 0 | 1 | 2] ?? 44_100) / (version === 3 ? 1 : version === 2 ? 2 : 4);
	const padding = (third >> 1) & 1;
	if (layer === 1) return (Math.floor((12_000 * kbps) / rate) + padding) * 4;
	const samples = layer === 3 && version !== 3 ? 72_000 : 144_000;
	return Math.floor((samples * kbps) / rate) + padding;
}

/** Length of an ADTS frame in bytes by its header; undefined: it is none. */
function adtsFrame(head: Buffer): number | undefined {
	const [first = 0, second = 0, _third, fourth = 0, fifth = 0, sixth = 0] = head;
	if (head.length < 7 || first !== 0xff || (second & 0xf6) !== 0xf0) return undefined;
	const length = ((fourth & 3) << 11) | (fifth << 3) | (sixth >> 5);
	return length >= 7 ? length : undefined;
}

interface Walk {
	readonly frames: number;
	/** Where the first frame begins. */
	readonly first: number;
	readonly isLastCut: boolean;
}

async function walk(file: ByteFile, start: number, lengthOf: (head: Buffer) => number | undefined): Promise<Walk> {
	const window: { at: number; bytes: Buffer } = { at: 0, bytes: Buffer.alloc(0) };
	const headAt = async (at: number): Promise<Buffer> => {
		if (at < window.at || at + 8 > window.at + window.bytes.length) {
			window.at = at;
			window.bytes = await file.read(at, 262_144);
		}
		return window.bytes.subarray(at - window.at, at - window.at + 8);
	};
	let frames = 0;
	let first = -1;
	let lost = 0;
	let at = start;
	while (at + 4 <= file.size && lost < MOST_LOST) {
		const length = lengthOf(await headAt(at));
		if (length === undefined) {
			at += 1;
			lost += 1;
			continue;
		}
		if (first === -1) first = at;
		if (at + length > file.size) return { frames, first, isLastCut: lost === 0 };
		frames += 1;
		lost = 0;
		at += length;
	}
	// fewer bytes than a header behind a whole frame, and none that belong to a tag
	return { frames, first, isLastCut: frames > 0 && lost === 0 && at < file.size };
}

/** Bytes of an ID3v2 tag at the start. */
async function tagLength(file: ByteFile): Promise<number> {
	const head = await file.read(0, 10);
	if (head.length < 10 || head.toString('latin1', 0, 3) !== 'ID3') return 0;
	const [a = 0, b = 0, c = 0, d = 0] = head.subarray(6);
	return 10 + (((a & 0x7f) << 21) | ((b & 0x7f) << 14) | ((c & 0x7f) << 7) | (d & 0x7f));
}

/** Frames that a Xing, Info or VBRI header in the first frame announces; undefined: there is none. */
function announcedFrames(frame: Buffer): number | undefined {
	for (const name of ['Xing', 'Info'])
		for (const place of [13, 21, 36])
			if (frame.toString('latin1', place, place + 4) === name && frame.length >= place + 12)
				return (frame.readUInt32BE(place + 4) & 1) === 1 ? frame.readUInt32BE(place + 8) : undefined;
	if (frame.toString('latin1', 36, 40) === 'VBRI' && frame.length >= 54) return frame.readUInt32BE(50);
	return undefined;
}

/** MP3: as many frames as its header counts? Files that were joined have more, which is no fault. */
export async function ofMpeg(file: ByteFile): Promise<Completeness> {
	const { frames, first, isLastCut } = await walk(file, await tagLength(file), mpegFrame);
	if (first === -1) return 'unknown';
	const announced = announcedFrames(await file.read(first, 256));
	if (announced !== undefined && announced > 0) {
		if (frames < announced - FRAME_TOLERANCE) return 'missing';
		return isLastCut && frames <= announced + FRAME_TOLERANCE ? 'missing' : 'whole';
	}
	return isLastCut ? 'open' : 'unknown';
}

/** AAC as ADTS: frames know their own length only. */
export async function ofAdts(file: ByteFile): Promise<Completeness> {
	const { isLastCut } = await walk(file, await tagLength(file), adtsFrame);
	return isLastCut ? 'open' : 'unknown';
}

/** Bytes of a frame by its type, with the byte that tells it. */
export const AMR_NARROW = [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1] as const;
export const AMR_WIDE = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1] as const;

export const AMR_MARK = '#!AMR\n';
export const AMR_WIDE_MARK = '#!AMR-WB\n';
export const AMR_FRAME_SECONDS = 0.02;
/** The last frame types that carry speech; those behind them say that nobody speaks (SID) or nothing (NO_DATA). */
const LAST_SPEECH_TYPE = { narrow: 7, wide: 8 } as const;

/** What the frames of an AMR sound count to. */
export interface AmrFrames {
	/** 20 ms for each frame, pauses included. */
	readonly seconds: number;
	/** Frames without speech, which decoders may complain of. */
	readonly pauses: number;
}

/** AMR: the length of each frame follows from its first byte. */
export async function ofAmr(file: ByteFile): Promise<{ completeness: Completeness; amr: AmrFrames }> {
	const isWide = (await file.read(0, 9)).toString('latin1') === AMR_WIDE_MARK;
	const lengths = isWide ? AMR_WIDE : AMR_NARROW;
	const lastSpeech = isWide ? LAST_SPEECH_TYPE.wide : LAST_SPEECH_TYPE.narrow;
	const bytes = await file.read(0, file.size);
	let [frames, pauses] = [0, 0];
	let at = isWide ? AMR_WIDE_MARK.length : AMR_MARK.length;
	while (at < bytes.length) {
		const type = ((bytes[at] ?? 0) >> 3) & 15;
		frames += 1;
		if (type > lastSpeech) pauses += 1;
		at += lengths[type] ?? 1;
	}
	const completeness = at === bytes.length ? 'unknown' : 'open';
	return { completeness, amr: { seconds: frames * AMR_FRAME_SECONDS, pauses } };
}

/** Where AMR recordings begin that were written one behind the other: their mark is no frame that an encoder makes. */
export async function amrStarts(file: ByteFile): Promise<readonly number[]> {
	const bytes = await file.read(0, file.size);
	const starts: number[] = [];
	for (let at = bytes.indexOf('#!AMR'); at !== -1; at = bytes.indexOf('#!AMR', at + 1)) {
		const mark = bytes.toString('latin1', at, at + AMR_WIDE_MARK.length);
		if (mark === AMR_WIDE_MARK || mark.startsWith(AMR_MARK)) starts.push(at);
	}
	return starts;
}
