import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { monthAt } from '#content/model/month.ts';

import { askCms } from '../support/ask-cms.ts';
import { silent, speechLike, writeWav } from '../support/audio-signals.ts';
import {
	addRecording,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
} from '../support/cms.ts';
import { hadSound } from '../support/had-sound.ts';
import { greetingTests } from './local-sounds-greetings.ts';

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

		greetingTests(() => ({
			payload,
			officer,
			approver,
			national,
			message,
			daoSan,
			elsewhere,
			greeting,
			change,
			approve,
			hear,
			localOf,
		}));
	},
);
