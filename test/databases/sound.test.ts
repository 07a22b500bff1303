import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { monthAt } from '#content/model/month.ts';
import { renderedEditionSchema } from '#content/model/edition-plan.ts';

import { inNoise, speechLike } from '../support/audio-signals.ts';
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
