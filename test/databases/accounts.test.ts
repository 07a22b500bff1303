import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
	PASSWORD,
	addRendition,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
	person,
} from '../support/cms.ts';
import { restAs } from '../support/rest.ts';
import { sessionTests } from './accounts-sessions.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rest } from '../support/rest.ts';

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

	sessionTests(() => ({ payload, nobody, signIn }));

	const tokenIn = (url: string | undefined): string => /\/admin\/loi-moi#([0-9a-f]{48})$/.exec(url ?? '')?.[1] ?? '';
	const invite = (data: object) =>
		administrator.json<{ message: string; url?: string; id: string | number }>('users/invite', data);

	test('an invitation without mail shows its link once; the link sets one password and is used up', async () => {
		const email = 'nguoi.duoc.moi@example.org';
		const officer = await restAs(payload, await person(payload, { roles: ['officer'] }));
		const asked = { email, fullName: 'Chị\nHoa', roles: ['officer'], province: '12' };
		expect((await officer.json('users/invite', asked)).status).toBe(403);
		expect((await nobody.json('users/invite', asked)).status).toBe(403);
		expect((await invite({ ...asked, roles: [] })).status).toBe(400);
		expect((await invite({ ...asked, province: '99' })).status).toBe(400);
		const invited = await invite(asked);
		expect([invited.status, invited.message]).toEqual([200, expect.stringContaining('chỉ hiện một lần')]);
		const first = tokenIn(invited.url);
		// kept as a fingerprint, read by nobody
		const stored = JSON.stringify(await administrator.json(`users/${invited.id}`));
		expect([stored.includes(first), stored.includes('invitationHash'), stored.includes('Chị Hoa')]).toEqual([
			false,
			false,
			true,
		]);
		expect((await invite(asked)).status).toBe(409);

		const again = await administrator.json<{ url?: string }>(`users/${invited.id}/invite`, {});
		const token = tokenIn(again.url);
		const password = 'bep-lua-song-que 7';
		const accept = (data: object) => nobody.json<{ message: string }>('users/accept-invitation', data);
		expect((await accept({ token: first, password })).status).toBe(403);
		expect(await accept({ token, password: '123456789012' })).toMatchObject({ status: 400 });
		const answers = await Promise.all([accept({ token, password }), accept({ token, password: `${password} khac` })]);
		// on MongoDB the one that came second may hear that it met the other
		expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
		expect((await accept({ token, password })).status).toBe(403);
		const signIns = await Promise.all(
			[password, `${password} khac`].map((tried) => nobody.json('users/login', { email, password: tried })),
		);
		// an officer of a province needs no second factor, and the own password is no first one
		expect(signIns.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([200, 401]);
	});

	test('an invitation ends after a week, and whoever reaches the country still needs the second factor', async () => {
		const password = 'bep-lua-song-que 7';
		const late = await invite({
			email: 'den.muon@example.org',
			fullName: 'Anh Tư',
			roles: ['officer'],
			province: '12',
		});
		await payload.update({
			collection: 'users',
			id: late.id,
			data: { invitedUntil: new Date(Date.now() - 1_000).toISOString() },
		});
		const over = await nobody.json('users/accept-invitation', { token: tokenIn(late.url), password });
		expect(over.status).toBe(403);

		const email = 'nguoi.duyet.moi@example.org';
		const approver = await invite({ email, fullName: 'Chị Năm', roles: ['approver'] });
		const token = tokenIn(approver.url);
		expect((await nobody.json('users/accept-invitation', { token, password })).status).toBe(200);
		expect(await nobody.json('users/login', { email, password })).toMatchObject({
			status: 401,
			next: 'second-factor',
		});
	});

	test('who leaves hands over texts and questions and ends the printed cards; the account is closed, its name stays', async () => {
		const leaving = await person(payload, { roles: ['officer', 'translator'], province: '12', languages: ['km'] });
		const next = await person(payload, { roles: ['officer'], province: '12' });
		const own = await restAs(payload, leaving);
		const { message } = await messageInVietnamese(payload, { key: 'ban-giao' });
		const khmer = await addRendition(payload, { message: message.id, language: 'km', script: 'ក', state: 'drafted' });
		await payload.update({ collection: 'renditions', id: khmer.id, data: { assignedTo: String(leaving.id) } });
		const question = await payload.create({
			collection: 'comments',
			data: { rendition: khmer.id, to: String(leaving.id), text: 'Câu 2 <b>dịch</b> sao?' },
		});
		const communeOf = (code: string, name: string, keyVersion: number) =>
			payload.create({ collection: 'communes', data: { code, name, kind: 'xa', province: '12', keyVersion } });
		const commune = await communeOf('03388', 'Dào San', 3);
		expect((await own.ask('key-card/03388')).status).toBe(200);
		// this one has got a new key since, and a card of somebody else
		const reissued = await communeOf('03390', 'Pa Vây Sử', 1);
		expect((await own.ask('key-card/03390')).status).toBe(200);
		const newKey = { method: 'PATCH', body: { keyVersion: 2 } };
		expect((await administrator.ask(`communes/${reissued.id}`, newKey)).status).toBe(200);
		expect((await (await restAs(payload, next)).ask('key-card/03390')).status).toBe(200);
		// the address that it printed under is no longer the account's
		const address = (email: string) => payload.update({ collection: 'users', id: leaving.id, data: { email } });
		await address('dia-chi-moi@example.org');
		expect(await administrator.json(`handover/${leaving.id}`)).toMatchObject({ cards: ['Xã Dào San'] });
		await address(leaving.email);
		const path = `handover/${leaving.id}`;
		expect((await own.json(path)).status).toBe(403);
		expect((await nobody.ask(`${path}/note`)).status).toBe(403);

		const held = await administrator.json<Record<string, readonly string[]>>(path);
		expect(held).toMatchObject({ texts: [expect.stringContaining('Khmer')], cards: ['Xã Dào San'] });
		const note = await (await administrator.ask(`${path}/note?to=${next.id}`)).text();
		expect(note).toContain(next.email);
		expect(note).toContain('Câu 2 &lt;b&gt;dịch&lt;/b&gt; sao?');
		expect(await administrator.json(path, {})).toMatchObject({ status: 409 });
		expect(await administrator.json(path, { to: String(leaving.id) })).toMatchObject({ status: 409 });
		const closed = await administrator.json(path, { to: String(next.id), endsCards: true });
		expect(closed).toMatchObject({ status: 200, texts: 1, questions: 1, cards: 1 });

		const after = await payload.findByID({ collection: 'renditions', id: khmer.id, depth: 0 });
		const asked = await payload.findByID({ collection: 'comments', id: question.id, depth: 0 });
		expect([after.assignedTo, asked.to]).toEqual([String(next.id), String(next.id)]);
		expect((await payload.findByID({ collection: 'communes', id: commune.id })).keyVersion).toBe(4);
		expect((await payload.findByID({ collection: 'communes', id: reissued.id })).keyVersion).toBe(2);
		// the session of before has ended, and no way of signing in is left
		expect((await own.json('users/my-sessions')).status).toBe(403);
		expect((await signIn(leaving)).status).toBe(401);
		await expect(
			payload.login({ collection: 'users', data: { email: leaving.email, password: PASSWORD } }),
		).rejects.toThrow();
		const account = await payload.findByID({ collection: 'users', id: leaving.id });
		expect([account.roles, account.email, Boolean(account.closedAt)]).toEqual([[], leaving.email, true]);
		expect((await administrator.json(path, { to: '' })).status).toBe(409);
		const lines = await payload.count({
			collection: 'audit',
			where: { action: { equals: 'close' }, document: { equals: leaving.email } },
		});
		expect(lines.totalDocs).toBe(1);

		// asked back, the person comes in by a new link only
		const back = await invite({ email: leaving.email, fullName: 'Trở lại', roles: ['officer'], province: '12' });
		expect([back.status, String(back.id)]).toEqual([200, String(leaving.id)]);
		expect((await signIn(leaving)).status).toBe(401);
		const password = 'bep-lua-song-que 7';
		const token = tokenIn(back.url);
		expect((await nobody.json('users/accept-invitation', { token, password })).status).toBe(200);
		expect((await signIn(leaving, password)).status).toBe(200);
	});

	test('nobody closes the own account, and an account that is open keeps a role', async () => {
		const { user } = await administrator.json<{ user: TypedUser }>('users/me');
		expect((await administrator.json(`handover/${user.id}`, {})).status).toBe(409);
		const leaving = await person(payload, { roles: ['manager'] });
		// a person without anything open needs no successor
		expect((await administrator.json(`handover/${leaving.id}`, {})).status).toBe(200);
		const open = await person(payload, { roles: ['manager'] });
		const emptied = await administrator.ask(`users/${open.id}`, { method: 'PATCH', body: { roles: [] } });
		expect(emptied.status).toBe(400);
	});
});
