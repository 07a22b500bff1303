import { statSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { checkAudio } from '#pipeline/audio/analysis/check-audio.ts';
import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';
import { buildEdition } from '#pipeline/build-edition.ts';

import { judged } from '../support/audio-meter.ts';
import { amplified, joined, silent, speechLike, writeWav } from '../support/audio-signals.ts';
import { item, planOf, test, testEnv } from '../support/audio-workspace.ts';
import { calledWith } from '../support/called-pipeline.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';
import type { Sound } from '../support/audio-signals.ts';

/** Two readings, the second one eight seconds after the first; the second is what is wanted. */
const SECOND = { fromSeconds: 12.5, toSeconds: 16.1 };
const twice = (): Sound =>
	joined(speechLike({ seconds: 4 }), silent(8), speechLike({ seconds: 5, pitchHz: 210 }), silent(2));

async function samplesOf(file: string, { ffmpeg }: PipelineTools): Promise<Float32Array> {
	const chunks: Buffer[] = [];
	await ffmpeg.run({
		args: [...safeInput(file), ...'-map 0:a:0 -ac 1 -ar 48000 -f f32le pipe:1'.split(' ')],
		timeoutSeconds: 60,
		onStdout: (chunk) => void chunks.push(chunk),
	});
	const bytes = Buffer.concat(chunks);
	return new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

/** How alike two waves are, from -1 to 1. */
function likeness(one: Float32Array, other: Float32Array): number {
	let [both, first, second] = [0, 0, 0];
	for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
		const [a, b] = [one[at] ?? 0, other[at] ?? 0];
		both += a * b;
		first += a * a;
		second += b * b;
	}
	return both / Math.sqrt(first * second);
}

describe('a part of a recording that somebody has chosen', () => {
	test('is the clip, to the sample, at its loudness, and silent where it was cut', async ({ folder, tools }) => {
		const file = writeWav(join(folder, 'x.wav'), twice());
		const source = { kind: 'recorded', file } as const;
		const whole = await makeMaster(source, tools);
		const cut = await makeMaster({ ...source, span: SECOND }, tools);
		expect(cut.key).not.toBe(whole.key);
		expect(whole.durationSeconds).toBeGreaterThan(16);
		expect(cut.durationSeconds).toBeCloseTo(3.6, 3);
		const heard = await samplesOf(tools.storage.pathOf(cut), tools);
		expect(heard).toHaveLength(3.6 * 48_000);
		// the master of the whole recording went through the same filters, which turn the phases of a voice
		const { speech } = await checkAudio(file, tools);
		const all = await samplesOf(tools.storage.pathOf(whole), tools);
		const at = (seconds: number) => Math.round((seconds - (speech?.startSeconds ?? 0)) * 48_000);
		const shiftedBy = (samples: number) =>
			likeness(heard, all.subarray(at(SECOND.fromSeconds) + samples, at(SECOND.toSeconds) + samples));
		expect(shiftedBy(0)).toBeGreaterThan(0.98);
		for (const samples of [-24, 24]) expect(shiftedBy(samples)).toBeLessThan(shiftedBy(0) - 0.02);
		// cut in the middle of a voice: no click at either end
		expect(Math.abs(heard[0] ?? 1)).toBeLessThan(0.001);
		expect(Math.abs(heard.at(-1) ?? 1)).toBeLessThan(0.001);
		expect((await judged(tools.storage.pathOf(cut), tools)).lufs).toBeCloseTo(-16, 0);
	});

	test('is judged alone: what lies outside it neither refuses nor warns', async ({ folder, tools }) => {
		const loud = amplified(speechLike({ seconds: 4 }), 30);
		const file = writeWav(join(folder, 'x.wav'), joined(loud, silent(5), speechLike({ seconds: 5, level: 0.1 })));
		const codesOf = async (span?: typeof SECOND) =>
			(await checkAudio(file, tools, { span })).findings.map(({ code }) => code);
		expect(await codesOf()).toEqual(expect.arrayContaining(['CLIPPED', 'SILENCE_GAP']));
		expect(await codesOf({ fromSeconds: 9, toSeconds: 14 })).toEqual([]);
		expect(await codesOf({ fromSeconds: 4.5, toSeconds: 8.5 })).toEqual(['NO_SOUND']);
		const part = await checkAudio(file, tools, { span: { fromSeconds: 9, toSeconds: 14 } });
		const all = await checkAudio(file, tools);
		expect(part.durationSeconds).toBe(all.durationSeconds);
		expect(part.integratedLufs).toBeLessThan((all.integratedLufs ?? 0) - 10);
		expect(part.speech).toMatchObject({ startSeconds: 9, endSeconds: 14 });
	});

	test.for([
		[{ fromSeconds: 12, toSeconds: 12 }, 'SPAN_REVERSED'],
		[{ fromSeconds: 12, toSeconds: 12.3 }, 'SPAN_TOO_SHORT'],
		[{ fromSeconds: 12, toSeconds: 19.1 }, 'SPAN_OUTSIDE'],
		[{ fromSeconds: -1, toSeconds: 4 }, 'SPAN_OUTSIDE'],
	] as const)('%o is refused: %s', async ([span, code], { folder, tools }) => {
		const file = writeWav(join(folder, 'x.wav'), twice());
		await expect(makeMaster({ kind: 'recorded', file, span }, tools)).rejects.toMatchObject({ code });
		expect(await checkAudio(file, tools, { span })).toMatchObject({ isFit: false, findings: [{ code }] });
	});

	test('is what a bulletin airs', async ({ folder, tools }) => {
		const file = writeWav(join(folder, 'x.wav'), twice());
		const trackWith = async (span?: typeof SECOND) => {
			const speech = { kind: 'recorded' as const, file, ...(span && { span }) };
			const { languages } = await buildEdition(planOf([item({ speech })]), tools);
			return languages[0]?.tracks[0]?.durationSeconds ?? 0;
		};
		const [whole, cut] = [await trackWith(), await trackWith(SECOND)];
		// the pre-roll and the chime are the same: only the voice is shorter, by what the machine would have kept
		expect(whole - cut).toBeGreaterThan(12.5);
		expect(whole - cut).toBeLessThan(14);
	});

	test('is named on the command line by its two ends, or refused', async ({ folder }) => {
		const file = writeWav(join(folder, 'x.wav'), twice());
		const env = testEnv(folder);
		const out = join(folder, 'out.mp3');
		const clip = (...more: readonly string[]) =>
			calledWith(env, 'clip', file, '--profile', 'horn', '--out', out, ...more, '--json');
		const made = await clip('--from', '12,5', '--to', '16.1');
		expect(made.exitCode).toBe(0);
		expect(JSON.parse(made.out).durationSeconds).toBeCloseTo(3.6, 1);
		expect(statSync(out).size).toBeGreaterThan(10_000);
		for (const wrong of [
			['--from', '5'],
			['--from', 'hai', '--to', '9'],
			['--from', '9', '--to', '5'],
			['--to', ''],
		])
			expect((await clip(...wrong)).exitCode).toBe(2);
		const outside = await clip('--from', '5', '--to', '99');
		expect([outside.exitCode, JSON.parse(outside.out).code]).toEqual([1, 'SPAN_OUTSIDE']);
		const checked = await calledWith(env, 'check', file, '--from', '12.5', '--to', '16.1', '--json');
		expect(JSON.parse(checked.out)).toMatchObject({ isFit: true, speech: { startSeconds: 12.5, endSeconds: 16.1 } });
	});
});
