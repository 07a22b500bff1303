import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { checkAudio } from '#pipeline/audio/analysis/check-audio.ts';
import { makeClip } from '#pipeline/audio/making/make-clip.ts';
import { makeMaster } from '#pipeline/audio/making/make-master.ts';
import { makeMusic } from '#pipeline/audio/making/make-music.ts';
import { voiceSegment } from '#pipeline/audio/ffmpeg/graph.ts';
import { buildEdition } from '#pipeline/build-edition.ts';

import { silent, speechLike, writeWav } from '../support/audio-signals.ts';
import { item, planOf, test } from '../support/audio-workspace.ts';
import { HEARD_RATE as RATE, lufsOf, samplesOf } from '../support/heard-samples.ts';

import type { Segment } from '#pipeline/audio/ffmpeg/graph.ts';
import type { Sound } from '../support/audio-signals.ts';

/** A melody of plain tones; `swings`: every other second is 20 dB louder, as a drum comes and goes. */
function melody({
	seconds,
	level = 0.3,
	swings = false,
}: {
	seconds: number;
	level?: number;
	swings?: boolean;
}): Sound {
	const rate = 48_000;
	const notes = [587, 880, 740, 988];
	const samples = Float32Array.from({ length: seconds * rate }, (_none, at) => {
		const time = at / rate;
		const note = notes[Math.floor(time * 4) % notes.length] ?? 587;
		const swing = swings && Math.floor(time) % 2 === 1 ? 0.1 : 1;
		return level * swing * (Math.sin(2 * Math.PI * note * time) + 0.4 * Math.sin(4 * Math.PI * note * time));
	});
	return { rate, samples };
}

/** Share of the energy of a stretch that lies in one tone. */
function shareOf(samples: Float32Array, hz: number): number {
	let [real, imaginary, energy] = [0, 0, 0];
	for (const [at, sample] of samples.entries()) {
		const angle = (2 * Math.PI * hz * at) / RATE;
		real += sample * Math.cos(angle);
		imaginary += sample * Math.sin(angle);
		energy += sample ** 2;
	}
	return energy === 0 ? 0 : (2 * (real ** 2 + imaginary ** 2)) / samples.length / energy;
}

const part = (samples: Float32Array, from: number, to: number) => samples.subarray(from * RATE, to * RATE);

