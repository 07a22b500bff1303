import { expect, test } from 'vitest';

import { PASSWORD, person } from '../support/cms.ts';
import { restAs } from '../support/rest.ts';

import type { Payload, TypedUser } from 'payload';
import type { Rest } from '../support/rest.ts';

interface Sessions {
	readonly sessions: readonly { id: string; device: string; isThisOne: boolean }[];
}

/** The CMS of accounts.test.ts, and somebody without a session. */
interface SessionsDesk {
	readonly payload: Payload;
	readonly nobody: Rest;
	readonly signIn: (user: TypedUser, password?: string, device?: string) => Promise<Response>;
}

/** In the CMS of accounts.test.ts: where somebody is signed in. */
export function sessionTests(desk: () => SessionsDesk): void {
	test('people see where they are signed in, by kind of device, and end one session or all others', async () => {
		const { payload, nobody, signIn } = desk();
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
}
