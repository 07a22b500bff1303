import { readFileSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect } from 'vitest';

import { renderedEditionSchema } from '#content/model/edition-plan.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';
import { buildEdition } from '#pipeline/build-edition.ts';

import { judged } from '../support/audio-meter.ts';
import { walkMp3 } from '../support/audio-mp3.ts';
import { speechLike, writeWav } from '../support/audio-signals.ts';
import { item, planOf, test, testEnv } from '../support/audio-workspace.ts';

const opening = item({ message: 'loi-mo-dau', role: 'opening', title: 'Lời mở đầu' });
const closing = item({ message: 'loi-ket', role: 'closing', title: 'Lời kết' });
const recorded = (file: string, message = 'viec-lam') => item({ message, speech: { kind: 'recorded', file } });

describe('an edition', () => {
	test('has tracks in play order, a bulletin with chapters, and clips for the pages', async ({ folder, tools }) => {
		const wav = writeWav(join(folder, 'in.wav'), speechLike());
		const steps: number[] = [];
		const plan = planOf([opening, item(), recorded(wav), closing]);
		const edition = await buildEdition(plan, tools, { onProgress: ({ done, total }) => steps.push(done / total) });

		const [vi] = renderedEditionSchema.parse(edition).languages;
		expect(vi?.tracks.map(({ file, voice, role }) => [file, voice, role])).toEqual([
			['01_VI_LOI_MO_DAU.MP3', 'draft', 'opening'],
			['02_VI_GOI_111.MP3', 'draft', 'message'],
			['03_VI_VIEC_LAM.MP3', 'human', 'message'],
			['04_VI_LOI_KET.MP3', 'draft', 'closing'],
		]);
		expect(Object.keys(vi?.web ?? {})).toEqual(['goi-111', 'viec-lam']);
		expect(steps.at(-1)).toBe(1);
		expect(steps).toEqual(steps.toSorted((a, b) => a - b));

		const seconds = vi!.tracks.map(({ durationSeconds }) => durationSeconds);
		expect(vi?.bulletin.durationSeconds).toBeCloseTo(
			seconds.reduce((sum, length) => sum + length, 0),
			3,
		);
		expect(vi?.bulletin.chapters.map(({ startSeconds }) => startSeconds)).toEqual([
			0,
			seconds[0],
			expect.closeTo(seconds[0]! + seconds[1]!, 3),
			expect.closeTo(seconds[0]! + seconds[1]! + seconds[2]!, 3),
		]);
	});

	test('gives every track and the bulletin to players as they need them, with the title in Vietnamese', async ({
		folder,
		tools,
	}) => {
		const wav = writeWav(join(folder, 'in.wav'), speechLike({ seconds: 4 }));
		const { languages } = await buildEdition(planOf([opening, recorded(wav), closing]), tools);
		for (const track of [...languages[0]!.tracks, languages[0]!.bulletin]) {
			const path = tools.storage.pathOf(track);
			const mp3 = walkMp3(path);
			expect(new Set(mp3.frames.map((frame) => JSON.stringify(frame)))).toEqual(
				new Set([JSON.stringify({ kbps: 64, rateHz: 44_100, isMono: true })]),
			);
			expect({ tag: mp3.tag, restBytes: mp3.restBytes, hasXing: mp3.hasXing }).toEqual({
				tag: '2.3',
				restBytes: 0,
				hasXing: false,
			});
			expect(readFileSync(path).length).toBe(track.bytes);
			const heard = await judged(path, tools);
			expect(Math.abs(heard.lufs + 16)).toBeLessThanOrEqual(0.5);
			expect(heard.peakDb).toBeLessThanOrEqual(-1.5);
			expect(Math.abs(heard.seconds - track.durationSeconds)).toBeLessThanOrEqual(0.01);
		}
		const titles = languages[0]!.tracks.map((track) => walkMp3(tools.storage.pathOf(track)).title);
		expect(titles).toEqual(['Lời mở đầu (giọng máy)', 'Bài viec-lam', 'Lời kết (giọng máy)']);
		// for players that sort by tags, and for those that know ASCII alone
		const tags = languages[0]!.tracks.map((track) => walkMp3(tools.storage.pathOf(track)));
		expect(tags.map(({ texts }) => texts.TRCK)).toEqual(['1', '2', '3']);
		for (const { texts } of tags)
			expect(texts).toMatchObject({ TALB: 'Bản tin tháng 11/2026, tiếng Việt', TLAN: 'vie' });
		const album = 'Ban tin thang 11/2026, tieng V';
		expect(tags.map(({ id3v1 }) => id3v1)).toEqual([
			{ title: 'Loi mo dau (giong may)', album, track: 1 },
			{ title: 'Bai viec-lam', album, track: 2 },
			{ title: 'Loi ket (giong may)', album, track: 3 },
		]);
		// the bulletin is spliced with words of communes, so nothing stands behind its last frame
		expect(walkMp3(tools.storage.pathOf(languages[0]!.bulletin)).id3v1).toBeUndefined();
	});

	test('marks what nobody has approved in the title that a player shows, and so the whole bulletin', async ({
		folder,
		tools,
	}) => {
		const wav = writeWav(join(folder, 'in.wav'), speechLike({ seconds: 3 }));
		const sample = { ...recorded(wav, 'goi-111'), isSample: true };
		const { languages } = await buildEdition(planOf([recorded(wav), sample]), tools);
		const [vi] = languages;
		expect(vi?.tracks.map(({ title, isSample }) => [title, isSample ?? false])).toEqual([
			['Bài viec-lam', false],
			['Bài goi-111 (bản mẫu, chưa duyệt)', true],
		]);
		const titles = [...languages[0]!.tracks, languages[0]!.bulletin].map(
			(track) => walkMp3(tools.storage.pathOf(track)).title,
		);
		expect(titles.map((title) => title?.includes('bản mẫu'))).toEqual([false, true, true]);
		expect(vi?.bulletin.chapters.at(-1)?.title).toContain('bản mẫu');
	});

	test('is made without any work the second time, also by another process', async ({ folder, tools }) => {
		const plan = planOf([opening, item()]);
		const first = await buildEdition(plan, tools);
		const again = await openPipeline({ mediaDir: join(folder, 'media'), env: testEnv(folder) });
		expect(await buildEdition(plan, again)).toEqual(first);
		expect(again.work).toEqual({ encodes: 0, retags: 0, joins: 0 });
	});

	test('is the same to the last byte on an empty storage', async ({ folder, tools }) => {
		const plan = planOf([opening, item(), closing]);
		const other = await openPipeline({ mediaDir: join(folder, 'other'), env: testEnv(folder) });
		// the documents carry the sha256 of every file
		expect(await buildEdition(plan, other)).toEqual(await buildEdition(plan, tools));
	});

	test('encodes only the message that changed, and the bulletin', async ({ tools }) => {
		const others = [item({ message: 'viec-lam' }), item({ message: 'hon-nhan' })];
		const before = await buildEdition(planOf([item(), ...others]), tools);
		const encoded = tools.work.encodes;
		const changed = item({ speech: { kind: 'draft', text: 'Chưa rõ thì chưa đi, bà con nhé.' } });
		const after = await buildEdition(planOf([changed, ...others]), tools);
		// its master, its track, its two clips for the pages; the bulletin is spliced
		expect(tools.work.encodes - encoded).toBe(4);
		expect(after.languages[0]!.tracks.slice(1)).toEqual(before.languages[0]!.tracks.slice(1));
	});

	test('encodes nothing when only a title changes', async ({ tools }) => {
		const before = await buildEdition(planOf([item(), item({ message: 'hon-nhan' })]), tools);
		const { encodes, retags } = tools.work;
		// the track and the bulletin, whose chapters carry the title
		const after = await buildEdition(planOf([item({ title: 'Nhớ số 111' }), item({ message: 'hon-nhan' })]), tools);
		expect([tools.work.encodes - encodes, tools.work.retags - retags]).toEqual([0, 2]);
		expect(after.languages[0]!.tracks[0]!.key).not.toBe(before.languages[0]!.tracks[0]!.key);
	});

	test('makes again what was cut or lost in the storage', async ({ tools }) => {
		const plan = planOf([item()]);
		const before = await buildEdition(plan, tools);
		const [track] = before.languages[0]!.tracks;
		const { bulletin } = before.languages[0]!;
		truncateSync(tools.storage.pathOf(track!), 1000);
		rmSync(tools.storage.pathOf(bulletin).replace('.mp3', '.json'));
		expect(await buildEdition(plan, tools)).toEqual(before);
		expect(readFileSync(tools.storage.pathOf(track!)).length).toBe(track!.bytes);
	});

	test('opens with silence and a chime, and says the hotline twice at the end', async ({ folder, tools }) => {
		const wav = writeWav(join(folder, 'in.wav'), speechLike({ seconds: 4 }));
		const only = await buildEdition(planOf([recorded(wav)]), tools);
		const framed = await buildEdition(planOf([recorded(wav), { ...recorded(wav, 'loi-ket'), role: 'closing' }]), tools);
		const spoken = only.languages[0]!.web['viec-lam']!.durationSeconds;
		const [first, last] = framed.languages[0]!.tracks;
		expect(first!.durationSeconds).toBeCloseTo(1.5 + 2.4 + 0.5 + spoken + 1.5, 0.8);
		expect(last!.durationSeconds).toBeCloseTo(0.5 + spoken + 1 + spoken + 1 + 2.4 + 0.5, 0.8);
	});
});

