import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { freshCode } from '../support/authenticator.ts';
import { databaseName, isDatabaseMissing, openTestCms, person } from '../support/cms.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { startIdentityProvider } from '../support/identity-provider.ts';

import type { Payload } from 'payload';
import type { GatedCms } from '../support/gated-cms.ts';
import type { IdentityProvider, OfficePerson } from '../support/identity-provider.ts';

const PUBLIC_URL = 'https://cms.loa.example';
const CALLBACK = `${PUBLIC_URL}/api/users/oidc/callback`;

/** An office's identity provider on a port of its own, and the gate with Payload behind it, as a browser meets them. */
describe.skipIf(isDatabaseMissing)(`signing in by the office's provider on ${databaseName}`, () => {
	let payload: Payload;
	let close: () => Promise<void>;
	let gate: GatedCms;
	let provider: IdentityProvider;

	beforeAll(async () => {
		provider = await startIdentityProvider(CALLBACK);
		Object.assign(process.env, {
			CMS_URL: PUBLIC_URL,
			OIDC_ISSUER: provider.issuer,
			OIDC_CLIENT_ID: provider.client.id,
			OIDC_CLIENT_SECRET: provider.client.secret,
		});
		let dataDir = '';
		({ payload, dataDir, close } = await openTestCms());
		gate = await openGatedCms(payload, dataDir, { publicUrl: PUBLIC_URL });
		// the installation is in use: administrators need a second factor
		await person(payload, { roles: ['officer'], province: '12' });
		await person(payload, { roles: ['officer'], province: '12' });
	});
	afterAll(async () => {
		await gate.stop();
		await close();
		await provider.stop();
	});

	const ask = (path: string, init: RequestInit & { headers?: Record<string, string> } = {}) => {
		const { pathname, search } = new URL(path, PUBLIC_URL);
		return fetch(`${gate.url}${pathname}${search}`, {
			redirect: 'manual',
			...init,
		});
	};
	const cookieIn = (answer: Response, name: string): string | undefined =>
		answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`) && !cookie.startsWith(`${name}=;`));
	const pair = (cookie: string | undefined): string => (cookie ?? '').split(';')[0] ?? '';

	/** To the provider and back, as far as the page that the CMS answers with. */
	const comeBy = async (who: OfficePerson, after = '/admin/collections/messages') => {
		provider.signsIn(who);
		const started = await ask(`/api/users/oidc/start?${new URLSearchParams({ after })}`);
		const cookie = pair(cookieIn(started, 'loa-oidc'));
		const back = await provider.visit(started.headers.get('location') ?? '');
		// as a browser says it: the provider's page sent the person here
		const headers = { cookie, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
		const answer = await ask(back, { headers });
		return { started, back, headers, answer, page: await answer.text() };
	};
	const meOf = async (session: string | undefined) => {
		const answer = await ask('/api/users/me', { headers: { cookie: pair(session), 'sec-fetch-site': 'same-origin' } });
		return ((await answer.json()) as { user: { email: string } | null }).user?.email;
	};
	const officer = () => person(payload, { roles: ['officer'], province: '12' });
	const stored = (id: string | number) =>
		payload.findByID({ collection: 'users', id, showHiddenFields: true, depth: 0 });

	test('an account that was made here opens for its address at the first time, and for its person from then on', async () => {
		const user = await officer();
		const first = await comeBy({ subject: 'nv-1', email: user.email.toUpperCase() });
		expect(first.started.headers.get('location')).toMatch(/code_challenge=[\w-]{43}.*code_challenge_method=S256/);
		for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/api/users/oidc'])
			expect(cookieIn(first.started, 'loa-oidc')).toContain(word);
		expect(first.answer.status).toBe(200);
		expect(first.page).toContain('url=/admin/collections/messages');
		const session = cookieIn(first.answer, 'payload-token');
		for (const word of ['HttpOnly', 'Secure', 'SameSite=Lax']) expect(session).toContain(word);
		expect(await meOf(session)).toBe(user.email);
		expect(await stored(user.id)).toMatchObject({ oidcSubject: `${provider.issuer} nv-1` });
		const { docs: trail } = await payload.find({ collection: 'audit', where: { document: { equals: user.email } } });
		expect(trail.map(({ fields }) => fields)).toContain('Gắn tài khoản với người này ở máy chủ đăng nhập của cơ quan');
		// another address at the provider is the same person; the old address with another person is not
		const again = await comeBy({ subject: 'nv-1', email: 'moi@example.org' });
		expect(await meOf(cookieIn(again.answer, 'payload-token'))).toBe(user.email);
		const other = await comeBy({ subject: 'nv-2', email: user.email });
		expect([other.answer.status, cookieIn(other.answer, 'payload-token')]).toEqual([403, undefined]);
		expect(other.page).toContain('đã gắn với một người khác');
	});

	test('who has no account, or no verified address, gets a sentence and no session', async () => {
		const user = await officer();
		const stranger = await comeBy({ subject: 'nv-3', email: 'la@example.org' });
		expect([stranger.answer.status, cookieIn(stranger.answer, 'payload-token')]).toEqual([403, undefined]);
		expect(stranger.page).toContain('chưa có tài khoản trong Loa Làng');
		const unverified = await comeBy({ subject: 'nv-4', email: user.email, isVerified: false });
		expect([unverified.answer.status, cookieIn(unverified.answer, 'payload-token')]).toEqual([403, undefined]);
		expect(unverified.page).toContain('không xác nhận địa chỉ email');
		expect(await stored(user.id)).not.toMatchObject({ oidcSubject: expect.any(String) as string });
		// who has left: the account stays for its history and opens for nobody, bound or not
		const [left, leftUnbound] = [await officer(), await officer()];
		expect((await comeBy({ subject: 'nv-7', email: left.email })).answer.status).toBe(200);
		for (const [{ id, email }, subject] of [
			[left, 'nv-7'],
			[leftUnbound, 'nv-8'],
		] as const) {
			await payload.db.updateOne({ collection: 'users', id, data: { closedAt: new Date().toISOString() } });
			const { answer, page } = await comeBy({ subject, email });
			expect([answer.status, cookieIn(answer, 'payload-token')]).toEqual([403, undefined]);
			expect(page).toContain('đã đóng');
		}
		// gone: the person at the office is still there
		await comeBy({ subject: 'nv-5', email: user.email });
		await payload.delete({ collection: 'users', id: user.id });
		const closed = await comeBy({ subject: 'nv-5', email: user.email });
		expect([closed.answer.status, cookieIn(closed.answer, 'payload-token')]).toEqual([403, undefined]);
	});

	test('an answer counts once, in the browser that asked, with the state that was sent', async () => {
		const user = await officer();
		const { back, headers } = await comeBy({ subject: 'nv-6', email: user.email });
		const replayed = await ask(back, { headers });
		expect([replayed.status, cookieIn(replayed, 'payload-token')]).toEqual([400, undefined]);
		expect(await replayed.text()).toContain('đã dùng rồi');
		const started = await ask('/api/users/oidc/start');
		const away = await provider.visit(started.headers.get('location') ?? '');
		expect((await ask(away)).status).toBe(400);
		const otherState = new URL(away);
		otherState.searchParams.set('state', 'another-state');
		const cookie = pair(cookieIn(started, 'loa-oidc'));
		expect((await ask(otherState.href, { headers: { cookie } })).status).toBe(400);
		// somebody else's page may not be where the person ends
		const elsewhere = await comeBy({ subject: 'nv-6', email: user.email }, 'https://xau.example/admin');
		expect(elsewhere.page).toContain('url=/admin"');
	});

	test('an administrator still needs a code, unless the provider asked for two factors', async () => {
		const user = await person(payload, { roles: ['administrator'] });
		const bySms = await comeBy({ subject: 'qt-1', email: user.email, amr: ['pwd', 'sms'] });
		expect(cookieIn(bySms.answer, 'payload-token')).toBeUndefined();
		expect(bySms.page).toContain('/admin/login?buoc=ma');
		const pending = pair(cookieIn(bySms.answer, 'loa-oidc'));
		const send = (body: object, cookie = pending) =>
			ask('/api/users/oidc/code', {
				method: 'POST',
				body: JSON.stringify(body),
				headers: { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' },
			});
		expect((await send({}, '')).status).toBe(401);
		const scan = (await (await send({})).json()) as { next: string; secret: string; enrolment: string };
		expect(scan.next).toBe('second-factor');
		const code = await freshCode(scan.secret);
		const done = await send({ code, enrolment: scan.enrolment });
		expect(done.status).toBe(200);
		expect(((await done.json()) as { recoveryCodes: string[] }).recoveryCodes).toHaveLength(10);
		expect(await meOf(cookieIn(done, 'payload-token'))).toBe(user.email);
		// a wrong code opens nothing; one of the provider's own two factors does
		const again = await comeBy({ subject: 'qt-1', email: user.email, amr: ['pwd'] });
		const wrong = await send({ code: '000000' }, pair(cookieIn(again.answer, 'loa-oidc')));
		expect([wrong.status, cookieIn(wrong, 'payload-token')]).toEqual([401, undefined]);
		const strong = await comeBy({ subject: 'qt-1', email: user.email, amr: ['pwd', 'otp'] });
		expect(await meOf(cookieIn(strong.answer, 'payload-token'))).toBe(user.email);
	});

	test('a provider that is another one, or does not answer, is said in words', async () => {
		const { issuer } = provider;
		const wrong = await startIdentityProvider(CALLBACK);
		// its addresses answer under a name that is not its own
		process.env.OIDC_ISSUER = wrong.issuer.replace('127.0.0.1', 'localhost');
		const foreign = await ask('/api/users/oidc/start');
		expect([foreign.status, await foreign.text()]).toEqual([502, expect.stringContaining('không trả lời')]);
		process.env.OIDC_ISSUER = wrong.issuer;
		const user = await officer();
		wrong.signsIn({ subject: 'nv-7', email: user.email });
		const started = await ask('/api/users/oidc/start');
		const back = await wrong.visit(started.headers.get('location') ?? '');
		await wrong.stop();
		const down = await ask(back, { headers: { cookie: pair(cookieIn(started, 'loa-oidc')) } });
		expect([down.status, await down.text()]).toEqual([502, expect.stringContaining('thử lại sau ít phút')]);
		process.env.OIDC_ISSUER = '';
		const none = await ask('/api/users/oidc/start');
		expect([none.status, await none.text()]).toEqual([404, expect.stringContaining('email và mật khẩu')]);
		process.env.OIDC_ISSUER = issuer;
	});
});
