import sharp from 'sharp';

/** What a camera writes into its pictures; tests look for it wherever a photo ends up. */
export const CAMERA_WORDS = 'Dao San 22.5N 103.4E chi Sa';

/** A photo of a page of a log book, with EXIF as a phone writes it. */
export const logBookPhoto = ({ width = 800, height = 600 } = {}): Promise<Buffer> =>
	sharp({ create: { width, height, channels: 3, background: '#f4efe2' } })
		.jpeg({ quality: 70 })
		.withExif({ IFD0: { ImageDescription: CAMERA_WORDS, Orientation: '1' } })
		.toBuffer();

/** The head of a JPEG may claim any size; nothing else of it is changed. */
export function claimingSize(jpeg: Buffer, { width, height }: { width: number; height: number }): Buffer {
	const claimed = Buffer.from(jpeg);
	for (let at = 2; at + 9 < claimed.length; at += 2 + claimed.readUInt16BE(at + 2)) {
		if (claimed[at + 1] !== 0xc0 && claimed[at + 1] !== 0xc2) continue;
		claimed.writeUInt16BE(height, at + 5);
		claimed.writeUInt16BE(width, at + 7);
		return claimed;
	}
	throw new Error('The JPEG has no frame.');
}