describe('music of an area of its own', () => {
	test('opens and closes the bulletin, lies between the items, and is named where its licence asks for it', async ({
		folder,
		tools,
	}) => {
		const voice = { kind: 'recorded', file: writeWav(join(folder, 'v.wav'), speechLike({ seconds: 6 })) } as const;
		const one = (name: string, hz: number, seconds: number) => {
			const samples = Float32Array.from(
				{ length: seconds * 48_000 },
				(_none, at) => Math.sin((2 * Math.PI * hz * at) / 48_000) * 0.2,
			);
			return writeWav(join(folder, name), { rate: 48_000, samples });
		};
		const plan = planOf([
			item({ message: 'mo-dau', role: 'opening', mayHaveMusic: true, speech: voice }),
			item({ message: 'bai', speech: voice }),
			item({ message: 'loi-ket', role: 'closing', speech: voice }),
		]);
		const signature = { file: one('hieu.wav', 880, 4), credit: 'Nhạc hiệu "Sóng": Lò A, CC BY' };
		const music = {
			signature,
			sting: { file: one('bao.wav', 1200, 1), credit: 'Tiếng báo: Lò B, CC BY' },
			bed: { file: writeWav(join(folder, 'nen.wav'), melody({ seconds: 6 })) },
		};
		const { languages } = await buildEdition({ ...plan, withMusic: true, music }, tools);
		const { tracks, credits } = languages[0]!;
		expect(credits).toEqual(['Nhạc hiệu "Sóng": Lò A, CC BY', 'Tiếng báo: Lò B, CC BY']);
		const heard = await Promise.all(tracks.map((track) => samplesOf(tools.storage.pathOf(track), tools)));
		const [opening, message, closing] = heard;
		// behind the pre-roll of 1.5 s, and before the last half second
		expect(shareOf(part(opening!, 2, 5), 880)).toBeGreaterThan(0.9);
		const end = tracks[2]!.durationSeconds;
		expect(shareOf(part(closing!, end - 4, end - 1), 880)).toBeGreaterThan(0.9);
		expect(
			shareOf(part(message!, tracks[1]!.durationSeconds - 1, tracks[1]!.durationSeconds - 0.5), 1200),
		).toBeGreaterThan(0.8);
		for (const { integratedLufs } of tracks) expect(Math.abs(integratedLufs + 16)).toBeLessThanOrEqual(0.3);
		// without music on request: the signature stays, the rest is silent, and is not named
		const plain = await buildEdition({ ...plan, music }, tools);
		expect(plain.languages[0]!.credits).toEqual([signature.credit]);
		expect(plain.languages[0]!.tracks[0]!.durationSeconds).toBeCloseTo(tracks[0]!.durationSeconds - 2, 1);
		// in the speaker's breath one hears what lies under the words: the bed under the opening, nothing under a message
		const breath = (samples: Float32Array, leadIn: number) => lufsOf(part(samples, leadIn + 2.5, leadIn + 2.8));
		expect(breath(opening!, 1.5 + 4 + 0.5 + 1)).toBeGreaterThan(-60);
		expect(breath(message!, 0.5)).toBeLessThan(-60);
		expect(breath(closing!, 0.5)).toBeLessThan(-60);
	});

	test.for([
		['a steady one', { swings: false }],
		['one that comes and goes by 20 dB, shorter than the words', { swings: true }],
	] as const)('a bed, %s, stays at least 12 LU under the voice after BS.1770', async ([, shape], { folder, tools }) => {
		const [spokenSeconds, silentSeconds] = [5, 3];
		const sound = speechLike({ seconds: spokenSeconds * 2 + silentSeconds });
		const [from, to] = [spokenSeconds * sound.rate, (spokenSeconds + silentSeconds) * sound.rate];
		const samples = sound.samples.map((sample, at) => (at >= from && at < to ? 0 : sample));
		const file = writeWav(join(folder, 'gap.wav'), { ...sound, samples });
		const segment = voiceSegment(await makeMaster({ kind: 'recorded', file }, tools), tools.storage);
		if (segment.kind !== 'voice') throw new Error('A master is a voice');
		const bedFile = writeWav(join(folder, 'nen.wav'), melody({ seconds: 6, ...shape }));
		const { bed } = await makeMusic({ bed: { file: bedFile } }, tools);
		const heardOf = async (one: Segment) => {
			const clip = await makeClip({ segments: [one], recipe: 'horn' }, tools);
			return samplesOf(tools.storage.pathOf(clip), tools);
		};
		const heard = await heardOf({ ...segment, isOnBed: true, bed: bed! });
		const spoken = lufsOf(part(heard, 1.5, spokenSeconds));
		// every second of the gap by itself: the loudest counts
		const seconds = [0.5, 1.5].map((start) => {
			const begin = 1 + spokenSeconds + start;
			return lufsOf(part(heard, begin, begin + 1));
		});
		expect(spoken - Math.max(...seconds)).toBeGreaterThanOrEqual(12);
		expect(Math.max(...seconds)).toBeGreaterThan(-60);
		// it goes on when the piece is over, and comes up when nobody speaks
		const total = heard.length / RATE;
		expect(lufsOf(part(heard, total - 0.7, total - 0.4))).toBeGreaterThan(-60);
		expect(lufsOf(part(heard, 0.5, 0.7)) - Math.min(...seconds)).toBeGreaterThan(6);
	});

	test.for([
		['too long', 'signature', melody({ seconds: 11 }), ['MUSIC_LENGTH'], false],
		['too short', 'bed', melody({ seconds: 2 }), ['MUSIC_LENGTH'], false],
		['silent', 'sting', silent(1), ['NO_SOUND', 'MUSIC_SILENT'], false],
		['fit', 'sting', melody({ seconds: 1 }), [], true],
		// tones of one pitch are remarked on, as in a siren; whoever approves it hears what they are
		['fit with a remark', 'bed', melody({ seconds: 20 }), ['SIREN'], true],
	] as const)('%s as a %s', async ([, music, sound, codes, isFit], { folder, tools }) => {
		const report = await checkAudio(writeWav(join(folder, 'm.wav'), sound), tools, { music });
		expect(report.isFit).toBe(isFit);
		if (isFit) expect(report.findings.map(({ code }) => code)).toEqual(codes);
		else expect(codes).toContain(report.findings[0]?.code);
	});

	test('what is no sound, damaged or cut off is refused', async ({ folder, tools }) => {
		const text = join(folder, 'a.mp3');
		writeFileSync(text, 'chỉ là chữ');
		expect((await checkAudio(text, tools, { music: 'bed' })).findings[0]?.code).toBe('NOT_AUDIO');
		const whole = writeWav(join(folder, 'w.wav'), melody({ seconds: 8 }));
		const cut = join(folder, 'cut.wav');
		writeFileSync(cut, readFileSync(whole).subarray(0, 600_000));
		expect((await checkAudio(cut, tools, { music: 'signature' })).findings[0]?.code).toBe('CUT_OFF');
		await expect(makeMusic({ signature: { file: cut } }, tools)).rejects.toMatchObject({ code: 'CUT_OFF' });
	});
});
