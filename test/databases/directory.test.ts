import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { dayAt } from '#content/model/month.ts';

import { addDays, databaseName, isDatabaseMissing, messageInVietnamese, openTestCms, person } from '../support/cms.ts';
import { verifyByAnother } from '../support/verified.ts';

import type { Payload, TypedUser } from 'payload';

const TODAY = dayAt(new Date());

describe.skipIf(isDatabaseMissing)(`the directory of services on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let officer: TypedUser;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
		await messageInVietnamese(payload, { key: 'goi-111' });
		officer = await person(payload, { roles: ['officer'], province: '12' });
	});
	afterAll(() => close());

	const add = (more: object) =>
		payload.create({
			collection: 'services',
			data: { name: 'Trung tâm', kind: 'tro-giup-phap-ly', area: '12', ...more } as never,
			user: officer,
			overrideAccess: false,
		});
	const addVerified = async (more: object) => {
		const { id } = await add(more);
		await verifyByAnother(payload, { roles: ['approver'], province: '12', collection: 'services', id });
		return payload.findByID({ collection: 'services', id, depth: 0 });
	};
	const published = async (now = new Date()) => {
		const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
		const release = { release: '20261122-120000-abcdef', siteUrl: 'https://loa.example', now };
		return (await makeSnapshot(payload, release)).snapshot.services;
	};

	test('what an officer writes and another person verifies reaches the site: number as dialled, commune by its name, in the trail of changes', async () => {
		const stored = await addVerified({
			name: 'Trợ giúp pháp lý Dào San',
			commune: 'Dào San',
			phone: '0213 3.876.543',
			hours: '7:30–17:00',
			languages: ['mww-Latn-VN'],
		});
		expect(stored.phone).toBe('02133876543');
		expect(await published()).toEqual([
			{
				kind: 'tro-giup-phap-ly',
				name: 'Trợ giúp pháp lý Dào San',
				province: '12',
				commune: stored.commune,
				address: '',
				phone: '02133876543',
				hours: '7:30–17:00',
				cost: '',
				languages: ['mww-Latn-VN'],
				verifiedAt: TODAY,
			},
		]);
		const trail = await payload.find({ collection: 'audit', where: { subject: { equals: 'services' } } });
		expect(trail.docs.at(-1)).toMatchObject({ who: officer.email, document: 'Trợ giúp pháp lý Dào San' });
	});

	test.for([
		['with words for a number', { phone: 'hỏi trưởng bản' }, '3 đến 11 chữ số'],
		['with the number that 111 replaced', { phone: '1800 1567' }, 'Hãy dùng 111'],
		['in a commune of another province', { commune: '20333' }, 'của tỉnh khác'],
	] as const)('an entry %s is refused in words that help', async ([, more, words]) => {
		const problem = await add(more).then(
			() => '',
			(error: { data?: { errors?: { message: string }[] } }) =>
				error.data?.errors?.map(({ message }) => message).join(),
		);
		expect(problem).toContain(words);
	});

	test('who has a province writes for that one only', async () => {
		await expect(add({ area: '48' })).rejects.toMatchObject({ status: 403 });
		await expect(add({ area: '00' })).rejects.toMatchObject({ status: 403 });
	});

	test('closed, a year old, or with a number that nobody vouches for: not, or not that, on the site', async () => {
		await addVerified({ name: 'Đã đóng cửa', isOpen: false });
		const { id } = await addVerified({ name: 'Lâu chưa hỏi' });
		await payload.update({
			collection: 'services',
			id,
			data: { verifiedAt: addDays(TODAY, -370) },
			context: { isVerifiedBySystem: true },
		});
		await addVerified({ name: 'Số chưa xác minh', phone: '18001581' });
		const names = (await published()).map(({ name, phone }) => [name, phone]);
		expect(names).toEqual([
			['Số chưa xác minh', ''],
			['Trợ giúp pháp lý Dào San', '02133876543'],
		]);
		const later = new Date(Date.now() + 380 * 86_400_000);
		expect(await published(later)).toEqual([]);
	});

	test('the start page asks for a new check thirty days before, of the own province', async () => {
		const { loadToday } = await import('#cms/start-page/load-today.ts');
		const late = async (who: TypedUser, now = new Date()) =>
			(await loadToday(payload, who, now)).late.map(({ text }) => text).filter((text) => text.includes('hỏi lại'));
		expect(await late(officer)).toEqual(['Lâu chưa hỏi: quá 12 tháng chưa hỏi lại, trang không còn hiện nơi này.']);
		const soon = new Date(Date.now() + 340 * 86_400_000);
		expect(await late(officer, soon)).toHaveLength(3);
		expect(await late(await person(payload, { roles: ['officer'], province: '48' }), soon)).toEqual([]);
	});
});
