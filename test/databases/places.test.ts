import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, messageInVietnamese, openTestCms, person } from '../support/cms.ts';

import type { Payload, TypedUser } from 'payload';
import type { Commune } from '#cms/payload-types.ts';

describe.skipIf(isDatabaseMissing)(`market days on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let officer: TypedUser;
	let commune: Commune;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		await messageInVietnamese(payload, { key: 'goi-111' });
		officer = await person(payload, { roles: ['officer'], province: '12' });
		const { docs } = await payload.find({ collection: 'communes', where: { name: { equals: 'Dào San' } } });
		commune = docs[0]!;
	});
	afterAll(() => close());

	const change = (data: Partial<Commune>) =>
		payload.update({ collection: 'communes', id: commune.id, data, user: officer, overrideAccess: false, depth: 0 });
	const published = async () => {
		const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
		const about = { release: '20261122-120000-abcdef', siteUrl: 'https://loa.example', now: new Date() };
		const { snapshot } = await makeSnapshot(payload, about);
		return snapshot.communes.find(({ code }) => code === commune.code);
	};

	test('are on the site as soon as an officer of the province has told them', async () => {
		expect(await published()).not.toHaveProperty('market');
		await change({ marketKind: 'weekly', marketWeekday: '0' });
		expect((await published())?.market).toEqual({ everyDays: 7, from: '2026-01-04' });
		await change({ marketKind: 'animal', marketAnimal: 'ngo', marketIsTwice: true });
		expect((await published())?.market?.everyDays).toBe(6);
		await change({ marketKind: 'none' });
		expect(await published()).not.toHaveProperty('market');
	});

	test.for([
		['without the day of the week', { marketKind: 'weekly', marketWeekday: null }, 'thứ mấy'],
		['without the animal', { marketKind: 'animal', marketAnimal: null }, 'ngày con gì'],
		['every day', { marketKind: 'interval', marketEvery: 1, marketFrom: '2026-11-03' }, 'từ 2 đến 60'],
		['from no day', { marketKind: 'interval', marketEvery: 5, marketFrom: '31/11' }, 'không phải là ngày'],
	] as const)('a market %s is refused in words that help', async ([, data, words]) => {
		const problem = await change(data).then(
			() => '',
			(error: { data?: { errors?: { message: string }[] } }) =>
				error.data?.errors?.map(({ message }) => message).join(),
		);
		expect(problem).toContain(words);
	});
});
