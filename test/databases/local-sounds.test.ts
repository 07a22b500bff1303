import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { renderedEditionSchema } from '#content/model/edition-plan.ts';
import { addMonths, monthAt } from '#content/model/month.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import { silent, speechLike, writeWav } from '../support/audio-signals.ts';
import { askCms } from '../support/ask-cms.ts';
import { hadSound } from '../support/had-sound.ts';
import {
	addRecording,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
} from '../support/cms.ts';

import type { Payload, TypedUser } from 'payload';
import type { Edition, LocalSound } from '#cms/payload-types.ts';

const MONTH = monthAt(new Date());

describe.skipIf(isDatabaseMissing)(
	`music of a province and greetings of a commune on ${databaseName}`,
	{ timeout: 240_000 },
	() => {
		let payload: Payload;
		let close: () => Promise<void>;
		let dataDir = '';
		let officer: TypedUser;
		let approver: TypedUser;
		let national: TypedUser;
		let daoSan: { id: string | number; code: string };
		let elsewhere: { id: string | number };
		let message: string | number;
		let files = 0;

		beforeAll(async () => {
			({ payload, close, dataDir } = await openTestCms());
			const { seedReferenceData } = await import('#cms/places/seed-places.ts');
			await seedReferenceData(payload);
			officer = await person(payload, { roles: ['officer'], province: '12' });
			approver = await person(payload, { roles: ['approver'], province: '12' });
			national = await person(payload, { roles: ['officer', 'approver'] });
			const commune = async (province: string) =>
				(
					await payload.find({
						collection: 'communes',
						where: { province: { equals: province } },
						limit: 1,
						sort: 'code',
					})
				).docs[0]!;
			daoSan = await commune('12');
			elsewhere = await commune('48');
			const made = await messageInVietnamese(payload, { key: 'bai-hat' });
			message = made.message.id;
			await addRecording(payload, made.rendition.id, dataDir, speechLike({ seconds: 4 }));
		});
		afterAll(() => close());

		const wav = (seconds: number) => {
			files += 1;
			return writeWav(join(dataDir, `am-thanh-${files}.wav`), speechLike({ seconds, pitchHz: 200 + files * 10 }));
		};
		const rights = { author: 'Lò Thị A', licence: 'cc-by', rights: 'Thư cho phép ngày 2/11/2026, số 12/TT.' };
		const upload = (data: object, { seconds = 3, user = officer, file = wav(seconds) } = {}) =>
			payload.create({
				collection: 'local-sounds',
				data: data as never,
				filePath: file,
				user,
				overrideAccess: false,
				depth: 0,
			});
		const signature = (more: object = {}, about: Parameters<typeof upload>[1] = {}) =>
			upload({ kind: 'signature', title: 'Sóng Đà', ...rights, ...more }, about);
		const greeting = (more: object = {}, about: Parameters<typeof upload>[1] = {}) =>
			upload(
				{
					kind: 'greeting',
					title: 'Lời trưởng bản',
					commune: daoSan.id,
					language: 'vi',
					words: 'Kính chào bà con xã ta, mời bà con nghe bản tin.',
					speaker: 'trưởng bản',
					hasConsent: true,
					...more,
				},
				about,
			);
		const change = (id: LocalSound['id'], data: object, user: TypedUser) =>
			payload.update({ collection: 'local-sounds', id, data, user, overrideAccess: false, depth: 0 });
		const approve = (id: LocalSound['id'], user = approver) => change(id, { state: 'approved' }, user);
		/** As if the player had been open for an hour. */
		const hear = async (id: LocalSound['id'], user: TypedUser) => {
			expect((await askCms(payload, user, `/api/listen-local/${id}`)).status).toBe(200);
			await hadSound(payload, { collection: 'local-sounds', id }, user);
		};
		const approveMusic = async (id: LocalSound['id'], user = approver) => {
			await hadSound(payload, { collection: 'local-sounds', id }, user);
			return approve(id, user);
		};
		const localOf = async (area: string, more: Partial<Edition> = {}) => {
			const { localSoundsOf } = await import('#cms/editions/local-sounds-of.ts');
			return localSoundsOf({ payload }, { area: area as Edition['area'], ...more }, MONTH);
		};

		test('no piece is taken in without author, licence and proof, nor one that is not fit for its place', async () => {
			for (const missing of [{ author: '', licence: null }, { rights: 'được' }, { licence: 'cc-by-sa' }])
				await expect(signature(missing), JSON.stringify(missing)).rejects.toMatchObject({ name: 'ValidationError' });
			await expect(signature({}, { seconds: 12 })).rejects.toThrow('1 đến 10 giây');
			await expect(signature({ kind: 'bed' }, { seconds: 3 })).rejects.toThrow('5 đến 60 giây');
			const still = writeWav(join(dataDir, 'im.wav'), silent(3));
			await expect(signature({}, { file: still })).rejects.toThrow(/không có tiếng/);
			const text = join(dataDir, 'chu.mp3');
			await copyFile('package.json', text);
			await expect(signature({}, { file: text })).rejects.toThrow('không phải tệp âm thanh');
			await expect(signature({ area: '48' })).rejects.toMatchObject({ status: 403 });
			expect((await payload.count({ collection: 'local-sounds' })).totalDocs).toBe(0);
		});

		test('a signature opens the bulletins of its province when another person approved it, until its file is swapped', async () => {
			const made = await signature();
			expect(made).toMatchObject({ state: 'waiting', area: '12', verdict: expect.any(String) as string });
			expect((await localOf('12')).music).toEqual({});
			await expect(approve(made.id, officer)).rejects.toMatchObject({ status: 403 });
			const other = await person(payload, { roles: ['approver'], province: '48' });
			await expect(approve(made.id, other)).rejects.toMatchObject({ status: 403 });
			await expect(approve(made.id)).rejects.toThrow('nghe hết');
			expect((await askCms(payload, approver, `/api/local-sounds/file/${made.filename}`)).status).toBe(200);
			await expect(approve(made.id)).rejects.toThrow('nghe hết');
			// three seconds, of which one may be missing
			await sleep(2_100);
			await approve(made.id);
			const { music } = await localOf('12');
			expect(music.signature).toMatchObject({
				seconds: 3,
				credit: 'Nhạc hiệu: "Sóng Đà", của Lò Thị A, giấy phép CC BY',
			});
			expect((await localOf('48')).music).toEqual({});
			expect((await localOf('00')).music).toEqual({});
			expect((await localOf('12', { hasGeneratedMusicOnly: true })).music).toEqual({});

			// what a piece is for, its words and its rights are part of what was approved
			expect((await change(made.id, { kind: 'sting' }, officer)).kind).toBe('signature');
			expect((await change(made.id, { rights: 'Thư khác, ngày 3/11/2026.' }, officer)).state).toBe('waiting');
			expect((await localOf('12')).music).toEqual({});
			await expect(approve(made.id)).rejects.toThrow('nghe hết');
			await approveMusic(made.id);
			expect((await localOf('12')).music.signature).toBeDefined();
			const { publishedSounds } = await import('#cms/local-sounds/load-local-sounds.ts');
			expect((await publishedSounds({ payload })).held).toEqual([]);
			await copyFile(wav(4), join(dataDir, 'local-sounds', made.filename ?? ''));
			expect((await localOf('12')).music).toEqual({});
			const { held } = await publishedSounds({ payload });
			expect(held).toMatchObject([{ title: 'Sóng Đà', area: '12' }]);
			expect((await change(made.id, { state: 'withdrawn' }, officer)).state).toBe('withdrawn');
		});

		test('a province without a piece has the country’s, the newest of two is used, and the start page names what waits', async () => {
			const { waitingUploads } = await import('#cms/start-page/waiting-uploads.ts');
			const whole = await signature({ title: 'Cả nước', licence: 'own' }, { user: national });
			expect(whole.area).toBe('00');
			const another = await person(payload, { roles: ['approver'] });
			const waiting = await waitingUploads(payload, another);
			expect(waiting.map(({ title }) => title)).toContain('Nhạc hiệu: Cả nước');
			await approveMusic(whole.id, another);
			// its licence asks for no name
			expect((await localOf('48')).music.signature).not.toHaveProperty('credit');
			const own = await signature({ title: 'Của Lai Châu' });
			await approveMusic(own.id);
			const newer = await signature({ title: 'Mới hơn' });
			expect((await localOf('12')).music.signature?.credit).toContain('Của Lai Châu');
			await approveMusic(newer.id);
			expect((await localOf('12')).music.signature?.credit).toContain('Mới hơn');
			expect((await localOf('48')).music.signature?.file).toContain(whole.filename);
		});

		test('a greeting has words, meaning and consent, names no number, and is of the own province', async () => {
			for (const [missing, why] of [
				[{ words: 'Bà con gọi 0912 345 678 nhé.' }, /số điện thoại/],
				[{ hasConsent: false }, /đồng ý/],
			] as const)
				await expect(
					greeting(missing).catch((error: { data?: { errors?: { message: string }[] } }) => {
						throw new Error(error.data?.errors?.map((one) => one.message).join(' ') ?? 'Another refusal');
					}),
					JSON.stringify(missing),
				).rejects.toThrow(why);
			await expect(greeting({ commune: null })).rejects.toThrow('Hãy chọn "Xã"');
			await expect(greeting({ commune: elsewhere.id })).rejects.toThrow('không thuộc địa bàn');
			await expect(greeting({}, { seconds: 48 })).rejects.toThrow('1 đến 45 giây');
			// whoever looks after the country orders one for a commune: it is of the commune's province
			expect((await greeting({}, { user: national })).area).toBe('12');
		});

		test('a greeting is heard before it is approved, in another language by a speaker of it first', async () => {
			const vietnamese = await greeting();
			await expect(approve(vietnamese.id)).rejects.toThrow(/nghe hết/);
			await hear(vietnamese.id, approver);
			expect((await approve(vietnamese.id)).state).toBe('approved');

			const khmer = await greeting({ language: 'km', words: 'សួស្តី', meaning: 'Kính chào bà con.' });
			await hear(khmer.id, approver);
			await expect(approve(khmer.id)).rejects.toThrow(/người nói tiếng này/);
			const listener = await person(payload, { roles: ['listener'], languages: ['km'] });
			const sign = (user: TypedUser) =>
				askCms(payload, user, `/api/listen-local/${khmer.id}/heard`, { method: 'POST', body: '{}' });
			expect((await sign(await person(payload, { roles: ['listener'], languages: ['ktv'] }))).status).toBe(403);
			expect((await sign(officer)).status).toBe(403);
			expect((await sign(listener)).status).toBe(409);
			await hear(khmer.id, listener);
			expect((await sign(listener)).status).toBe(200);
			expect((await approve(khmer.id)).state).toBe('approved');
			const { greetings } = await localOf('12');
			expect(greetings.map(({ commune, language }) => [commune, language])).toEqual(
				expect.arrayContaining([
					[daoSan.code, 'vi'],
					[daoSan.code, 'km'],
				]),
			);
			// other words are another greeting
			expect((await change(khmer.id, { meaning: 'Chào.' }, officer)).state).toBe('waiting');
			await expect(approve(khmer.id)).rejects.toThrow(/người nói tiếng này/);
			for (const path of ['999999', `${khmer.id}/nothing`])
				expect((await askCms(payload, listener, `/api/listen-local/${path}`)).status).toBe(404);
			expect((await askCms(payload, undefined, `/api/listen-local/${khmer.id}`)).status).toBe(404);
		});

		test('the bulletin of the commune begins with its greeting, the province’s with its signature; withdrawn, it is gone', async () => {
			const edition = await payload.create({
				collection: 'editions',
				data: { month: MONTH, area: '12', title: 'Bản tin', messages: [message], state: 'locked' } as never,
				depth: 0,
				context: bypass('edition'),
			});
			const { renderEdition } = await import('#cms/editions/render-edition.ts');
			await renderEdition(payload, edition.id);
			const { rendered } = await payload.findByID({ collection: 'editions', id: edition.id, depth: 0 });
			const { languages } = renderedEditionSchema.parse(JSON.parse(rendered ?? '{}'));
			const [vietnamese] = languages;
			expect(vietnamese).toMatchObject({ language: 'vi', credits: [expect.stringContaining('Mới hơn') as string] });
			// pre-roll, 3 s of music twice instead of two chimes, pauses, the voice
			expect(vietnamese!.tracks[0]!.durationSeconds).toBeGreaterThan(1.5 + 3 + 0.5 + 3 + 1 + 3 + 0.5);
			const [own] = vietnamese!.communes ?? [];
			expect(own).toMatchObject({ commune: daoSan.code, own: { title: 'Lời trưởng bản', vietnamese: '' } });

			const { withoutWithdrawnGreetings } = await import('#cms/releases/withhold-greetings.ts');
			const { publishedSounds } = await import('#cms/local-sounds/load-local-sounds.ts');
			const published = async () => {
				const { greetings } = await publishedSounds({ payload });
				const [one] = withoutWithdrawnGreetings([{ published: { languages } }] as never, greetings);
				return one?.published.languages[0]?.communes?.length ?? 0;
			};
			expect(await published()).toBe(1);
			const [stored] = (
				await payload.find({
					collection: 'local-sounds',
					where: { kind: { equals: 'greeting' }, state: { equals: 'approved' } },
				})
			).docs;
			expect(String(stored?.id)).toBe(own!.own!.source);
			await change(stored!.id, { state: 'withdrawn' }, officer);
			expect(await published()).toBe(0);
			// another month's greeting is no greeting of this one
			const later = await greeting({ month: addMonths(MONTH, 1) });
			await hear(later.id, approver);
			await approve(later.id);
			expect((await localOf('12')).greetings.filter(({ language }) => language === 'vi')).toEqual([]);

			const { preflightOf } = await import('#cms/editions/load-preflight.ts');
			const seconds = async (more: object) =>
				(await preflightOf({ payload }, { ...edition, ...more })).minutes[0]?.seconds ?? 0;
			// two signatures of 3 s instead of two chimes of 2.4 s
			expect((await seconds({})) - (await seconds({ hasGeneratedMusicOnly: true }))).toBeCloseTo(1.2, 1);
			const locked = payload.update({
				collection: 'editions',
				id: edition.id,
				data: { hasGeneratedMusicOnly: true },
				user: officer,
				overrideAccess: false,
			});
			await expect(locked).rejects.toThrow(/Mở lại để sửa/);
		});
	},
);
