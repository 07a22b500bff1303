import { partOf, withByteFile } from './byte-file.ts';
import { mp4Starts, ofMp4, ofWebm, webmStarts } from './boxes.ts';
import {
	asfStarts,
	cafStarts,
	chunkedStarts,
	ofAsf,
	ofAu,
	ofCaf,
	ofChunks,
	ofWave64,
	wave64Starts,
} from './chunked.ts';
import { amrStarts, ofAdts, ofAmr, ofMpeg } from './frames.ts';
import { oggLinks, oggPages } from './ogg.ts';

import type { ByteFile, Completeness, FilePart } from './byte-file.ts';
import type { AmrFrames } from './frames.ts';

/** What a recording says of its own length; an estimate of a decoder is none of it. */
interface Claims {
	readonly completeness: Completeness;
	/** Samples that are announced; undefined: it does not say. */
	readonly samples?: number;
	/** Length that its pages tell; undefined: they do not. */
	readonly seconds?: number;
	/** Set when it is AMR. */
	readonly amr?: AmrFrames;
}

/** What a file says of its own length. */
export interface FileClaims extends Claims {
	/** The recordings in it, when several follow one another; undefined: it is one. */
	readonly parts?: readonly (FilePart & Pick<Claims, 'amr'>)[];
	/** Recordings behind those, which are not opened: nobody sends so many. */
	readonly partsLeft?: number;
}

/** Each part is an input of one ffmpeg process. */
const MOST_PARTS = 64;

/** Reads heads, tables and frame lengths; nothing is decoded. */
export const claimsOf = (path: string): Promise<FileClaims> => withByteFile(path, claimsIn);

async function claimsIn(file: ByteFile): Promise<FileClaims> {
	const starts = await startsIn(file);
	if (starts.length < 2) return claimsOfOne(file);
	const all = starts.map((startByte, index) => ({ startByte, endByte: starts[index + 1] ?? file.size }));
	const parts = all.slice(0, MOST_PARTS);
	const claims: Claims[] = [];
	for (const part of parts) claims.push(await claimsOfOne(partOf(file, part)));
	const described = parts.map((part, index) => {
		const amr = claims[index]?.amr;
		return amr ? { ...part, amr } : part;
	});
	return { ...together(claims), parts: described, partsLeft: all.length - parts.length };
}

/** Bytes are missing when they are missing of one; seconds are told when all tell them. */
function together(claims: readonly Claims[]): Claims {
	const worst = (['missing', 'open', 'unknown'] as const).find((state) =>
		claims.some(({ completeness }) => completeness === state),
	);
	const seconds = claims.reduce((sum, claim) => sum + (claim.seconds ?? Number.NaN), 0);
	const amr = claims.flatMap((claim) => claim.amr ?? []);
	return {
		completeness: worst ?? 'whole',
		...(Number.isFinite(seconds) && { seconds }),
		...(amr.length === claims.length && {
			amr: {
				seconds: amr.reduce((sum, one) => sum + one.seconds, 0),
				pauses: amr.reduce((sum, one) => sum + one.pauses, 0),
			},
		}),
	};
}

const RIFF = new Set(['RIFF', 'RF64', 'BW64', 'FORM']);
const MP4 = new Set(['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip']);
const ASF = '0&\u00b2u';
const EBML = '\u001aE\u00df\u00a3';

/** Where the recordings in a file begin; fewer than two: it is one, or its format is not written in a row. */
async function startsIn(file: ByteFile): Promise<readonly number[]> {
	const head = (await file.read(0, 12)).toString('latin1');
	if (head.startsWith('OggS')) return oggLinks(file);
	if (RIFF.has(head.slice(0, 4))) return chunkedStarts(file);
	if (head.startsWith('riff')) return wave64Starts(file);
	if (head.startsWith('caff')) return cafStarts(file);
	if (head.startsWith(ASF)) return asfStarts(file);
	if (head.startsWith('#!AMR')) return amrStarts(file);
	if (head.startsWith(EBML)) return webmStarts(file);
	return MP4.has(head.slice(4, 8)) ? mp4Starts(file) : [];
}

async function claimsOfOne(file: ByteFile): Promise<Claims> {
	const head = await file.read(0, 64);
	const at = (place: number, length: number): string => head.toString('latin1', place, place + length);
	if (RIFF.has(at(0, 4))) return { completeness: await ofChunks(file) };
	if (at(0, 4) === 'riff') return { completeness: await ofWave64(file) };
	if (at(0, 4) === '.snd') return { completeness: await ofAu(file) };
	if (at(0, 4) === 'caff') return { completeness: await ofCaf(file) };
	if (at(0, 4) === ASF) return { completeness: await ofAsf(file) };
	if (at(0, 4) === 'OggS') return oggPages(file);
	if (at(0, 4) === 'fLaC') return { completeness: 'unknown', ...flacSamples(head) };
	if (at(0, 5) === '#!AMR') return ofAmr(file);
	if (at(0, 4) === EBML) return { completeness: await ofWebm(file) };
	if (MP4.has(at(4, 4))) return ofMp4(file);
	if (head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0) return { completeness: await ofAdts(file) };
	if (at(0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0))
		return { completeness: await ofMpeg(file) };
	// a transport stream: packets of one length, without a mark of the end
	if (head[0] === 0x47) return { completeness: file.size % 188 === 0 ? 'unknown' : 'open' };
	return { completeness: 'unknown' };
}

/** STREAMINFO is always the first block: 36 bits of samples behind 20 of rate and 8 of channels and depth. */
function flacSamples(head: Buffer): { samples?: number } {
	if (head.length < 26) return {};
	const samples = ((head[21] ?? 0) & 0x0f) * 2 ** 32 + head.readUInt32BE(22);
	return samples > 0 ? { samples } : {};
}
