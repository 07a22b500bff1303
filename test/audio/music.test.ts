import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { makeClip } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';

import { speechLike, writeWav } from '../support/audio-signals.ts';
import { test } from '../support/audio-workspace.ts';
import { HEARD_RATE as RATE, inSpeechBand, lufsOf, samplesOf } from '../support/heard-samples.ts';

import type { Segment } from '#pipeline/audio/ffmpeg/graph.ts';

/** Seconds of the recording: it speaks, is silent, speaks again. */
const [SPOKEN, SILENT] = [4, 2];

describe('music behind a horn', () => {
	test('lies at least 12 LU under the voice after BS.1770, in the band that a horn gives out', async ({
		folder,
		tools,
	}) => {
		const sound = speechLike({ seconds: SPOKEN * 2 + SILENT });
		const [from, to] = [SPOKEN * sound.rate, (SPOKEN + SILENT) * sound.rate];
		const gapped = { ...sound, samples: sound.samples.map((sample, at) => (at >= from && at < to ? 0 : sample)) };
		const file = writeWav(join(folder, 'gap.wav'), gapped);
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		const voice = voiceSegment(master, tools.storage);
		if (voice.kind !== 'voice') throw new Error('A master is a voice');
		const clipOf = async (segment: Segment) => {
			const clip = await makeClip({ segments: [segment], recipe: 'horn' }, tools);
			return { clip, samples: await samplesOf(tools.storage.pathOf(clip), tools) };
		};
		const plain = await clipOf(voice);
		const { clip, samples } = await clipOf({ ...voice, isOnBed: true });
		expect(clip.durationSeconds).toBeCloseTo(plain.clip.durationSeconds + 2, 1);
		expect(clip.integratedLufs).toBeCloseTo(-16, 0);

		const part = (startSeconds: number, endSeconds: number) => samples.subarray(startSeconds * RATE, endSeconds * RATE);
		const spoken = part(1.5, 1 + SPOKEN - 0.5);
		// only the bed, as it is under the voice, behind compressor and limiter
		const bed = part(1 + SPOKEN + 0.5, 1 + SPOKEN + SILENT - 0.5);
		const under = lufsOf(spoken) - lufsOf(bed);
		expect(under).toBeGreaterThanOrEqual(12);
		// and it is there
		expect(lufsOf(bed)).toBeGreaterThan(-60);
		expect(inSpeechBand(bed)).toBeGreaterThan(0.9);
		// what the voice has in that band is not buried: its energy is sixteen times that of the bed
		const energy = (heard: Float32Array) => heard.reduce((sum, sample) => sum + sample ** 2, 0) / heard.length;
		expect((energy(spoken) * inSpeechBand(spoken)) / (energy(bed) * inSpeechBand(bed))).toBeGreaterThan(16);
		// heard alone, before the voice, it comes up
		expect(lufsOf(part(0.3, 0.6))).toBeGreaterThan(lufsOf(bed) + 6);
	});
});
