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
