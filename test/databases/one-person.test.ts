import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import {
	addRecording,
	databaseName,
	heardOf,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	PASSWORD,
	person,
} from '../support/cms.ts';
import { restAs } from '../support/rest.ts';
import { verifyAs } from '../support/verified.ts';

import type { Payload, TypedUser } from 'payload';
import type { Role } from '#cms/foundation/roles.ts';

/** Two persons are two people: what one of them opened does not sign for the other. */
describe.skipIf(isDatabaseMissing)(`accounts that one person holds, on ${databaseName}`, { timeout: 180_000 }, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let first: TypedUser;
	let second: TypedUser;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		const { seedReferenceData } = await import('#cms/places/seed-places.ts');
		await seedReferenceData(payload);
	});
	afterAll(() => close());
	/** Two administrators and nobody else who has a say. */
	beforeEach(async () => {
		first = await person(payload, { roles: ['administrator', 'officer', 'approver'] });
		second = await person(payload, { roles: ['administrator', 'officer', 'approver'] });
		await payload.update({
			collection: 'users',
			where: { id: { not_in: [first.id, second.id] } },
			data: { roles: ['manager'], openedBy: null },
		});
	});

	const account = async (id: string | number): Promise<TypedUser> => ({
		...(await payload.findByID({ collection: 'users', id, depth: 0 })),
		collection: 'users',
	});
	/** What an administrator who plays two people does: invites an address of the own, and takes the shown link up. */
	const opened = async (by: TypedUser, roles: Role[], more: object = {}): Promise<TypedUser> => {
		const email = `${crypto.randomUUID()}@example.org`;
		const { id, url, status } = await (
			await restAs(payload, by)
		).json<{ id: number; url: string }>('users/invite', {
			email,
			roles,
			...more,
		});
		expect(status).toBe(200);
		const token = url.slice(url.indexOf('#') + 1);
		const accepted = await (await restAs(payload)).json('users/accept-invitation', { token, password: PASSWORD });
		expect(accepted.status).toBe(200);
		return account(id);
	};
	const confirm = async (by: TypedUser, { id }: TypedUser) =>
		(await restAs(payload, by)).json<{ message: string }>(`users/${id}/confirm-person`, { password: PASSWORD });
	const verify = async (by: TypedUser, id: string | number) =>
		(await verifyAs(payload, by, { collection: 'hotlines', id })).status;
	const change = async (by: TypedUser) => {
		const number = `1900${Math.floor(1000 + Math.random() * 9000)}`;
		const desk = await restAs(payload, by);
		const { doc } = await desk.json<{ doc: { id: number } }>('hotlines', {
			number,
			label: 'Số thử',
			area: '00',
			hours: '24/7',
			cost: 'Miễn phí',
		});
		return doc.id;
	};

	test('the only administrator that there ever was brings in the first colleague', async () => {
		await payload.update({ collection: 'users', id: second.id, data: { roles: ['manager'] } });
		const colleague = await opened(first, ['administrator', 'officer']);
		expect(await verify(colleague, await change(first))).toBe(200);
	});

	test('an account that an administrator opens verifies nothing of the own until another one has confirmed it', async () => {
		const third = await opened(first, ['administrator', 'officer']);
		const number = await change(first);
		expect(await verify(third, number)).toBe(403);
		// and the other way round
		expect(await verify(first, await change(third))).toBe(403);
		expect((await confirm(first, third)).status).toBe(409);
		expect((await confirm(third, third)).status).toBe(409);
		expect((await confirm(second, third)).status).toBe(200);
		expect(await verify(await account(third.id), number)).toBe(200);
		const { docs } = await payload.find({ collection: 'audit', where: { action: { equals: 'confirm' } } });
		expect(docs.some(({ who, document }) => who === second.email && document === third.email)).toBe(true);
	});

	test('an account that is made an administrator later is none before it is confirmed, either', async () => {
		const third = await opened(first, ['officer']);
		expect((await account(third.id)).openedBy ?? null).toBeNull();
		const desk = await restAs(payload, first);
		expect((await desk.ask(`users/${third.id}`, { method: 'PATCH', body: { roles: ['administrator'] } })).status).toBe(
			200,
		);
		expect(await verify(await account(third.id), await change(first))).toBe(403);
	});

	test('what it does for everybody else counts at once', async () => {
		const third = await opened(first, ['administrator', 'officer']);
		expect(await verify(third, await change(second))).toBe(200);
	});

	test('two accounts of one opener are one person, and so is what they open', async () => {
		const [one, other] = [
			await opened(first, ['administrator', 'officer']),
			await opened(first, ['administrator', 'officer']),
		];
		const child = await opened(other, ['administrator']);
		const number = await change(one);
		expect(await verify(other, number)).toBe(403);
		expect(await verify(child, number)).toBe(403);
		expect((await confirm(child, one)).status).toBe(409);
		expect(await verify(second, number)).toBe(200);
	});

	test('neither words, voice nor an agreed word of the opener', async () => {
		const listener = await opened(first, ['administrator', 'listener', 'translator', 'approver'], {
			languages: ['vi'],
		});
		const { rendition } = await messageInVietnamese(payload, { key: `mot-${crypto.randomUUID().slice(0, 8)}` });
		const desk = await restAs(payload, first);
		const written = await desk.ask(`renditions/${rendition.id}`, {
			method: 'PATCH',
			body: { script: 'Bà con gọi {{hotline:111}} khi cần.' },
		});
		expect(written.status).toBe(200);
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: { state: 'recorded' },
			context: { bypass: ['review'] },
		});
		await addRecording(payload, rendition.id, dataDir);
		const { loadFacts, moverOf } = await import('#cms/messages/rendition-facts.ts');
		const { transitionsFrom } = await import('#content/model/decide-transition.ts');
		const refusals = async (user: TypedUser) => {
			const stored = await payload.findByID({ collection: 'renditions', id: rendition.id, depth: 0, joins: false });
			const req = { payload, user: await account(user.id), context: {} } as never;
			const { facts } = await loadFacts(req, stored);
			return { facts, moves: transitionsFrom(facts, moverOf(req)) };
		};
		const asOpened = await refusals(listener);
		expect(asOpened.facts.wordsBy).toContain(listener.id);
		await confirm(second, listener);
		const asConfirmed = await refusals(listener);
		expect(asConfirmed.facts.wordsBy).not.toContain(listener.id);
		expect(asOpened.moves).not.toEqual(asConfirmed.moves);

		const third = await opened(first, ['administrator', 'translator'], { languages: ['vi'] });
		const { reviewRefusal } = await import('#cms/messages/review-by-another.ts');
		expect(reviewRefusal(third, { language: 'vi', author: first.id })).toContain('tính là một người');
		expect(reviewRefusal(third, { language: 'vi', author: second.id })).toBeUndefined();
		expect(await heardOf(payload, rendition.id)).toBeDefined();
	});

	test('nor a material that the opener brought, and a month that the opener looked at', async () => {
		const third = await opened(first, ['administrator', 'approver', 'officer']);
		const { guardApproval } = await import('#cms/foundation/guard-approval.ts');
		const guard = guardApproval('materials');
		const save = (user: TypedUser) =>
			guard({
				data: { state: 'approved' },
				originalDoc: { state: 'waiting', changedBy: [first.id], title: 'Áp phích' },
				operation: 'update',
				req: { user, payload, context: {} },
			} as never);
		await expect(save(third)).rejects.toThrow('tính là một người');
		await expect(save(second)).resolves.toMatchObject({ state: 'approved' });
		const { personOf } = await import('#cms/reach/months/month-person.ts');
		const { isSamePerson } = await import('#content/model/month-completion.ts');
		const entry = personOf(first);
		const { also: _also, ...stored } = entry;
		expect(isSamePerson(stored, personOf(third))).toBe(true);
		expect(isSamePerson(stored, personOf(second))).toBe(false);
	});

	test.for([
		['a link that is shown', async (desk, id) => desk.ask(`users/${id}/invite`, { body: {} })],
		[
			'another second factor',
			async (desk, id) => desk.ask('users/second-factor/reset', { body: { user: id, password: PASSWORD } }),
		],
		[
			'another address',
			async (desk, id) =>
				desk.ask(`users/${id}`, {
					method: 'PATCH',
					body: { email: `${crypto.randomUUID()}@example.org`, currentPassword: PASSWORD },
				}),
		],
	] as readonly [string, (desk: Awaited<ReturnType<typeof restAs>>, id: string | number) => Promise<Response>][])(
		'%s for the other administrator makes one person of the two',
		async ([, takeOver]) => {
			const number = await change(first);
			expect((await takeOver(await restAs(payload, first), second.id)).status).toBe(200);
			// the taken account verifies with whatever session it gets
			expect((await account(second.id)).samePersonAs).toContain(String(first.id));
			const { verifierRefusal } = await import('#cms/hotlines/verification/verify-rule.ts');
			const record = await payload.findByID({ collection: 'hotlines', id: number, depth: 0 });
			expect(verifierRefusal(await account(second.id), record)).toContain('tính là một người');
		},
	);

	test('whoever takes the other administrator away is not alone with a new one', async () => {
		const desk = await restAs(payload, first);
		expect((await desk.ask(`users/${second.id}`, { method: 'PATCH', body: { roles: ['manager'] } })).status).toBe(200);
		const third = await opened(first, ['administrator']);
		expect(await verify(third, await change(first))).toBe(403);
	});

	test('a client cannot say that it is confirmed', async () => {
		const third = await opened(first, ['administrator', 'officer']);
		const body = { openedBy: null, samePersonAs: [] };
		await (await restAs(payload, third)).ask(`users/${third.id}`, { method: 'PATCH', body });
		await (await restAs(payload, first)).ask(`users/${third.id}`, { method: 'PATCH', body });
		expect((await account(third.id)).openedBy).toBe(String(first.id));
	});

	test('the start page asks the other administrator, and tells the person', async () => {
		const third = await opened(first, ['administrator', 'officer']);
		const { loadToday } = await import('#cms/start-page/load-today.ts');
		const kinds = async (user: TypedUser) =>
			(await loadToday(payload, await account(user.id), new Date())).waiting.map(({ short }) => short);
		expect(await kinds(second)).toContain('Xác nhận người');
		expect(await kinds(first)).not.toContain('Xác nhận người');
		const { late } = await loadToday(payload, await account(third.id), new Date());
		expect(late.some(({ text }) => text.includes('quản trị thứ hai xác nhận'))).toBe(true);
	});
});
