import { withByteFile } from './byte-file.ts';
import { ofMp4, ofWebm } from './boxes.ts';
import { ofAsf, ofAu, ofCaf, ofChunks, ofWave64 } from './chunked.ts';
import { ofAdts, ofAmr, ofMpeg } from './frames.ts';
import { oggPages } from './ogg.ts';

import type { ByteFile, Completeness } from './byte-file.ts';

/** What a file says of its own length; an estimate of a decoder is none of it. */
export interface FileClaims {
	readonly completeness: Completeness;
	/** Samples that are announced; undefined: it does not say. */
	readonly samples?: number;
	/** Length of each recording, when several follow one another in one file. */
	readonly linkSeconds?: readonly number[];
}

/** Reads heads, tables and frame lengths; nothing is decoded. */
export const claimsOf = (path: string): Promise<FileClaims> => withByteFile(path, claimsIn);

async function claimsIn(file: ByteFile): Promise<FileClaims> {
	const head = await file.read(0, 64);
	const at = (place: number, length: number): string => head.toString('latin1', place, place + length);
	if (['RIFF', 'RF64', 'BW64', 'FORM'].includes(at(0, 4))) return { completeness: await ofChunks(file) };
	if (at(0, 4) === 'riff') return { completeness: await ofWave64(file) };
	if (at(0, 4) === '.snd') return { completeness: await ofAu(file) };
	if (at(0, 4) === 'caff') return { completeness: await ofCaf(file) };
	if (at(0, 4) === '0&\u00b2u') return { completeness: await ofAsf(file) };
	if (at(0, 4) === 'OggS') return oggPages(file);
	if (at(0, 4) === 'fLaC') return { completeness: 'unknown', ...flacSamples(head) };
	if (at(0, 5) === '#!AMR') return { completeness: await ofAmr(file) };
	if (at(0, 4) === '\u001aE\u00df\u00a3') return { completeness: await ofWebm(file) };
	if (['ftyp', 'moov', 'mdat', 'wide', 'free', 'skip'].includes(at(4, 4))) return { completeness: await ofMp4(file) };
	if (head[0] === 0xff && ((head[1] ?? 0) & 0xf6) === 0xf0) return { completeness: await ofAdts(file) };
	if (at(0, 3) === 'ID3' || (head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0))
		return { completeness: await ofMpeg(file) };
	// a transport stream: packets of one length, without any mark of the end
	if (head[0] === 0x47) return { completeness: file.size % 188 === 0 ? 'unknown' : 'open' };
	return { completeness: 'unknown' };
}

/** STREAMINFO is always the first block: 36 bits of samples behind 20 of rate and 8 of channels and depth. */
function flacSamples(head: Buffer): { samples?: number } {
	if (head.length < 26) return {};
	const samples = ((head[21] ?? 0) & 0x0f) * 2 ** 32 + head.readUInt32BE(22);
	return samples > 0 ? { samples } : {};
}
