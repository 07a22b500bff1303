import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { makeClip } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';

import { judged } from '../support/audio-meter.ts';
import { amplified, inNoise, speechLike, telephoned, writeWav } from '../support/audio-signals.ts';
import { test } from '../support/audio-workspace.ts';

import type { Profile } from '#content/model/clip.ts';
import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Sound } from '../support/audio-signals.ts';

async function clipOf(sound: Sound, profile: Profile, { folder, tools }: { folder: string; tools: PipelineTools }) {
	const master = await makeMaster({ kind: 'recorded', file: writeWav(join(folder, 'in.wav'), sound) }, tools);
	const voice = voiceSegment(master, tools.storage);
	const clip = await makeClip({ segments: [voice], recipe: profile }, tools);
	return { clip, master, heard: await judged(tools.storage.pathOf(clip), tools) };
}

describe('a clip for horn loudspeakers is as loud as every other, judged by a second meter on the decoded file', () => {
	test.for<[string, Sound]>([
		['a calm recording', speechLike()],
		['a recording 35 dB too quiet', amplified(speechLike(), -25)],
		['a loud recording', amplified(speechLike(), 10)],
		['a recording with its tops cut off', amplified(speechLike(), 30)],
		['a telephone call', telephoned(speechLike())],
		['a recording in a noisy market', inNoise(speechLike(), 0.05)],
		['a very short call', speechLike({ seconds: 1.5 })],
		['a high voice', speechLike({ pitchHz: 260 })],
		['a voice with very high peaks', speechLike({ hasHighPeaks: true })],
	])('%s', async ([, sound], { folder, tools }) => {
		const { clip, heard } = await clipOf(sound, 'horn', { folder, tools });
		expect(Math.abs(heard.lufs + 16)).toBeLessThanOrEqual(0.3);
		expect(heard.peakDb).toBeLessThanOrEqual(-1.5);
		expect(Math.abs(clip.integratedLufs - heard.lufs)).toBeLessThanOrEqual(0.05);
		expect(Math.abs(clip.truePeakDbtp - heard.peakDb)).toBeLessThanOrEqual(0.3);
	});
});

describe('clips for pages and telephones', () => {
	test.for<Profile>(['web', 'web-mp3', 'phone'])(
		'%s is within 1 LU of the rest and does not clip',
		async (profile, { folder, tools }) => {
			const { clip, master, heard } = await clipOf(speechLike(), profile, { folder, tools });
			expect(Math.abs(heard.lufs + 16)).toBeLessThanOrEqual(1);
			expect(heard.peakDb).toBeLessThanOrEqual(-1);
			// MP3 begins and ends with some silence of its own
			expect(Math.abs(clip.durationSeconds - master.durationSeconds)).toBeLessThanOrEqual(0.11);
			expect(Math.abs(heard.seconds - clip.durationSeconds)).toBeLessThanOrEqual(0.001);
		},
	);
});
