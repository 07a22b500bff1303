/** A JPEG without anything beside the picture. */
export interface PlainJpeg {
	readonly bytes: Uint8Array;
	readonly width: number;
	readonly height: number;
}

const START_OF_IMAGE = 0xd8;
const END_OF_IMAGE = 0xd9;
const START_OF_SCAN = 0xda;
const COMMENT = 0xfe;

/** APP1 to APP15 hold what cameras and programs say (EXIF with place and time, XMP, previews); APP0 only the density. */
const isMetadata = (marker: number): boolean => marker === COMMENT || (marker > 0xe0 && marker <= 0xef);

/** Frames that hold the size (ITU-T T.81, table B.1); DHT, JPG and DAC lie among them. */
const isFrame = (marker: number): boolean =>
	marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/**
 * Takes everything out of a JPEG that is not the picture, without decoding it: a damaged picture is not told here.
 *
 * @returns undefined when it is no JPEG, its head is damaged or its end is missing
 */
export function plainJpeg(bytes: Uint8Array): PlainJpeg | undefined {
	if (bytes[0] !== 0xff || bytes[1] !== START_OF_IMAGE) return undefined;
	const kept: Uint8Array[] = [bytes.subarray(0, 2)];
	let size: { readonly width: number; readonly height: number } | undefined;
	for (let at = 2; at + 4 <= bytes.length;) {
		const marker = bytes[at + 1] ?? 0;
		const length = word(bytes, at + 2);
		const end = at + 2 + length;
		if (bytes[at] !== 0xff || marker < 0xc0 || length < 2 || end > bytes.length) return undefined;
		if (marker === START_OF_SCAN) {
			const last = endOfImage(bytes, end);
			if (!size || last === undefined) return undefined;
			return { ...size, bytes: joined([...kept, bytes.subarray(at, last)]) };
		}
		if (isFrame(marker)) {
			if (size || length < 8) return undefined;
			size = { height: word(bytes, at + 5), width: word(bytes, at + 7) };
		}
		if (!isMetadata(marker)) kept.push(bytes.subarray(at, end));
		at = end;
	}
	return undefined;
}

/** Where the picture ends: what a program hung on behind it goes as well. Within a scan 0xFF is never followed by 0xD9. */
function endOfImage(bytes: Uint8Array, from: number): number | undefined {
	for (let at = from; at + 1 < bytes.length; at += 1)
		if (bytes[at] === 0xff && bytes[at + 1] === END_OF_IMAGE) return at + 2;
	return undefined;
}

const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
