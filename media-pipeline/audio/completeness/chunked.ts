import { isMeaningless } from './byte-file.ts';

import type { ByteFile, Completeness } from './byte-file.ts';

/** Chunks that one file is looked through for; a real one has a dozen. */
const MOST_CHUNKS = 10_000;

/** RIFF, RF64, BW64 and AIFF: is the chunk with the samples as long as it says? */
export async function ofChunks(file: ByteFile): Promise<Completeness> {
	const isAiff = (await file.read(0, 4)).toString('latin1') === 'FORM';
	let longSize: number | undefined;
	let at = 12;
	for (let count = 0; count < MOST_CHUNKS; count += 1) {
		const head = await file.read(at, 8);
		if (head.length < 8) return 'unknown';
		const name = head.toString('latin1', 0, 4);
		const size = isAiff ? head.readUInt32BE(4) : head.readUInt32LE(4);
		if (name === 'ds64') {
			const sizes = await file.read(at + 8, 16);
			if (sizes.length === 16) longSize = Number(sizes.readBigUInt64LE(8));
		}
		if (name === 'data' || name === 'SSND') {
			const bytes = size === 0xffff_ffff && longSize !== undefined ? longSize : size;
			if (bytes === size && isMeaningless(bytes)) return 'unknown';
			return at + 8 + bytes <= file.size ? 'whole' : 'missing';
		}
		at += 8 + size + (size % 2);
	}
	return 'unknown';
}

/** Where RIFF and AIFF recordings begin that were written one behind the other. */
export async function chunkedStarts(file: ByteFile): Promise<readonly number[]> {
	const starts: number[] = [];
	const kinds = ['WAVE', 'AIFF', 'AIFC'];
	for (let at = 0; at < file.size && starts.length < MOST_CHUNKS;) {
		const head = await file.read(at, 12);
		if (head.length < 12 || !kinds.includes(head.toString('latin1', 8, 12))) break;
		const name = head.toString('latin1', 0, 4);
		if (name !== 'RIFF' && name !== 'FORM') break;
		starts.push(at);
		const size = name === 'FORM' ? head.readUInt32BE(4) : head.readUInt32LE(4);
		if (isMeaningless(size)) break;
		at += 8 + size + (size % 2);
	}
	return starts;
}

/** Sun audio: header length, then the length of the sound. */
export async function ofAu(file: ByteFile): Promise<Completeness> {
	const head = await file.read(0, 12);
	if (head.length < 12) return 'unknown';
	const bytes = head.readUInt32BE(8);
	if (isMeaningless(bytes)) return 'unknown';
	return head.readUInt32BE(4) + bytes <= file.size ? 'whole' : 'missing';
}

/** Wave64: chunks named by 16 bytes, lengths of 8 bytes that count the name. */
export async function ofWave64(file: ByteFile): Promise<Completeness> {
	let at = 40;
	for (let count = 0; count < MOST_CHUNKS; count += 1) {
		const head = await file.read(at, 24);
		if (head.length < 24) return 'unknown';
		const size = Number(head.readBigUInt64LE(16));
		if (head.toString('latin1', 0, 4) === 'data') {
			if (size <= 24 || size > 2 ** 48) return 'unknown';
			return at + size <= file.size ? 'whole' : 'missing';
		}
		if (size < 24) return 'unknown';
		at += Math.ceil(size / 8) * 8;
	}
	return 'unknown';
}

/** Where Wave64 recordings begin that were written one behind the other. */
export async function wave64Starts(file: ByteFile): Promise<readonly number[]> {
	const starts: number[] = [];
	for (let at = 0; at < file.size && starts.length < MOST_CHUNKS;) {
		const head = await file.read(at, 24);
		if (head.length < 24 || head.toString('latin1', 0, 4) !== 'riff') break;
		starts.push(at);
		const size = Number(head.readBigUInt64LE(16));
		if (size < 24) break;
		at += Math.ceil(size / 8) * 8;
	}
	return starts;
}

/** Where CAF recordings begin that were written one behind the other. */
export async function cafStarts(file: ByteFile): Promise<readonly number[]> {
	const starts: number[] = [];
	for (let at = 0, count = 0; at < file.size && count < MOST_CHUNKS; count += 1) {
		const head = await file.read(at, 12);
		if (head.length < 12) break;
		if (head.toString('latin1', 0, 4) === 'caff') {
			starts.push(at);
			at += 8;
			continue;
		}
		const size = Number(head.readBigInt64BE(4));
		if (size < 0) break;
		at += 12 + size;
	}
	return starts;
}

/** Apple's CAF: a length of -1 says "until the end". */
export async function ofCaf(file: ByteFile): Promise<Completeness> {
	let at = 8;
	for (let count = 0; count < MOST_CHUNKS; count += 1) {
		const head = await file.read(at, 12);
		if (head.length < 12) return 'unknown';
		const size = Number(head.readBigInt64BE(4));
		if (head.toString('latin1', 0, 4) === 'data') {
			if (size < 0) return 'unknown';
			return at + 12 + size <= file.size ? 'whole' : 'missing';
		}
		if (size < 0) return 'unknown';
		at += 12 + size;
	}
	return 'unknown';
}

const ASF_HEAD = '3026b2758e66cf11a6d900aa0062ce6c';
const ASF_DATA = '3626b2758e66cf11a6d900aa0062ce6c';
const ASF_PROPERTIES = 'a1dcab8c47a9cf118ee400c00c205365';

/** WMA: the header says how large the file is, the data object how large it is itself. */
export async function ofAsf(file: ByteFile): Promise<Completeness> {
	const head = await file.read(0, 30);
	if (head.length < 30) return 'unknown';
	const headerEnd = Number(head.readBigUInt64LE(16));
	if (headerEnd > file.size) return 'missing';
	let isLive = false;
	for (let at = 30, count = 0; at < headerEnd && count < MOST_CHUNKS; count += 1) {
		const object = await file.read(at, 92);
		if (object.length < 24) break;
		if (object.toString('hex', 0, 16) === ASF_PROPERTIES && object.length === 92)
			isLive = (object.readUInt32LE(88) & 1) === 1;
		const size = Number(object.readBigUInt64LE(16));
		if (size < 24) break;
		at += size;
	}
	const data = await file.read(headerEnd, 24);
	if (data.length < 24 || data.toString('hex', 0, 16) !== ASF_DATA) return 'unknown';
	const size = Number(data.readBigUInt64LE(16));
	if (isLive || size <= 50) return 'unknown';
	return headerEnd + size <= file.size ? 'whole' : 'missing';
}

/** Where WMA recordings begin that were written one behind the other. */
export async function asfStarts(file: ByteFile): Promise<readonly number[]> {
	const starts: number[] = [];
	for (let at = 0, count = 0; at < file.size && count < MOST_CHUNKS; count += 1) {
		const head = await file.read(at, 24);
		if (head.length < 24) break;
		if (head.toString('hex', 0, 16) === ASF_HEAD) starts.push(at);
		const size = Number(head.readBigUInt64LE(16));
		if (size < 24) break;
		at += size;
	}
	return starts;
}
