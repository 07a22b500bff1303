import type { Route } from '@playwright/test';

/** A WAV file of silence: 8,000 Hz, 16 bit, one channel. */
export function silence(seconds: number): Buffer {
	const dataBytes = seconds * 16_000;
	const head = Buffer.alloc(44);
	head.write('RIFF', 0);
	head.writeUInt32LE(36 + dataBytes, 4);
	head.write('WAVEfmt ', 8);
	for (const [value, bytes, offset] of [
		[16, 4, 16],
		[1, 2, 20],
		[1, 2, 22],
		[8_000, 4, 24],
		[16_000, 4, 28],
		[2, 2, 32],
		[16, 2, 34],
	] as const)
		head.writeUIntLE(value, offset, bytes);
	head.write('data', 36);
	head.writeUInt32LE(dataBytes, 40);
	return Buffer.concat([head, Buffer.alloc(dataBytes)]);
}
/** Answers with the part that is asked for: without parts a player cannot jump. */
export const inParts =
	(body: Buffer) =>
	(route: Route): Promise<void> => {
		const first = Number(/bytes=(\d+)-/.exec(route.request().headers().range ?? '')?.[1] ?? 0);
		return route.fulfill({
			status: 206,
			body: body.subarray(first),
			headers: {
				'Content-Type': 'audio/wav',
				'Accept-Ranges': 'bytes',
				'Content-Range': `bytes ${first}-${body.length - 1}/${body.length}`,
			},
		});
	};
