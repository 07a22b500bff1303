import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { dayAt } from '#content/model/month.ts';

import { databaseName, isDatabaseMissing, messageInVietnamese, openTestCms, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';
import { HOW, verifyAs } from '../support/verified.ts';
import { officeTests } from './two-persons-offices.ts';

import type { Payload, TypedUser } from 'payload';
import type { Hotline } from '#cms/payload-types.ts';

describe.skipIf(isDatabaseMissing)(
	`numbers and offices need two persons, on ${databaseName}`,
	{ timeout: 180_000 },
	() => {
		let payload: Payload;
		let close: () => Promise<void>;
		let first: TypedUser;
		let second: TypedUser;
		let officer: TypedUser;
		let approver: TypedUser;
		let national: TypedUser;

		beforeAll(async () => {
			({ payload, close } = await openTestCms());
			const { seedReferenceData } = await import('#cms/places/seed-places.ts');
			await seedReferenceData(payload);
			await messageInVietnamese(payload, { key: 'goi-111' });
			first = await person(payload, { roles: ['administrator'] });
			second = await person(payload, { roles: ['administrator', 'officer'] });
			officer = await person(payload, { roles: ['officer'], province: '12' });
			approver = await person(payload, { roles: ['approver'], province: '12' });
			national = await person(payload, { roles: ['officer'] });
		});
		afterAll(() => close());

		const of111 = async (): Promise<Hotline> =>
			(await payload.find({ collection: 'hotlines', where: { number: { equals: '111' } }, depth: 0 })).docs[0]!;
		const snapshot = async () => {
			const { makeSnapshot } = await import('#cms/releases/make-snapshot.ts');
			const made = await makeSnapshot(payload, {
				release: '20261122-120000-abcdef',
				siteUrl: 'https://loa.example',
				now: new Date(),
			});
			return made.snapshot;
		};
		/** What everything that speaks, prints or links a number reads. */
		const heard = async () => {
			const { loadHotlines } = await import('#cms/hotlines/load-hotlines.ts');
			return (await loadHotlines({ payload })).filter(({ verifiedAt }) => verifiedAt !== null);
		};
		const heard111 = async () => (await heard()).find(({ number }) => number === '111');

		test('no one person changes what 111 is, on any path', async () => {
			const { id } = await of111();
			const before = await heard111();
			const change = { number: '19001999', hours: 'Giờ khác', cost: '5000 đồng' };
			const smuggled = {
				...change,
				verified: JSON.stringify({ ...change, label: 'x', area: '00' }),
				verifiedAt: dayAt(new Date()),
				verifiedBy: 'tôi',
				verifyBy: '2030-01-01',
				changedBy: '',
			};
			const answers: number[] = [];
			for (const user of [officer, approver, national, first]) {
				const desk = await restAs(payload, user);
				const patch = await desk.ask(`hotlines/${id}`, { method: 'PATCH', body: smuggled });
				const bulk = await desk.ask('hotlines?where[number][equals]=111', { method: 'PATCH', body: { cost: '1' } });
				const twice = await desk.ask(`hotlines/${id}/duplicate`, {
					method: 'POST',
					body: { area: '48', number: '111' },
				});
				const created = await desk.ask('hotlines', { body: { ...smuggled, number: '111', label: 'y', area: '12' } });
				const away = await desk.ask(`hotlines/${id}`, { method: 'PATCH', body: { isArchived: true } });
				const gone = await desk.ask(`hotlines/${id}`, { method: 'DELETE' });
				expect([created.status, gone.status].every((status) => status >= 400)).toBe(true);
				expect(twice.status).toBeGreaterThanOrEqual(400);
				answers.push(patch.status);
				if (user !== first) expect([patch, away].every(({ status }) => status >= 403)).toBe(true);
				expect(bulk.status).toBeLessThan(500);
				// what the registry lets out is what it was
				expect(await heard111()).toEqual(before);
			}
			expect(answers.at(-1)).toBe(200);
			// the Local API of a job or a script is no way around it
			await payload.update({ collection: 'hotlines', id, data: smuggled });
			expect(await heard111()).toEqual(before);
			const { docs } = await payload.find({ collection: 'renditions', depth: 0 });
			expect(docs[0]?.script).toContain('{{hotline:111}}');

			// nor does the one who typed it sign it, also with a helper's change in between
			expect(await verifyAs(payload, first, { collection: 'hotlines', id })).toMatchObject({ status: 403 });
			await payload.update({
				collection: 'hotlines',
				id,
				data: { label: 'Nhãn khác' },
				user: second,
				overrideAccess: false,
			});
			expect(await verifyAs(payload, first, { collection: 'hotlines', id })).toMatchObject({ status: 403 });
			expect(await verifyAs(payload, second, { collection: 'hotlines', id })).toMatchObject({ status: 403 });
			expect(await verifyAs(payload, national, { collection: 'hotlines', id })).toMatchObject({ status: 403 });
			expect(await heard111()).toEqual(before);
			await payload.update({
				collection: 'hotlines',
				id,
				data: { number: '111', hours: before!.hours, cost: before!.cost, label: before!.label, isArchived: false },
				user: first,
				overrideAccess: false,
			});
			expect((await of111()).changedBy).toBe('');
		});

		test('the hours of 111 go out after a second administrator has rung, and every administrator hears of it', async () => {
			const { id } = await of111();
			await payload.update({
				collection: 'hotlines',
				id,
				data: { hours: 'Mới: cả ngày' },
				user: first,
				overrideAccess: false,
			});
			expect((await heard111())?.hours).toBe('Cả ngày lẫn đêm, tất cả các ngày');
			const { loadToday } = await import('#cms/start-page/load-today.ts');
			const waiting = async (who: TypedUser) =>
				(await loadToday(payload, who, new Date())).waiting.flatMap(({ title, first: works }) =>
					works.filter(({ text }) => text === 'Số 111').map(({ text }) => `${title}: ${text}`),
				);
			expect(await waiting(second)).toEqual([
				'Số điện thoại, nơi trợ giúp có thay đổi: chờ bạn gọi thử và xác minh: Số 111',
			]);
			expect(await waiting(first)).toEqual([
				'Số điện thoại, nơi trợ giúp có thay đổi: chờ người khác xác minh: Số 111',
			]);
			expect(await waiting(national)).toEqual([]);

			const seen = await of111();
			expect(await verifyAs(payload, second, { collection: 'hotlines', id, how: 'ok' })).toMatchObject({ status: 400 });
			await payload.update({
				collection: 'hotlines',
				id,
				data: { cost: 'Có cước' },
				user: first,
				overrideAccess: false,
			});
			expect(
				await verifyAs(payload, second, { collection: 'hotlines', id, baseUpdatedAt: seen.updatedAt }),
			).toMatchObject({
				status: 409,
			});
			await payload.update({
				collection: 'hotlines',
				id,
				data: { cost: 'Không mất tiền' },
				user: first,
				overrideAccess: false,
			});
			expect(await verifyAs(payload, second, { collection: 'hotlines', id })).toMatchObject({ status: 200 });
			expect(await heard111()).toMatchObject({ hours: 'Mới: cả ngày', verifiedBy: 'Quản trị hệ thống' });
			expect(await of111()).toMatchObject({ verifiedHow: HOW, verifier: second.email, verifiedAt: dayAt(new Date()) });
			expect(await waiting(second)).toEqual([]);
			const trail = await payload.find({ collection: 'audit', where: { document: { equals: '111' } }, limit: 1 });
			expect(trail.docs[0]).toMatchObject({ who: second.email, subject: 'hotlines' });
		});

		test('a new number of a province is unknown until another person of it has rung, and then known there only', async () => {
			const made = await payload.create({
				collection: 'hotlines',
				data: { number: '18007777', label: 'Số Lai Châu', area: '12', hours: '24/7', cost: '0' },
				user: officer,
				overrideAccess: false,
			});
			const numbers = async () => (await heard()).map(({ number, province }) => `${number} ${province}`);
			expect(await numbers()).toEqual(['111 null', '113 null']);
			const elsewhere = await person(payload, { roles: ['approver'], province: '48' });
			for (const [who, status] of [
				[officer, 403],
				[elsewhere, 403],
				[approver, 200],
			] as const)
				expect(await verifyAs(payload, who, { collection: 'hotlines', id: made.id })).toMatchObject({ status });
			expect(await numbers()).toEqual(['111 null', '113 null', '18007777 12']);
			// a text for the whole country does not say it
			await messageInVietnamese(payload, { key: 'so-tinh', script: 'Gọi {{hotline:18007777}}.' });
			expect((await snapshot()).messages.map(({ key }) => key)).toEqual(['goi-111']);

			// put away: by two persons, and back by two
			await payload.update({
				collection: 'hotlines',
				id: made.id,
				data: { isArchived: true },
				user: officer,
				overrideAccess: false,
			});
			expect(await numbers()).toContain('18007777 12');
			expect(await verifyAs(payload, approver, { collection: 'hotlines', id: made.id })).toMatchObject({ status: 200 });
			expect(await numbers()).toEqual(['111 null', '113 null']);
		});

		test('an officer types no number for the whole country, nor a short one for a province', async () => {
			const create = (data: object, user: TypedUser) =>
				payload.create({
					collection: 'hotlines',
					data: { label: 'x', hours: 'x', cost: 'x', ...data } as never,
					user,
					overrideAccess: false,
				});
			await expect(create({ number: '18002222', area: '00' }, national)).rejects.toMatchObject({ status: 403 });
			await expect(create({ number: '18002222' }, national)).rejects.toMatchObject({ status: 400 });
			await expect(create({ number: '114', area: '12' }, officer)).rejects.toMatchObject({ status: 400 });
			expect(await create({ number: '18002222' }, officer)).toMatchObject({ area: '12' });
		});

		officeTests(() => ({ payload, officer, approver, snapshot }));
	},
);
