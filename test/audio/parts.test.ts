import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { checkAudio } from '#pipeline/audio/analysis/check-audio.ts';
import { pictureOf } from '#pipeline/audio/analysis/picture.ts';
import { withOwnWords } from '#content/model/edition-plan.ts';
import { buildEdition } from '#pipeline/build-edition.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

import { judged } from '../support/audio-meter.ts';
import { walkMp3 } from '../support/audio-mp3.ts';
import { amplified, joined, silent, speechLike, writeWav } from '../support/audio-signals.ts';
import { item, planOf, test, testEnv } from '../support/audio-workspace.ts';
import { calledWith } from '../support/called-pipeline.ts';

import type { Sound } from '../support/audio-signals.ts';

/** A tone that glides up and down, as sirens do. */
const siren = (seconds: number): Sound => ({
	rate: 48_000,
	samples: Float32Array.from(
		{ length: seconds * 48_000 },
		(_none, at) =>
			0.3 * Math.sin((2 * Math.PI * 900 * at) / 48_000 + 200 * Math.sin((2 * Math.PI * 0.6 * at) / 48_000)),
	),
});

describe('a check', () => {
	test.for<[string, string[], Sound]>([
		['a siren', ['SIREN'], joined(speechLike(), siren(3), speechLike())],
		['a silence inside', ['SILENCE_GAP'], joined(speechLike(), silent(4), speechLike())],
		['both', ['SILENCE_GAP', 'SIREN'], joined(speechLike(), silent(4), siren(3))],
		['a beep', [], joined(speechLike(), siren(0.5), speechLike())],
	])('hears %s and says where', async ([, codes, sound], { folder, tools }) => {
		const { findings, durationSeconds } = await checkAudio(writeWav(join(folder, 'x.wav'), sound), tools);
		expect(findings.map(({ code }) => code)).toEqual(codes);
		for (const { spans } of findings) {
			expect(spans).toHaveLength(1);
			expect(spans![0]!.startSeconds).toBeGreaterThan(4);
			expect(spans![0]!.endSeconds).toBeLessThanOrEqual(durationSeconds!);
		}
	});

	test('compares with the slot, and draws what it found', async ({ folder }) => {
		const file = writeWav(join(folder, 'x.wav'), joined(speechLike({ seconds: 12 }), siren(3)));
		const picture = join(folder, 'x.svg');
		const call = await calledWith(testEnv(folder), 'check', file, '--slot', '10', '--picture', picture, '--json');
		const report = JSON.parse(call.out);
		expect(report.findings.map(({ code }: { code: string }) => code)).toEqual(['SIREN', 'LONGER_THAN_SLOT']);
		expect(report).toMatchObject({ isFit: true, speechBandPercent: expect.any(Number), rangeLu: expect.any(Number) });
		const svg = readFileSync(picture, 'utf8');
		expect(svg).toContain('còi báo động');
		expect(svg).toContain('>1</text>');
		expect(svg).not.toMatch(/<script|href|url\(/);
	});

	test('draws also what could not be read', async ({ folder, tools }) => {
		const file = join(folder, 'x.mp3');
		writeFileSync(file, 'chỉ là chữ');
		expect(pictureOf(await checkAudio(file, tools))).toContain('không phải tệp âm thanh');
	});
});

describe('what an edition may have besides', () => {
	test('a bulletin per commune is spliced: only its own words are encoded', async ({ folder, tools }) => {
		const wav = writeWav(join(folder, 'in.wav'), speechLike({ seconds: 4 }));
		const recorded = { kind: 'recorded', file: wav } as const;
		const plan = planOf([item({ speech: recorded }), item({ message: 'viec-lam', speech: recorded })]);
		await buildEdition(plan, tools);
		const before = tools.work.encodes;
		const say = (name: string) => ({ kind: 'draft', text: `Đài truyền thanh xã ${name}.` }) as const;
		const communes = [
			{ commune: '03166', speech: say('Dào San') },
			{
				commune: '03159',
				speech: say('Khổng Lào'),
				words: { title: 'Lời trưởng bản', script: 'Đài truyền thanh xã Khổng Lào.', vietnamese: '', source: '7' },
			},
		];
		const languages = [{ ...plan.languages[0]!, communes }];
		const { languages: made } = await buildEdition({ ...plan, languages }, tools);
		// a master and an announcement each
		expect(tools.work.encodes - before).toBe(4);

		const edition = join(folder, 'edition.json');
		writeFileSync(edition, JSON.stringify({ month: '2026-11', area: plan.area, languages: made }));
		const out = join(folder, 'VI.MP3');
		const args = ['splice', edition, '--language', 'vi', '--commune', '03166', '--out', out];
		expect(await calledWith(testEnv(folder), ...args)).toMatchObject({ exitCode: 0 });
		const [bulletin] = made[0]!.communes!;
		const mp3 = walkMp3(out);
		expect(mp3).toMatchObject({ restBytes: 0, hasXing: false, title: 'Bản tin tháng 11/2026 (giọng máy)' });
		expect(readFileSync(out)).toHaveLength(bulletin!.bytes);
		const heard = await judged(out, tools);
		expect(Math.abs(heard.lufs + 16)).toBeLessThanOrEqual(0.5);
		expect(Math.abs(heard.seconds - bulletin!.durationSeconds)).toBeLessThanOrEqual(0.01);
		expect(bulletin!.chapters[0]!.startSeconds).toBe(bulletin!.parts[0]!.durationSeconds);

		// on a stick its words are a track in front of the others, which stay what they are
		const named = made[0]!.communes!.find(({ commune }) => commune === '03159')!.own!;
		expect(named).toMatchObject({ script: 'Đài truyền thanh xã Khổng Lào.', source: '7' });
		expect(named.track).toMatchObject({
			file: '00_VI_LOI_CHAO_CUA_XA.MP3',
			title: 'Lời trưởng bản (giọng máy)',
			voice: 'draft',
		});
		expect(walkMp3(tools.storage.pathOf(named.track))).toMatchObject({ title: 'Lời trưởng bản (giọng máy)' });
		expect(withOwnWords(made[0]!, '03159').tracks).toEqual([named.track, ...made[0]!.tracks]);
		expect(withOwnWords(made[0]!, '03166').tracks).toEqual(made[0]!.tracks);

		const unknown = await calledWith(testEnv(folder), ...args.with(5, '99999'), '--json');
		expect(JSON.parse(unknown.out)).toMatchObject({ isDone: false, code: 'commune_missing' });
	});

	test('outline and chapters lie beside the files', async ({ tools }) => {
		const { languages } = await buildEdition(planOf([item(), item({ message: 'viec-lam' })]), tools);
		const { bulletin, tracks } = languages[0]!;
		const beside = (file: typeof bulletin | (typeof tracks)[0], what: 'peaks' | 'chapters') =>
			JSON.parse(readFileSync(tools.storage.besideOf(file, what), 'utf8'));
		expect(beside(bulletin, 'chapters')).toEqual({
			version: '1.2.0',
			chapters: bulletin.chapters.map(({ startSeconds, title }) => ({ startTime: startSeconds, title })),
		});
		for (const file of [bulletin, ...tracks]) {
			const { peaks, secondsPerPeak } = beside(file, 'peaks');
			expect(peaks.length * secondsPerPeak).toBeCloseTo(file.durationSeconds, 0);
			expect(Math.max(...peaks)).toBeGreaterThan(100);
		}
	});

	test('loud tracks at 128 kbit/s, and messages for telephones', async ({ folder, tools }) => {
		const wav = writeWav(join(folder, 'in.wav'), speechLike({ seconds: 4 }));
		const plan = planOf([item({ speech: { kind: 'recorded', file: wav } })]);
		const horn = { loud: true, kbps: 128 } as const;
		const { languages } = await buildEdition({ ...plan, horn, withPhone: true }, tools);
		const track = tools.storage.pathOf(languages[0]!.tracks[0]!);
		expect(walkMp3(track).frames[0]).toEqual({ kbps: 128, rateHz: 44_100, isMono: true });
		expect(Math.abs((await judged(track, tools)).lufs + 14)).toBeLessThanOrEqual(0.3);
		const phone = languages[0]!.phone!['goi-111']!;
		expect(phone.extension).toBe('wav');
		const bytes = readFileSync(tools.storage.pathOf(phone));
		expect([bytes.readUInt16LE(22), bytes.readUInt32LE(24), bytes.readUInt16LE(34)]).toEqual([1, 8000, 16]);
	});
});

test('a recording can be heard as it is and cleaned, equally loud', async ({ folder, tools }) => {
	const loud = speechLike({ seconds: 9 });
	const file = writeWav(join(folder, 'x.wav'), joined(loud, amplified(loud, -18)));
	const out = join(folder, 'ab');
	const call = await calledWith(testEnv(folder), 'compare', file, '--denoise', '--level', '--out', out, '--json');
	expect(call.exitCode).toBe(0);
	const [plain, cleaned] = [
		await judged(join(out, 'A_NHU_CU.MP3'), tools),
		await judged(join(out, 'B_DA_XU_LY.MP3'), tools),
	];
	expect(Math.abs(plain.lufs - cleaned.lufs)).toBeLessThanOrEqual(0.5);
	const range = async (name: string) => (await checkAudio(join(out, name), tools)).rangeLu!;
	expect(await range('B_DA_XU_LY.MP3')).toBeLessThan((await range('A_NHU_CU.MP3')) - 3);
});

test('ffmpeg as wasm makes the same clip, and the doctor says that it was chosen', async ({ folder }) => {
	const file = writeWav(join(folder, 'x.wav'), speechLike({ seconds: 2 }));
	const env = { ...testEnv(folder), FFMPEG_PATH: 'wasm' };
	const doctor = JSON.parse((await calledWith(env, 'doctor', '--json')).out);
	expect(doctor.ffmpeg).toMatchObject({ isWasm: true, source: '@ffmpeg/core', licence: 'GPL-2.0-or-later' });
	const tools = await openPipeline({ mediaDir: join(folder, 'media'), env });
	const out = join(folder, 'x.mp3');
	expect(await calledWith(env, 'clip', file, '--profile', 'horn', '--out', out)).toMatchObject({ exitCode: 0 });
	const heard = await judged(out, tools);
	expect(Math.abs(heard.lufs + 16)).toBeLessThanOrEqual(0.3);
	rmSync(out);
	const stop = new AbortController();
	const run = tools.ffmpeg.run({
		args: ['-i', `file:${file}`, '-f', 'null', '-'],
		timeoutSeconds: 60,
		signal: stop.signal,
	});
	stop.abort(new Error('stopped'));
	await expect(run).rejects.toThrow('stopped');
});

test('the doctor names ffmpeg with version and licence, the voice, the storage and the limits', async ({ folder }) => {
	const call = await calledWith(testEnv(folder), 'doctor');
	for (const part of ['ffmpeg version', 'licence', 'espeak-ng', folder, 'at a time']) expect(call.out).toContain(part);
});

test('progress comes as one JSON object a line for programs', async ({ folder }) => {
	const plan = join(folder, 'plan.json');
	writeFileSync(plan, JSON.stringify(planOf([item()])));
	const call = await calledWith(testEnv(folder), 'edition', plan, '--out', join(folder, 'out'), '--events');
	expect(call.err.split('\n').map((line) => JSON.parse(line).done)).toEqual([1, 2, 3]);
});
