import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openPipeline } from '#pipeline/open-pipeline.ts';

import { judged } from './audio-meter.ts';
import { walkMp3 } from './audio-mp3.ts';
import { speechLike as speech, writeWav } from './audio-signals.ts';

/** What a second meter and a walk through the frames say of an MP3 on its way to a loudspeaker. */
export async function measureMp3(file: string) {
	const scratch = mkdtempSync(join(tmpdir(), 'loa-meter-'));
	try {
		const tools = await openPipeline({ mediaDir: scratch, env: process.env });
		const { lufs, peakDb } = await judged(file, tools);
		const { frames, tag } = walkMp3(file);
		const first = frames[0];
		return {
			integratedLufs: lufs,
			truePeakDbtp: peakDb,
			sampleRate: first?.rateHz,
			bitrate: (first?.kbps ?? 0) * 1000,
			channels: frames.every((frame) => frame.isMono) ? 1 : 2,
			isConstant: frames.every((frame) => frame.kbps === first?.kbps && frame.rateHz === first.rateHz),
			id3Major: Number(tag?.split('.')[1]),
			sha256: createHash('sha256').update(readFileSync(file)).digest('hex'),
		};
	} finally {
		rmSync(scratch, { recursive: true });
	}
}

/** A WAV with the shape of speech; `amplitude` 0 is silence. */
export function speechLike({ seconds, amplitude }: { seconds: number; amplitude: number }): Uint8Array<ArrayBuffer> {
	const folder = mkdtempSync(join(tmpdir(), 'loa-wav-'));
	const file = join(folder, 'speech.wav');
	const sound = speech({ seconds, level: amplitude });
	writeWav(file, amplitude === 0 ? { ...sound, samples: sound.samples.map(() => 0) } : sound);
	const bytes = Uint8Array.from(readFileSync(file));
	rmSync(folder, { recursive: true });
	return bytes;
}
