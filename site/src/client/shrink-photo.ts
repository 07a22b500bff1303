import { LONGEST_PHOTO_SIDE, MOST_PHOTO_BYTES } from '#content/model/photo-limits.ts';

const QUALITIES = [0.8, 0.65, 0.5, 0.4];
/** Below this handwriting cannot be read any more. */
const SHORTEST_SIDE = 600;

/**
 * Draws a photo anew, small enough to be sent. What the camera wrote beside the picture (place, time, owner) is not drawn,
 * so it stays behind.
 *
 * @returns the JPEG in base64; undefined when it cannot be made small enough
 * @throws {DOMException} when the file is no picture that this phone can open
 */
export async function shrunkPhoto(file: Blob, canvas: HTMLCanvasElement): Promise<string | undefined> {
	const picture = await createImageBitmap(file);
	const { width, height } = picture;
	for (let side = LONGEST_PHOTO_SIDE; side >= SHORTEST_SIDE; side = Math.round(side * 0.75)) {
		const scale = Math.min(1, side / Math.max(width, height));
		canvas.width = Math.max(1, Math.round(width * scale));
		canvas.height = Math.max(1, Math.round(height * scale));
		const drawing = canvas.getContext('2d');
		if (!drawing) return undefined;
		drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
		for (const quality of QUALITIES) {
			const jpeg = canvas.toDataURL('image/jpeg', quality).replace(/^data:image\/jpeg;base64,/, '');
			if (jpeg.length * 0.75 <= MOST_PHOTO_BYTES) return jpeg;
		}
	}
	return undefined;
}
