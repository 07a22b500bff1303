import { describe, expect } from 'vitest';

import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { makeClip } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';

import { INPUTS } from '../support/audio-inputs.ts';
import { judged } from '../support/audio-meter.ts';
import { test } from '../support/audio-workspace.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';

describe('every recording that is accepted comes out equally loud, judged by a meter that is neither ours nor ffmpeg’s', () => {
	test('there are at least forty kinds', () => {
		expect(new Set(INPUTS.map(({ name }) => name)).size).toBeGreaterThanOrEqual(40);
	});

	test.for(INPUTS.map((input) => [input.name, input] as const))('%s', async ([, input], { folder, tools }) => {
		const file = input.write(folder, inputFfmpeg);
		const master = await makeMaster({ kind: 'recorded', file }, tools);
		const segments = [voiceSegment(master, tools.storage)];
		const clip = await makeClip({ segments, recipe: 'horn' }, tools);
		const heard = await judged(tools.storage.pathOf(clip), tools);
		expect(Math.abs(heard.lufs + 16)).toBeLessThanOrEqual(0.3);
		expect(heard.peakDb).toBeLessThanOrEqual(-1.5);
	});
});