describe('an edition is refused', () => {
	test('when a machine would have to read a minority language', async ({ tools }) => {
		const building = buildEdition(planOf([item()], 'hmn-Latn-VN'), tools);
		await expect(building).rejects.toMatchObject({ code: 'no_voice', language: 'hmn-Latn-VN' });
	});

	test('when its items are out of order or there twice', async ({ tools }) => {
		const building = buildEdition(planOf([closing, item(), item(), opening]), tools);
		await expect(building).rejects.toMatchObject({
			code: 'invalid_plan',
			issues: [
				expect.stringContaining('loi-ket'),
				expect.stringContaining('loi-mo-dau'),
				expect.stringContaining('goi-111'),
			],
		});
	});

	test('when a recording is not there, and nothing runs on', async ({ tools }) => {
		const building = buildEdition(planOf([item(), recorded('/nowhere.wav')]), tools);
		await expect(building).rejects.toMatchObject({ code: 'recording_missing', language: 'vi', item: 'viec-lam' });
		expect(tools.slots.pending).toBe(0);
	});

	test('when a hotline number was not put into the text', async ({ tools }) => {
		const speech = { kind: 'draft', text: 'Gọi {{hotline:111}}.' } as const;
		await expect(buildEdition(planOf([item({ speech })]), tools)).rejects.toMatchObject({ code: 'text_unreadable' });
	});

	test('at once when somebody stops it', async ({ folder, tools }) => {
		const wav = writeWav(join(folder, 'in.wav'), speechLike({ seconds: 20 }));
		const stop = new AbortController();
		const building = buildEdition(planOf([recorded(wav), recorded(wav, 'hon-nhan')]), tools, {
			signal: stop.signal,
			onProgress: () => stop.abort(new Error('stopped by the officer')),
		});
		await expect(building).rejects.toThrow('stopped by the officer');
		expect(tools.slots.pending).toBe(0);
	});
});
