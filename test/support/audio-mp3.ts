import { readFileSync } from 'node:fs';

export interface Mp3 {
	/** Version of the ID3v2 tag, `2.3`; undefined: none. */
	readonly tag: string | undefined;
	/** Title in it. */
	readonly title: string | undefined;
	readonly frames: readonly { readonly kbps: number; readonly rateHz: number; readonly isMono: boolean }[];
	/** Texts of the tag by frame: `TRCK`, `TALB`, `TLAN`. */
	readonly texts: Readonly<Record<string, string | undefined>>;
	/** ID3v1.1 in the last 128 bytes; undefined: none. */
	readonly id3v1: { readonly title: string; readonly album: string; readonly track: number } | undefined;
	/** Bytes after the last whole frame, without ID3v1. */
	readonly restBytes: number;
	/** Is the first frame a description (Xing, Info) instead of sound? */
	readonly hasXing: boolean;
}

const KBPS = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
const RATES = [44_100, 48_000, 32_000];

/** Walks through every frame of an MPEG-1 layer III file; anything else ends the walk. */
export function walkMp3(file: string): Mp3 {
	const bytes = readFileSync(file);
	const hasTag = bytes.toString('latin1', 0, 3) === 'ID3';
	const tagBytes = hasTag ? 10 + syncSafe(bytes.subarray(6, 10)) : 0;
	const frames: Mp3['frames'][number][] = [];
	let at = tagBytes;
	while (at + 4 <= bytes.length && bytes[at] === 0xff && (bytes[at + 1]! & 0xfe) === 0xfa) {
		const third = bytes[at + 2]!;
		const kbps = KBPS[third >> 4];
		const rateHz = RATES[(third >> 2) & 3];
		if (!kbps || !rateHz) break;
		frames.push({ kbps, rateHz, isMono: bytes[at + 3]! >> 6 === 3 });
		at += Math.floor((144_000 * kbps) / rateHz) + ((third >> 1) & 1);
	}
	const v1 = bytes.subarray(-128);
	const hasV1 = v1.toString('latin1', 0, 3) === 'TAG';
	const wordsOf = (from: number, to: number) => v1.toString('latin1', from, to).replace(/\0+$/, '');
	const tag = bytes.subarray(0, tagBytes);
	const first = bytes.toString('latin1', tagBytes, tagBytes + 64);
	return {
		tag: hasTag ? `2.${bytes[3]}` : undefined,
		title: textIn(tag, 'TIT2'),
		texts: Object.fromEntries(['TRCK', 'TALB', 'TLAN'].map((name) => [name, textIn(tag, name)])),
		id3v1: hasV1 ? { title: wordsOf(3, 33), album: wordsOf(63, 93), track: v1[126]! } : undefined,
		frames,
		restBytes: bytes.length - at - (hasV1 ? 128 : 0),
		hasXing: first.includes('Xing') || first.includes('Info'),
	};
}

function textIn(tag: Buffer, frame: string): string | undefined {
	const at = tag.indexOf(frame);
	if (at === -1) return undefined;
	const content = tag.subarray(at + 10, at + 10 + tag.readUInt32BE(at + 4));
	// 1 is UTF-16 with a byte order mark, the only one that ID3v2.3 has for all letters
	const text = content[0] === 1 ? content.subarray(3).toString('utf16le') : content.subarray(1).toString('latin1');
	return text.replace(/\0+$/, '');
}

const syncSafe = (bytes: Buffer): number => bytes.reduce((sum, byte) => sum * 128 + byte, 0);
