import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { databaseName, isDatabaseMissing, openTestCms, PASSWORD, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rest } from '../support/rest.ts';
import type { User } from '#cms/payload-types.ts';

describe.skipIf(isDatabaseMissing)(`whose an account is, on ${databaseName}`, () => {
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

	const tokenIn = (url: string | undefined): string => /\/admin\/loi-moi#([0-9a-f]{48})$/.exec(url ?? '')?.[1] ?? '';
	const invite = (data: object) => administrator.json<{ url?: string; id: string | number }>('users/invite', data);
	const stored = ({ id }: Pick<TypedUser, 'id'>) =>
		payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } });
	const taken = {
		hasSecondFactor: true,
		totpSecret: 'y',
		recoveryCodes: 'x',
		oidcSubject: 'https://co-quan.example nv-1',
	};

	test('what one step of a sign-in gave is no proof in another, also where there is no provider', async () => {
		const victim = await person(payload, { roles: ['officer'] });
		const own = await restAs(payload, await person(payload, { roles: ['officer'] }));
		const { enrolment = '' } = await own.json<{ enrolment?: string }>('users/second-factor/begin', {
			password: PASSWORD,
		});
		expect(enrolment).not.toBe('');
		const code = (cookie: string) =>
			nobody.ask('users/oidc/code', { body: {}, headers: { cookie: `loa-oidc=${cookie}` } });
		// no provider is set here
		expect((await code(enrolment)).status).toBe(404);
		const provider = { OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_CLIENT_ID: 'loa', OIDC_CLIENT_SECRET: 'x'.repeat(20) };
		Object.assign(process.env, provider);
		const pending = { step: 'code', user: String(victim.id), subject: 'x', after: '/', until: Date.now() + 600_000 };
		for (const cookie of [enrolment, payload.encrypt(JSON.stringify(pending))]) {
			const answer = await code(cookie);
			expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
		}
		for (const name of Object.keys(provider)) process.env[name] = '';
		expect(await stored(victim)).not.toMatchObject({ oidcSubject: 'x' });
	});

	test('an account that is opened again is nobody’s: no app, no code, no person at the office’s provider opens it', async () => {
		const leaving = await person(payload, { roles: ['officer'], province: '12' });
		await payload.db.updateOne({ collection: 'users', id: leaving.id, data: taken });
		expect((await administrator.json(`handover/${leaving.id}`, {})).status).toBe(200);
		const again = await invite({ email: leaving.email, fullName: 'Người mới', roles: ['officer'], province: '12' });
		expect([again.status, String(again.id)]).toEqual([200, String(leaving.id)]);
		const account = await stored(leaving);
		expect(account?.hasSecondFactor).toBe(false);
		for (const held of [account?.oidcSubject, account?.totpSecret, account?.recoveryCodes]) expect(held ?? '').toBe('');
	});

	test('an administrator who resets the second factor lets the account go from its person at the provider, too', async () => {
		const user = await person(payload, { roles: ['approver'] });
		await payload.db.updateOne({ collection: 'users', id: user.id, data: taken });
		const reset = { user: user.id, password: PASSWORD };
		expect((await administrator.json('users/second-factor/reset', reset)).status).toBe(200);
		expect((await stored(user))?.oidcSubject ?? '').toBe('');
	});

	test('an invitation is taken up in a browser where somebody else is signed in, and is the invited one’s own', async () => {
		const email = 'cung.may@example.org';
		const { url } = await invite({ email, fullName: 'Chị Sáu', roles: ['officer'], province: '12' });
		const password = 'bep-lua-song-que 7';
		const accepted = await administrator.json('users/accept-invitation', { token: tokenIn(url), password });
		expect(accepted.status).toBe(200);
		// no first password that somebody else knows
		expect((await nobody.json('users/login', { email, password })).status).toBe(200);
	});

	test('a password whose letters and marks were typed apart is known as the present one', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const apart = 'Bếp lửa sông quê 7'.normalize('NFD');
		const own = await restAs(payload, user);
		const change = (body: object) => own.ask(`users/${user.id}`, { method: 'PATCH', body });
		expect((await change({ password: apart, currentPassword: PASSWORD })).status).toBe(200);
		expect((await change({ password: 'ruong-cha-vuon-me 9', currentPassword: apart })).status).toBe(200);
	});
});
