import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { monthAt } from '#content/model/month.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';

import {
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	seededChange,
	person,
} from '../support/cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { restAs } from '../support/rest.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload, TypedUser } from 'payload';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Message, Rendition } from '#cms/payload-types.ts';

const MONTH = monthAt(new Date());

// several whole releases
describe.skipIf(isDatabaseMissing)(`who publishes for a province, on ${databaseName}`, { timeout: 600_000 }, () => {
	let payload: Payload;
	let dataDir = '';
	let close: () => Promise<void>;
	let officer: TypedUser;
	const made = new Map<string, { message: Message; rendition: Rendition }>();

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
		officer = await person(payload, { roles: ['officer'], province: '12' });
		for (const [key, area] of [
			['cua-12', '12'],
			['cua-48', '48'],
			['ca-nuoc', '00'],
		] as const) {
			const both = await messageInVietnamese(payload, { key });
			made.set(key, both);
			await payload.update({ collection: 'messages', id: both.message.id, data: { areas: [area] } });
			await write(key, { allowsDraftVoice: true, webText: 'Lời cũ.' });
			await payload.create({
				collection: 'editions',
				data: { month: MONTH, area, title: `Bản tin ${area}`, messages: [both.message.id], state: 'published' },
				depth: 0,
				context: bypass('edition'),
			});
		}
	});
	afterAll(() => close());

	const write = (key: string, data: Partial<Rendition>) => seededChange(payload, made.get(key)!.rendition.id, data);
	/** Runs what the button has queued. */
	const press = async (user: TypedUser): Promise<Snapshot> => {
		const desk = await restAs(payload, user);
		const { job, status } = await desk.json<{ job: string }>('tasks/publish', {});
		expect(status).toBe(202);
		await payload.jobs.runByID({ id: job });
		const name = readFileSync(join(dataDir, 'releases', 'current'), 'utf8').trim();
		return snapshotSchema.parse(JSON.parse(readFileSync(join(dataDir, 'releases', name, 'snapshot.json'), 'utf8')));
	};
	const editionIn = (snapshot: Snapshot, area: string) => snapshot.editions.find((edition) => edition.area === area);
	const wordsIn = (snapshot: Snapshot) =>
		Object.fromEntries(snapshot.messages.map(({ key, renditions }) => [key, renditions[0]?.webText]));

	test('releases the own bulletin and the own words; what waits elsewhere waits, and what was withdrawn goes', async () => {
		const first = await press(officer);
		// the first release is of everything
		expect(wordsIn(first)).toEqual({ 'cua-12': 'Lời cũ.', 'cua-48': 'Lời cũ.', 'ca-nuoc': 'Lời cũ.' });

		expect(first.editions.map(({ area }) => area).toSorted()).toEqual(['00', '12', '48']);
		for (const key of made.keys())
			await write(key, { script: 'Lời mới, bà con gọi {{hotline:111}}.', webText: 'Lời mới.', textVersion: 2 });
		await messageInVietnamese(payload, { key: 'bai-moi-cua-ca-nuoc' });
		const second = await press(officer);
		expect(wordsIn(second)).toEqual({ 'cua-12': 'Lời mới.', 'cua-48': 'Lời cũ.', 'ca-nuoc': 'Lời cũ.' });
		expect(JSON.stringify(editionIn(second, '48'))).toBe(JSON.stringify(editionIn(first, '48')));
		expect(JSON.stringify(editionIn(second, '00'))).toBe(JSON.stringify(editionIn(first, '00')));
		expect(JSON.stringify(editionIn(second, '12'))).not.toBe(JSON.stringify(editionIn(first, '12')));

		await write('cua-48', { state: 'withdrawn' });
		const third = await press(officer);
		expect(wordsIn(third)).toEqual({ 'cua-12': 'Lời mới.', 'ca-nuoc': 'Lời cũ.' });
		expect(editionIn(third, '48')).toMatchObject({ languages: [], withdrawn: [{ message: 'cua-48', language: null }] });

		const all = await press(await person(payload, { roles: ['officer'] }));
		expect(wordsIn(all)).toMatchObject({
			'cua-12': 'Lời mới.',
			'ca-nuoc': 'Lời mới.',
			'bai-moi-cua-ca-nuoc': expect.anything(),
		});
	});
});
