import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms, PASSWORD, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rest } from '../support/rest.ts';
import type { User } from '#cms/payload-types.ts';

const NEW_PASSWORD = 'ghe-may-ruong-cha 9';

describe.skipIf(isDatabaseMissing)(`guards of accounts on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let chief: TypedUser;
	let own: Rest;
	let nobody: Rest;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		nobody = await restAs(payload);
	});
	afterAll(() => close());
	/** One administrator, whoever there was before. */
	beforeEach(async () => {
		chief = await person(payload, { roles: ['administrator', 'officer'] });
		await payload.update({
			collection: 'users',
			where: { id: { not_equals: chief.id } },
			data: { roles: ['manager'] },
		});
		own = await restAs(payload, chief);
	});

	const administrators = async () =>
		(await payload.count({ collection: 'users', where: { roles: { in: ['administrator'] } } })).totalDocs;
	const LAST = 'quản trị hệ thống cuối cùng';

	test('the last administrator is neither deleted nor demoted, on any path', async () => {
		const path = `users/${chief.id}`;
		const ways = [
			() => own.ask(path, { method: 'DELETE' }),
			() => own.ask(path, { method: 'PATCH', body: { roles: ['officer'] } }),
			() => own.ask(path, { method: 'PATCH', body: { roles: [] } }),
			() => own.ask(`users?where[id][equals]=${chief.id}`, { method: 'DELETE' }),
			() => own.ask('users?where[roles][in]=administrator', { method: 'PATCH', body: { roles: ['officer'] } }),
		];
		for (const way of ways) {
			const answer = await way();
			expect(answer.status).toBeGreaterThanOrEqual(400);
			expect(await administrators()).toBe(1);
		}
		const refused = await own.ask(path, { method: 'DELETE' });
		expect([refused.status, await refused.text()]).toEqual([409, expect.stringContaining(LAST)]);
		const asPerson = { collection: 'users', id: chief.id, user: chief, overrideAccess: false } as const;
		await expect(payload.delete(asPerson)).rejects.toThrow(LAST);
		await expect(payload.update({ ...asPerson, data: { roles: ['officer'] } })).rejects.toThrow(LAST);
		await expect(payload.delete({ collection: 'users', id: chief.id })).rejects.toThrow(LAST);
	});

	test('of all administrators taken away at once, one stays', async () => {
		for (let count = 0; count < 3; count += 1) await person(payload, { roles: ['administrator'] });
		await own.ask('users?where[roles][in]=administrator', { method: 'PATCH', body: { roles: ['officer'] } });
		expect(await administrators()).toBeGreaterThanOrEqual(1);
		const left = await person(payload, { roles: ['administrator'] });
		const other = await restAs(payload, left);
		await other.ask('users?where[roles][in]=administrator', { method: 'DELETE' });
		expect(await administrators()).toBeGreaterThanOrEqual(1);
	});

	test('two administrators who take each other’s role at the same instant do not both succeed', async () => {
		const second = await person(payload, { roles: ['administrator'] });
		const other = await restAs(payload, second);
		const body = { roles: ['officer'] };
		const answers = await Promise.all([
			own.ask(`users/${second.id}`, { method: 'PATCH', body }),
			other.ask(`users/${chief.id}`, { method: 'PATCH', body }),
		]);
		expect(answers.filter(({ ok }) => ok).length).toBeLessThanOrEqual(1);
		expect(await administrators()).toBeGreaterThanOrEqual(1);
	});

	test('a second administrator may go', async () => {
		const second = await person(payload, { roles: ['administrator'] });
		expect((await own.ask(`users/${second.id}`, { method: 'DELETE' })).status).toBe(200);
	});

	test('nobody registers as the first one, even where nobody is', async () => {
		const body = { email: 'ke-la@example.org', password: NEW_PASSWORD, roles: ['administrator'] };
		expect((await nobody.ask('users/first-register', { body })).status).toBe(403);
		const { docs } = await payload.find({ collection: 'users', limit: 0, pagination: false });
		for (const { id } of docs) await payload.db.deleteOne({ collection: 'users', where: { id: { equals: id } } });
		const refused = await nobody.ask('users/first-register', { body });
		expect([refused.status, await refused.text()]).toEqual([403, expect.stringContaining('npm run account')]);
		expect((await payload.count({ collection: 'users' })).totalDocs).toBe(0);
	});

	test('another address or password needs the own present password, and the old address hears of it', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const self = await restAs(payload, user);
		const change = (body: object) => self.ask(`users/${user.id}`, { method: 'PATCH', body });
		for (const body of [{ email: 'khac@example.org' }, { password: NEW_PASSWORD }])
			for (const proof of [{}, { currentPassword: 'khong-dung-dau' }, { currentPassword: { $ne: '' } }]) {
				const refused = await change({ ...body, ...proof });
				// 400: no password has that shape
				expect([400, 403]).toContain(refused.status);
				expect(await refused.text()).toContain('Mật khẩu hiện tại');
			}
		expect((await change({ fullName: 'Chị Sa', email: user.email })).status).toBe(200);
		expect((await change({ email: 'moi@example.org', currentPassword: PASSWORD })).status).toBe(200);
		expect((await change({ password: NEW_PASSWORD, currentPassword: PASSWORD })).status).toBe(200);
		const { docs } = await payload.find({
			collection: 'payload-jobs',
			where: { taskSlug: { equals: 'mailAccountNotice' } },
			sort: 'createdAt',
			pagination: false,
		});
		const told = docs.map(({ input }) => input as { to: string; what: string }).slice(-2);
		expect(told.map(({ to, what }) => [to, what])).toEqual([
			[user.email, 'email'],
			['moi@example.org', 'password'],
		]);
		await expect(
			payload.update({
				collection: 'users',
				where: { id: { equals: user.id } },
				data: { password: 'bep-lua-song-que 7' },
				user,
				overrideAccess: false,
			}),
		).rejects.toMatchObject({ status: 403 });
	});

	test('what proves a second factor is neither read nor written by anybody', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		await payload.update({ collection: 'users', id: user.id, data: { hasSecondFactor: true, totpSecret: 'giau-kin' } });
		const body = { hasSecondFactor: false, totpSecret: 'abc', recoveryCodes: 'abc', mustChangePassword: true };
		await own.ask(`users/${user.id}`, { method: 'PATCH', body });
		const stored = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: user.id } } });
		expect([stored?.hasSecondFactor, stored?.totpSecret, stored?.recoveryCodes ?? null]).toEqual([
			true,
			'giau-kin',
			null,
		]);
		expect(stored?.mustChangePassword ?? false).toBe(false);
		for (const path of [`users/${user.id}`, `users/${user.id}?showHiddenFields=true`, 'users?limit=100'])
			expect(await (await own.ask(path)).text()).not.toContain('giau-kin');
		expect((await own.ask('users?where[totpSecret][like]=giau')).status).toBe(400);
	});

	test('sessions end with a change of roles, of the province and of the password', async () => {
		const body = { roles: ['officer'] };
		const changes: readonly object[] = [
			{ roles: ['manager'] },
			{ province: '48' },
			{ languages: ['km'] },
			{ password: NEW_PASSWORD, currentPassword: PASSWORD },
		];
		for (const change of changes) {
			const user = await person(payload, { roles: ['officer'], province: '12' });
			const self = await restAs(payload, user);
			expect((await self.ask('users/my-sessions')).status).toBe(200);
			const made = await own.ask(`users/${user.id}`, { method: 'PATCH', body: { ...body, ...change } });
			expect(made.status).toBe(200);
			expect((await self.ask('users/my-sessions')).status).toBe(403);
		}
	});
});
