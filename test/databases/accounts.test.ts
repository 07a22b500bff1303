import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms, PASSWORD, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rest } from '../support/rest.ts';

interface Sessions {
	readonly sessions: readonly { id: string; device: string; isThisOne: boolean }[];
}

describe.skipIf(isDatabaseMissing)(`accounts on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let administrator: Rest;
	let nobody: Rest;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		administrator = await restAs(payload, await person(payload, { roles: ['administrator'] }));
		nobody = await restAs(payload);
	});
	afterAll(() => close());

	const signIn = (user: TypedUser, password = PASSWORD, device = '') =>
		nobody.ask('users/login', {
			body: { email: user.email, password },
			headers: device ? { 'user-agent': device } : {},
		});

	test.for([
		['short', 'Ngan-qua-1', 'ít nhất 12 ký tự'],
		['of the keyboard', 'qwertyuiop123', 'dễ đoán'],
		['of one word over and over', 'matkhaumatkhau', 'dễ đoán'],
	] as const)('a password that is %s is refused with the reason, new or changed', async ([, password, reason]) => {
		const created = await administrator.ask('users', {
			body: { email: 'yeu.nguoi.moi@example.org', password, roles: ['officer'] },
		});
		expect(created.status).toBe(400);
		expect(await created.text()).toContain(reason);
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const own = await restAs(payload, user);
		const body = { password, currentPassword: PASSWORD };
		const changed = await own.ask(`users/${user.id}`, { method: 'PATCH', body });
		expect(changed.status).toBe(400);
		expect((await signIn(user)).status).toBe(200);
	});

	test('a password made of the own address is refused', async () => {
		const created = await administrator.ask('users', {
			body: { email: 'yeu.nguoi.moi@example.org', password: 'yeu.nguoi.moi', roles: ['officer'] },
		});
		expect([created.status, await created.text()]).toEqual([400, expect.stringContaining('dễ đoán')]);
	});

	test('a link for a new password takes no weak one', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		await payload.update({
			collection: 'users',
			id: user.id,
			data: {
				resetPasswordToken: 'mot-ma-thu',
				resetPasswordExpiration: new Date(Date.now() + 60_000).toISOString(),
			},
		});
		const weak = await nobody.ask('users/reset-password', { body: { token: 'mot-ma-thu', password: '123456789012' } });
		expect([weak.status, await weak.text()]).toEqual([400, expect.stringContaining('dễ đoán')]);
		const strong = { token: 'mot-ma-thu', password: 'ghe-may-ruong-cha 9' };
		expect((await nobody.ask('users/reset-password', { body: strong })).status).toBe(200);
		expect((await signIn(user, strong.password)).status).toBe(200);
	});

	test('people see where they are signed in, by kind of device, and end one session or all others', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12', languages: ['km'] });
		const windows =
			'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
		for (const device of [windows, '', 'curl/8']) expect((await signIn(user, PASSWORD, device)).status).toBe(200);
		const own = await restAs(payload, user);
		const { sessions } = await own.json<Sessions>('users/my-sessions');
		expect(sessions.map(({ device }) => device)).toContain('Chrome trên Windows');
		expect([sessions.length, sessions.filter(({ isThisOne }) => isThisOne).length]).toEqual([4, 1]);

		const first = sessions.find(({ device }) => device === 'Chrome trên Windows')!;
		expect(await own.json('users/my-sessions/end', { session: first.id })).toMatchObject({ ended: 1 });
		expect(await own.json('users/my-sessions/end', {})).toMatchObject({ ended: 2 });
		const left = await own.json<Sessions>('users/my-sessions');
		expect(left.sessions.map(({ isThisOne }) => isThisOne)).toEqual([true]);
		// nothing else of the account went with the sessions
		const stored = await payload.findByID({ collection: 'users', id: user.id });
		expect([stored.roles, stored.languages]).toEqual([['officer'], ['km']]);
		expect((await nobody.ask('users/my-sessions')).status).toBe(403);
		const answer = JSON.stringify(await own.json('users/me'));
		expect(answer).not.toContain('Chrome');
	});
});
