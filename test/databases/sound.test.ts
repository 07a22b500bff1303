import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { monthAt } from '#content/model/month.ts';
import { renderedEditionSchema } from '#content/model/edition-plan.ts';

import { inNoise, speechLike, writeWav } from '../support/audio-signals.ts';
import { askCms } from '../support/ask-cms.ts';
import {
	addRecording,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
	seededChange,
} from '../support/cms.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rendition } from '#cms/payload-types.ts';

describe.skipIf(isDatabaseMissing)(`how audio is made, chosen at the desk, on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let dataDir = '';
	let officer: TypedUser;

	beforeAll(async () => {
		({ payload, close, dataDir } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		officer = await person(payload, { roles: ['officer'] });
	});
	afterAll(() => close());

	const recorded = async (key: string) => {
		const made = await messageInVietnamese(payload, { key });
		const sound = inNoise(speechLike({ seconds: 4 }), 0.02);
		const recording = await addRecording(payload, made.rendition.id, dataDir, sound);
		return { ...made, recording };
	};

	test('a recording that is cleaned on request sounds otherwise, and has to be heard and approved again', async () => {
		const { rendition, recording } = await recorded('khu-on');
		const aired = async () => {
			const answer = await askCms(payload, officer, `/api/listen/${recording.id}/processed`);
			expect(answer.status).toBe(200);
			return Buffer.from(await answer.arrayBuffer());
		};
		const plain = await aired();
		const choose = (data: object) =>
			payload.update({
				collection: 'recordings',
				id: recording.id,
				data,
				user: officer,
				overrideAccess: false,
				depth: 0,
			});
		const state = async () => (await payload.findByID({ collection: 'renditions', id: rendition.id })).state;
		await choose({ dialect: 'giọng Bắc' });
		expect(await state()).toBe('approved');
		await choose({ denoise: true });
		expect(await state()).toBe('recorded');
		expect((await aired()).equals(plain)).toBe(false);
		const { loadMessages } = await import('#cms/editions/load-edition.ts');
		const [loaded] = await loadMessages({ payload }, { key: { equals: 'khu-on' } });
		expect(loaded?.renditions[0]?.recordings[0]).toMatchObject({ denoise: true, level: false });
	});

	test('a recording that is cut by hand is judged, heard and aired as it was cut, and approved again', async () => {
		const { rendition, recording } = await recorded('cat-tay');
		const listen = async () =>
			(await (await askCms(payload, officer, `/api/listen/${recording.id}`)).json()) as {
				original: { seconds: number };
				processed: { seconds: number };
				offsetSeconds: number;
				automatic: object;
			};
		const send = (data: object, which = `/${recording.id}`) => {
			const form = new FormData();
			form.set('_payload', JSON.stringify(data));
			return askCms(payload, officer, `/api/recordings${which}`, { method: 'PATCH', body: form });
		};
		const state = async () => (await payload.findByID({ collection: 'renditions', id: rendition.id })).state;
		const stored = () => payload.findByID({ collection: 'recordings', id: recording.id, depth: 0 });
		const whole = await listen();
		const before = await stored();

		for (const [data, words] of [
			[{ fromSeconds: 3, toSeconds: 1 }, 'Chỗ bắt đầu phải ở trước chỗ kết thúc'],
			[{ fromSeconds: 1, toSeconds: 1.2 }, 'ngắn hơn 0,5 giây'],
			[{ fromSeconds: 1, toSeconds: 400 }, 'ra ngoài bản ghi, bản ghi chỉ dài 4 giây'],
			[{ fromSeconds: -1, toSeconds: 3 }, 'ra ngoài bản ghi'],
			[{ fromSeconds: 1 }, 'Mới có một trong hai mốc'],
			[{ fromSeconds: 'một', toSeconds: 3 }, 'Phát từ giây'],
			[{ fromSeconds: [1], toSeconds: 3 }, 'Phát từ giây'],
		] as const) {
			const refused = await send(data);
			expect([refused.status, await refused.text()], words).toEqual([400, expect.stringContaining(words)]);
		}
		const many = await send({ fromSeconds: 1, toSeconds: 3 }, `?where[id][equals]=${recording.id}`);
		expect(await many.text()).toContain('từng bản ghi một');
		expect(await stored()).toEqual(before);
		expect(await state()).toBe('approved');

		const saved = await send({ fromSeconds: 1, toSeconds: 3 });
		expect(saved.status, await saved.clone().text()).toBe(200);
		expect(await stored()).toMatchObject({
			fromSeconds: 1,
			toSeconds: 3,
			durationSeconds: before.durationSeconds,
			textVersion: before.textVersion,
			changedBy: expect.arrayContaining([officer.id]),
		});
		expect(await state()).toBe('recorded');
		const cut = await listen();
		expect(cut.processed.seconds).toBeLessThan(2.2);
		expect(cut).toMatchObject({ original: whole.original, offsetSeconds: 1, automatic: whole.automatic });
		const { loadMessages } = await import('#cms/editions/load-edition.ts');
		const loaded = async () => (await loadMessages({ payload }, { key: { equals: 'cat-tay' } }))[0]?.renditions[0];
		expect((await loaded())?.recordings[0]).toMatchObject({
			span: { fromSeconds: 1, toSeconds: 3 },
			durationSeconds: 2,
		});

		// back to what the machine finds: the voice that was approved, so nothing of it is another one
		expect((await send({ fromSeconds: null, toSeconds: null })).status).toBe(200);
		expect((await listen()).processed).toEqual(whole.processed);
		expect((await loaded())?.recordings[0]?.span).toBeUndefined();
	});

	test('a part is that of its file: another file is cut by the machine again, or by what comes with it', async () => {
		const { recording } = await recorded('tep-moi');
		const about = {
			id: recording.id,
			collection: 'recordings',
			user: officer,
			overrideAccess: false,
			depth: 0,
		} as const;
		await payload.update({ ...about, data: { fromSeconds: 1, toSeconds: 3 } });
		const filePath = writeWav(join(dataDir, 'tep-khac.wav'), speechLike({ seconds: 3, pitchHz: 200 }));
		// as a form sends it: the whole recording
		const replaced = await payload.update({ ...about, filePath, data: { fromSeconds: 1, toSeconds: 3 } });
		expect(replaced).toMatchObject({ fromSeconds: null, toSeconds: null });
		const cut = await payload.update({ ...about, filePath, data: { fromSeconds: 0.5, toSeconds: 2 } });
		expect(cut).toMatchObject({ fromSeconds: 0.5, toSeconds: 2 });
		await expect(payload.update({ ...about, filePath, data: { fromSeconds: 0.6, toSeconds: 9 } })).rejects.toThrow(
			/ra ngoài bản ghi/,
		);
	});

	test('what the machine would read is heard as a loudspeaker gets it, only where it has leave and a number that may be called', async () => {
		const { rendition } = await messageInVietnamese(payload, { key: 'may-doc', script: 'Bà con hỏi kỹ.' });
		const listen = (path: string) => askCms(payload, officer, `/api/listen-machine/${path}`);
		const allow = (data: Partial<Rendition>) => seededChange(payload, rendition.id, data);
		expect((await listen(`${rendition.id}`)).status).toBe(404);
		await allow({ allowsDraftVoice: true });
		const { processed } = (await (await listen(`${rendition.id}`)).json()) as { processed: { seconds: number } };
		expect(processed.seconds).toBeGreaterThan(1);
		const sound = await listen(`${rendition.id}/processed`);
		expect([sound.status, sound.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
		expect((await sound.arrayBuffer()).byteLength).toBeGreaterThan(5_000);

		const stranger = await askCms(payload, undefined, `/api/listen-machine/${rendition.id}`);
		expect(stranger.status).toBe(404);
		await allow({ script: 'Gọi {{hotline:18007777}}.' });
		const refused = await listen(`${rendition.id}`);
		expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining('số 18007777')]);
	});

	test('a loud bulletin at 128 kbit/s with files for telephones is one, and locked it stays so', async () => {
		const { message } = await recorded('cho-phien');
		const edition = await payload.create({
			collection: 'editions',
			data: {
				month: monthAt(new Date()),
				area: '12',
				title: 'Bản tin chợ',
				messages: [message.id],
				state: 'locked',
				isLoud: true,
				bitrate: '128',
				withPhone: true,
				withMusic: true,
			},
			depth: 0,
			context: bypass('edition'),
		});
		const { renderEdition } = await import('#cms/editions/render-edition.ts');
		await renderEdition(payload, edition.id);
		const { rendered } = await payload.findByID({ collection: 'editions', id: edition.id, depth: 0 });
		const vietnamese = renderedEditionSchema.parse(JSON.parse(rendered ?? '{}')).languages[0];
		expect(Math.abs((vietnamese?.tracks[0]?.integratedLufs ?? 0) + 14)).toBeLessThanOrEqual(0.3);
		const { bytes = 0, durationSeconds = 1 } = vietnamese?.tracks[0] ?? {};
		expect((bytes * 8) / durationSeconds / 1000).toBeCloseTo(128, -1);
		expect(vietnamese?.phone?.['cho-phien']).toMatchObject({ extension: 'wav' });
		for (const data of [{ isLoud: false }, { withMusic: false }])
			await expect(
				payload.update({ collection: 'editions', id: edition.id, data, user: officer, overrideAccess: false }),
			).rejects.toThrow(/Bản tin/);
	}, 60_000);
});
