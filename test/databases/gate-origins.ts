import { expect, test } from 'vitest';

import { PASSWORD, person } from '../support/cms.ts';
import { json } from '../support/gate-desk.ts';
import { openGatedCms } from '../support/gated-cms.ts';

import type { GateDesk } from '../support/gate-desk.ts';

/** In the CMS of gate.test.ts: whose cookie is believed, from which address. */
export function originTests(desk: () => GateDesk): void {
	const signIn = async (origin: string) => {
		const { payload, post } = desk();
		const user = await person(payload, { roles: ['officer'], province: '12' });
		const body = JSON.stringify({ email: user.email, password: PASSWORD });
		const answer = await post('/api/users/login', body, { ...json, origin });
		const cookie = /^payload-token=[^;]+/m.exec(answer.headers.getSetCookie().join('\n'))?.[0] ?? '';
		return { answer, cookie, id: user.id };
	};
	const me = async (headers: Record<string, string>) => {
		const { gate } = desk();
		const answer = await fetch(`${gate.url}/api/users/me`, { headers });
		return ((await answer.json()) as { user: { id: number | string } | null }).user?.id;
	};

	test('a browser over plain http that names no origin when it reads stays signed in', async () => {
		const { gate } = desk();
		const { answer, cookie, id } = await signIn(gate.url);
		expect([answer.status, cookie]).toEqual([200, expect.stringMatching(/^payload-token=./)]);
		expect(await me({ cookie })).toBe(id);
		const written = await fetch(`${gate.url}/api/users/${id}`, {
			method: 'PATCH',
			body: JSON.stringify({ name: 'Người soạn' }),
			headers: { ...json, cookie, origin: gate.url },
		});
		expect(written.status).toBe(200);
	});

	test('what another origin sends with the cookie is refused with a sentence, and what it reads is for nobody', async () => {
		const { gate } = desk();
		const { cookie, id } = await signIn(gate.url);
		const before = gate.behind.length;
		for (const origin of ['http://evil.example', gate.url.replace(/\d+$/, '4321'), 'null']) {
			const answer = await fetch(`${gate.url}/api/users/${id}`, {
				method: 'PATCH',
				body: JSON.stringify({ name: 'Kẻ khác' }),
				headers: { ...json, cookie, origin },
			});
			expect([origin, answer.status, await answer.text()]).toEqual([
				origin,
				403,
				expect.stringMatching(/Hãy mở .*admin/),
			]);
			expect(await me({ cookie, origin })).toBeUndefined();
		}
		expect(gate.behind.slice(before).filter((line) => line.startsWith('PATCH'))).toEqual([]);
	});

	test('a sign-in beside the https name, where the cookie could not stay, says which address to open', async () => {
		const { payload, dataDir } = desk();
		const secure = await openGatedCms(payload, dataDir, { publicUrl: 'https://cms.example' });
		const answer = await fetch(`${secure.url}/api/users/login`, {
			method: 'POST',
			body: JSON.stringify({ email: 'a@b.vn', password: 'x' }),
			headers: { ...json, origin: secure.url },
		});
		expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('https://cms.example/admin')]);
		await secure.stop();
	});
}
