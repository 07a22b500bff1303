/** Lengths of AMR frames by their type, with the byte that tells it. */
const NARROW = [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1] as const;
const WIDE = [18, 24, 33, 37, 41, 47, 51, 59, 61, 6, 1, 1, 1, 1, 1, 1] as const;

/**
 * An AMR file as a telephone writes it that sends nothing while nobody speaks: SID frames, and NO_DATA between them.
 *
 * @param speech without pauses
 * @param pauses where, in frames of the speech, and how many frames; in order
 * @returns the file, and the frames in it
 */
export function withCodedPauses(
	speech: Buffer,
	pauses: readonly { readonly at: number; readonly frames: number }[],
): { bytes: Buffer; frames: number } {
	const isWide = speech.toString('latin1', 0, 9) === '#!AMR-WB\n';
	const lengths = isWide ? WIDE : NARROW;
	const sid = Buffer.from([isWide ? 0x4c : 0x44, 0, 0, 0, 0, 0]);
	const head = isWide ? 9 : 6;
	const pieces = [speech.subarray(0, head)];
	let frames = 0;
	let spoken = 0;
	const put = (piece: Buffer): void => {
		pieces.push(piece);
		frames += 1;
	};
	const pause = (): void => {
		for (const { at, frames: length } of pauses)
			if (at === spoken) for (let index = 0; index < length; index += 1) put(index % 8 === 0 ? sid : NO_DATA);
	};
	for (let at = head; at < speech.length;) {
		pause();
		const length = lengths[((speech[at] ?? 0) >> 3) & 15] ?? 1;
		put(speech.subarray(at, at + length));
		spoken += 1;
		at += length;
	}
	pause();
	return { bytes: Buffer.concat(pieces), frames };
}

const NO_DATA = Buffer.from([0x7c]);

/** Matroska whose clusters after the first `kept` ones begin at other times; each time is written in four bytes. */
export function withClustersMoved(file: Buffer, kept: number, milliseconds: number): Buffer {
	const moved = Buffer.from(file);
	let cluster = 0;
	for (let at = moved.indexOf(CLUSTER); at !== -1; at = moved.indexOf(CLUSTER, at + 4)) {
		const time = moved.indexOf(0xe7, at + 4);
		const length = (moved[time + 1] ?? 0) & 0x7f;
		if (cluster >= kept) moved.writeUIntBE(moved.readUIntBE(time + 2, length) + milliseconds, time + 2, length);
		cluster += 1;
	}
	return moved;
}

const CLUSTER = Buffer.from([0x1f, 0x43, 0xb6, 0x75]);

interface Mp4Box {
	readonly type: string;
	readonly body: Buffer;
}

function boxesOf(bytes: Buffer): Mp4Box[] {
	const found: Mp4Box[] = [];
	for (let at = 0; at < bytes.length;) {
		const size = bytes.readUInt32BE(at);
		found.push({ type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, at + size) });
		at += size;
	}
	return found;
}

const boxed = (type: string, ...body: readonly Buffer[]): Buffer => {
	const bytes = Buffer.concat([Buffer.alloc(8), ...body]);
	bytes.writeUInt32BE(bytes.length, 0);
	bytes.write(type, 4, 'latin1');
	return bytes;
};

const numbers = (...values: readonly number[]): Buffer => {
	const bytes = Buffer.alloc(values.length * 4);
	values.forEach((value, index) => bytes.writeUInt32BE(value, index * 4));
	return bytes;
};

/**
 * A 3GP of AMR as many telephones write it: several frames in one sample, one sample in a chunk. The frames are those of
 * an AMR file, the boxes those that ffmpeg has written around the same frames.
 *
 * @param threeGp with a frame in each sample
 * @param amr the same frames
 * @param perSample frames in a sample; the last one may have fewer
 * @param gap a time without samples behind the nth one, in frames
 */
export function withFramesPacked(
	threeGp: Buffer,
	amr: Buffer,
	{
		perSample,
		gap,
	}: { readonly perSample: number; readonly gap?: { readonly after: number; readonly frames: number } },
): Buffer {
	const isWide = amr.toString('latin1', 0, 9) === '#!AMR-WB\n';
	const [ticks, lengths] = isWide ? [320, WIDE] : [160, NARROW];
	const frames: Buffer[] = [];
	for (let at = isWide ? 9 : 6; at < amr.length;) {
		const length = lengths[((amr[at] ?? 0) >> 3) & 15] ?? 1;
		frames.push(amr.subarray(at, at + length));
		at += length;
	}
	const samples: Buffer[] = [];
	const durations: number[] = [];
	for (let first = 0; first < frames.length; first += perSample) {
		const packed = frames.slice(first, first + perSample);
		const pause = samples.length + 1 === gap?.after ? gap.frames : 0;
		samples.push(Buffer.concat(packed));
		durations.push(1, (packed.length + pause) * ticks);
	}
	const boxes = boxesOf(threeGp);
	const ftyp = boxed('ftyp', boxes.find(({ type }) => type === 'ftyp')!.body);
	// the sound first: places of chunks follow from the lengths of samples alone
	let place = ftyp.length + 8;
	const places = samples.map((sample) => {
		place += sample.length;
		return place - sample.length;
	});
	const tables: Record<string, Buffer> = {
		stts: numbers(0, samples.length, ...durations),
		stsc: numbers(0, 1, 1, 1, 1),
		stsz: numbers(0, 0, samples.length, ...samples.map(({ length }) => length)),
		stco: numbers(0, samples.length, ...places),
	};
	const rebuilt = (type: string, body: Buffer): Buffer => {
		if (type === 'stsd') {
			const changed = Buffer.from(body);
			// damr: size, type, vendor, version, modes, period of modes, frames in a sample
			changed[changed.indexOf('damr') + 4 + 8] = perSample;
			return boxed(type, changed);
		}
		if (!['moov', 'trak', 'mdia', 'minf', 'stbl'].includes(type)) return boxed(type, tables[type] ?? body);
		return boxed(type, ...boxesOf(body).map((box) => rebuilt(box.type, box.body)));
	};
	const moov = rebuilt('moov', boxes.find(({ type }) => type === 'moov')!.body);
	return Buffer.concat([ftyp, boxed('mdat', ...samples), moov]);
}
