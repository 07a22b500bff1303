import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { freshCode, shownCode } from '../support/authenticator.ts';
import { databaseName, isDatabaseMissing, openTestCms, PASSWORD, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rest } from '../support/rest.ts';

interface SignedIn {
	readonly message: string;
	readonly token?: string;
	readonly next?: string;
	readonly secret?: string;
	readonly enrolment?: string;
	readonly recoveryCodes?: readonly string[];
}

const NEW_PASSWORD = 'ghe-may-ruong-cha 9';

describe.skipIf(isDatabaseMissing)(`signing in on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let nobody: Rest;
	let senders = 0;

	beforeAll(async () => {
		({ payload, close } = await openTestCms());
		nobody = await restAs(payload);
	});
	afterAll(() => close());

	/** As the gate hands it on: each from another network unless told otherwise. */
	const signIn = async (body: object, sender = `10.1.${(senders += 1) % 250}.7`, cookie = '') => {
		const answer = await nobody.ask('users/login', { body, headers: { 'x-loa-sender': sender, cookie } });
		return { ...((await answer.json()) as SignedIn), status: answer.status, headers: answer.headers };
	};
	const trail = async (account: string) =>
		(await payload.find({ collection: 'audit', where: { document: { equals: account } }, sort: 'at', limit: 100 }))
			.docs;
	/** An account with a second factor, set up as its owner does it. */
	const enrolled = async (user: TypedUser) => {
		const start = await signIn({ email: user.email, password: PASSWORD });
		const { secret = '', enrolment = '' } = start;
		const code = await freshCode(secret);
		const body = { email: user.email, password: PASSWORD, enrolment, code };
		const done = await signIn(body);
		return { start, done, secret, code, codes: done.recoveryCodes ?? [] };
	};

	test('an installation that is in use asks its administrators to set up a second factor before anything else', async () => {
		const user = await person(payload, { roles: ['administrator'] });
		await person(payload, { roles: ['officer'], province: '12' });
		const { start, done, secret, code, codes } = await enrolled(user);
		expect([start.status, start.next, start.token]).toEqual([401, 'second-factor', undefined]);
		expect(start.headers.get('set-cookie')).toBeNull();
		expect([done.status, codes.length]).toEqual([200, 10]);
		// neither the password alone, nor a code that was used, nor a wrong one
		const credentials = { email: user.email, password: PASSWORD };
		expect(await signIn(credentials)).toMatchObject({ status: 401, next: 'code' });
		expect((await signIn({ ...credentials, code })).status).toBe(401);
		expect((await signIn({ ...credentials, code: '000000' })).status).toBe(401);
		expect((await signIn({ ...credentials, code: await freshCode(secret) })).status).toBe(200);
		expect((await trail(user.email)).map(({ action }) => action)).toEqual(
			expect.arrayContaining(['second-factor', 'sign-in-failed']),
		);
		// the database keeps neither secret nor codes as they are
		const stored = JSON.stringify(
			await payload.db.findOne({ collection: 'users', where: { id: { equals: user.id } } }),
		);
		expect([stored.includes(secret), stored.includes(codes[0]!)]).toEqual([false, false]);
	});

	test('an officer of a province is asked for no second factor, but may have one', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		expect((await signIn({ email: user.email, password: PASSWORD })).status).toBe(200);
		const own = await restAs(payload, user);
		expect((await own.json('users/second-factor/begin', { password: 'khong-phai-mat-khau' })).status).toBe(403);
		const { secret = '', enrolment = '' } = await own.json<SignedIn>('users/second-factor/begin', {
			password: PASSWORD,
		});
		const confirm = { password: PASSWORD, enrolment, code: shownCode(secret) };
		expect((await own.json('users/second-factor/confirm', { ...confirm, code: '123456' })).status).toBe(400);
		expect((await own.json('users/second-factor/confirm', confirm)).status).toBe(200);
		expect(await signIn({ email: user.email, password: PASSWORD })).toMatchObject({ status: 401, next: 'code' });
		await expect(
			payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } }),
		).rejects.toMatchObject({ status: 401 });
	});

	test('a recovery code signs in once, also when it comes twice at the same instant', async () => {
		const user = await person(payload, { roles: ['approver'] });
		const { codes } = await enrolled(user);
		const given = { email: user.email, password: PASSWORD, code: codes[3]!.toUpperCase() };
		const both = await Promise.all([signIn(given), signIn(given)]);
		expect(both.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 401]);
		expect((await signIn(given)).status).toBe(401);
	});

	test('an administrator takes the second factor of another away: on record, and its sessions end', async () => {
		const user = await person(payload, { roles: ['approver'] });
		const { done } = await enrolled(user);
		const asUser = (path: string) => nobody.ask(path, { headers: { authorization: `JWT ${done.token}` } });
		expect((await asUser('users/my-sessions')).status).toBe(200);
		const chief = await person(payload, { roles: ['administrator'] });
		const administrator = await restAs(payload, chief);
		const officer = await restAs(payload, await person(payload, { roles: ['officer'] }));
		const reset = { user: user.id, password: PASSWORD };
		expect((await officer.json('users/second-factor/reset', reset)).status).toBe(403);
		expect((await administrator.json('users/second-factor/reset', { ...reset, password: 'khac' })).status).toBe(403);
		expect((await administrator.json('users/second-factor/reset', reset)).status).toBe(200);
		expect((await asUser('users/my-sessions')).status).toBe(403);
		expect(await trail(user.email)).toContainEqual(
			expect.objectContaining({ action: 'second-factor', who: chief.email }),
		);
		expect(await signIn({ email: user.email, password: PASSWORD })).toMatchObject({ next: 'second-factor' });
	});

	test('a password that somebody else made is changed at the first sign-in', async () => {
		const chief = await restAs(payload, await person(payload, { roles: ['administrator'] }));
		const email = 'nguoi.moi@example.org';
		const made = { email, password: PASSWORD, roles: ['officer'], province: '12' };
		expect((await chief.json('users', made)).status).toBe(201);
		const first = { email, password: PASSWORD };
		expect(await signIn(first)).toMatchObject({ status: 401, next: 'new-password' });
		expect((await signIn({ ...first, newPassword: PASSWORD })).message).toContain('phải khác');
		expect((await signIn({ ...first, newPassword: 'qwertyuiop123' })).message).toContain('dễ đoán');
		expect((await signIn({ ...first, newPassword: NEW_PASSWORD })).status).toBe(200);
		expect((await signIn(first)).status).toBe(401);
		expect((await signIn({ email, password: NEW_PASSWORD })).status).toBe(200);
	});

	test('known and unknown addresses are answered in the same words and about the same time', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const timed = async (email: string) => {
			const start = performance.now();
			const { status, message } = await signIn({ email, password: 'mat-khau-sai-hoan-toan' });
			return { status, message, milliseconds: performance.now() - start };
		};
		await timed(user.email);
		const known = [await timed(user.email), await timed(user.email), await timed(user.email)];
		const unknown = [await timed('ai-do@example.org'), await timed('x@example.org'), await timed('y@example.org')];
		expect(new Set([...known, ...unknown].map(({ status, message }) => `${status} ${message}`)).size).toBe(1);
		const middle = (times: typeof known) => times.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b)[1]!;
		expect(middle(unknown)).toBeGreaterThan(middle(known) / 3);
		expect(middle(known)).toBeGreaterThan(middle(unknown) / 3);
	});

	test('a network that guesses has to wait; the account stays open for its owner', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const wrong = { email: user.email, password: 'mat-khau-sai-hoan-toan' };
		const answers = await Promise.all(
			Array.from({ length: 30 }, (_none, index) => signIn(wrong, `203.0.113.${index}`)),
		);
		const refused = answers.filter(({ status }) => status === 429);
		expect(refused.length).toBeGreaterThan(15);
		expect(refused[0]!.headers.get('retry-after')).toMatch(/^\d+$/);
		// a slow machine gives the network tries back meanwhile: used up again, then at once
		while (Number((await signIn(wrong, '203.0.113.1')).headers.get('retry-after')) < 4);
		expect((await signIn({ email: user.email, password: PASSWORD }, '203.0.113.9')).status).toBe(429);
		expect((await signIn({ email: user.email, password: PASSWORD }, '198.51.100.1')).status).toBe(200);
	});

	test('ten thousand sign-ins from as many networks keep nobody out who has been here before', async () => {
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const credentials = { email: user.email, password: PASSWORD };
		const cookie = (await signIn(credentials)).headers.get('set-cookie')!.match(/loa-device=[^;,]+/)![0];
		const flood = Promise.all(
			Array.from({ length: 10_000 }, (_none, index) =>
				signIn({ ...credentials, password: 'mat-khau-sai-hoan-toan' }, `${20 + (index >> 8)}.${index & 255}.1.1`),
			),
		);
		const start = performance.now();
		const own = await signIn(credentials, '192.0.2.1', cookie);
		expect(own.status).toBe(200);
		expect(performance.now() - start).toBeLessThan(30_000);
		const answers = await flood;
		expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
		// and on record without ten thousand lines
		const lines = (await trail(user.email)).filter(({ action }) => action === 'sign-in-failed');
		expect(lines.length).toBeGreaterThan(0);
		expect(lines.length).toBeLessThan(15);
	}, 180_000);

	test.for([['text'], [[]], [{}], [{ email: { $gt: '' }, password: 'x' }], [{ email: 'a@b.vn', password: 1 }]])(
		'a sign-in in the shape of %j is answered with a sentence',
		async ([body]) => {
			const answer = await signIn(body as object);
			expect([answer.status, answer.message]).toEqual([400, expect.stringContaining('không đọc được')]);
		},
	);
});
