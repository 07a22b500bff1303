import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, messageInVietnamese, openTestCms, person } from '../support/cms.ts';

import type { Payload } from 'payload';

describe.skipIf(isDatabaseMissing)(`what a save refuses on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;

	const editionOf = (area: string, month: string, message: number | string) =>
		payload.create({
			collection: 'editions',
			data: { month, area, title: `Bản tin ${area}`, messages: [message], state: 'planning' } as never,
			depth: 0,
		});

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
	});
	afterAll(() => close());

	test('a month and area that has an edition already is refused as a mistake of the person, not as a fault', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'hai-lan' });
		await editionOf('46', '2027-01', message.id);
		await expect(editionOf('46', '2027-01', message.id)).rejects.toMatchObject({
			name: 'ValidationError',
			status: 400,
		});
	});

	test('words that arrive with their marks apart are stored composed, also in bulk', async () => {
		const apart = 'Tiếng Việt đủ dấu'.normalize('NFD');
		const { message } = await messageInVietnamese(payload, { key: 'dau-roi' });
		const data = { title: apart, sources: [{ title: apart }] };
		const saved = await payload.update({ collection: 'messages', id: message.id, data });
		expect([saved.title, saved.sources?.[0]?.title]).toEqual(['Tiếng Việt đủ dấu', 'Tiếng Việt đủ dấu']);
		await payload.update({
			collection: 'messages',
			where: { key: { equals: 'dau-roi' } },
			data: { title: `${apart}!` },
		});
		expect((await payload.findByID({ collection: 'messages', id: message.id })).title).toBe('Tiếng Việt đủ dấu!');
		const created = await payload.create({
			collection: 'glossary',
			data: { term: 'gọi'.normalize('NFD'), language: 'km', translation: 'x' },
		});
		expect(created.term).toBe('gọi');
	});

	test('going back to an older version brings the words back and keeps what only the system sets', async () => {
		const { message } = await messageInVietnamese(payload, { key: 'quay-lai' });
		const edition = await editionOf('12', '2027-06', message.id);
		const officer = await person(payload, { roles: ['officer'] });
		const as = { user: officer, overrideAccess: false, depth: 0 } as const;
		const firstOf = async (collection: 'messages' | 'editions', parent: number | string) => {
			const { docs } = await payload.findVersions({
				collection,
				where: { parent: { equals: parent } },
				sort: 'createdAt',
			});
			return { collection, id: docs[0]?.id ?? '', ...as } as const;
		};
		await payload.update({ collection: 'messages', id: message.id, data: { title: 'Khác', sourceVersion: 4 } });
		await payload.update({ collection: 'editions', id: edition.id, data: { title: 'Khác', rendered: '{}' } });
		await payload.restoreVersion(await firstOf('messages', message.id));
		await payload.restoreVersion(await firstOf('editions', edition.id));
		const restored = await payload.findByID({ collection: 'messages', id: message.id, depth: 0 });
		expect([restored.title, restored.sourceVersion]).toEqual(['Bài quay-lai', 4]);
		const bulletin = await payload.findByID({ collection: 'editions', id: edition.id, depth: 0 });
		expect([bulletin.title, bulletin.rendered]).toEqual(['Bản tin 12', '{}']);
	});

	test.for([
		['a last day that is no date', 'messages', { validUntil: '31/12/2026' }],
		['a source whose address is no address', 'messages', { sources: [{ title: 'Luật', url: 'chinhphu.vn' }] }],
		['half a place in the order', 'messages', { order: 1.5 }],
		['a day of withdrawal that is no date', 'editions', { withdrawn: [{ day: '22/11/2026', reason: 'Sai số' }] }],
		['half a cluster', 'communes', { clustersInstalled: 2.5 }],
		['half a key', 'communes', { keyVersion: 1.5 }],
		['an end that is no date', 'communes', { validTo: 'sắp tới' }],
	] as const)('%s is refused when it is saved, not when everything is published', async ([, collection, change]) => {
		const { message } = await messageInVietnamese(payload, { key: `sai-${Object.keys(change)[0]?.toLowerCase()}` });
		const data = {
			messages: { key: 'x-sai', title: 'x', role: 'message', order: 1, loudspeaker: 'fit', sourceVersion: 1 },
			editions: { month: '2027-05', area: '12', title: 'x', messages: [message.id], state: 'planning' },
			communes: { code: '03390', name: 'Bình Lư', kind: 'xa', province: '12', keyVersion: 1 },
		}[collection];
		const wrong =
			'withdrawn' in change
				? { withdrawn: change.withdrawn.map((entry) => ({ ...entry, message: message.id })) }
				: change;
		await expect(payload.create({ collection, data: { ...data, ...wrong } as never })).rejects.toMatchObject({
			name: 'ValidationError',
		});
	});

	test('a commune whose end was emptied in the admin stays on the site', async () => {
		const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
		await payload.create({
			collection: 'communes',
			data: { code: '03391', name: 'Sin Suối Hồ', kind: 'xa', province: '12', keyVersion: 1, validTo: '' },
		});
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		const { snapshot } = await makeSnapshot(payload, {
			release: '20270101-000000-abcdef',
			siteUrl: 'http://127.0.0.1:4321',
			now: new Date('2026-11-22T03:00:00Z'),
		});
		expect(snapshot.communes.some((commune) => commune.code === '03391')).toBe(true);
	});
});
