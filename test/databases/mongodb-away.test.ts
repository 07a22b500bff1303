import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';

import { breakableLine } from '../support/breakable-line.ts';

import type { Payload, TypedUser } from 'payload';
import type { BreakableLine } from '../support/breakable-line.ts';
import type { GatedCms } from '../support/gated-cms.ts';

interface Asked {
	readonly method?: string;
	readonly body?: string;
	readonly headers?: Readonly<Record<string, string>>;
}

const url = process.env.TEST_MONGODB_URL;
const SENTENCE = 'Cơ sở dữ liệu tạm ngừng, chữ bạn viết còn đây, hãy thử lại sau một phút.';
const ASKED_WITHIN_MS = 3_000;

// the name says why it is skipped where there is no server
describe.skipIf(!url)('MongoDB goes away (needs TEST_MONGODB_URL)', { timeout: 90_000 }, () => {
	let line: BreakableLine;
	let payload: Payload;
	let gate: GatedCms;
	let close: () => Promise<void>;
	let user: TypedUser;
	let token = '';

	beforeAll(async () => {
		const server = new URL(url!);
		line = await breakableLine({ host: server.hostname, port: Number(server.port) });
		server.port = String(line.port);
		// otherwise the driver goes past the line, to the address that the replica set names
		server.searchParams.set('directConnection', 'true');
		process.env.TEST_MONGODB_URL = server.href;
		const { openTestCms, PASSWORD, person } = await import('../support/cms.ts');
		const { openGatedCms } = await import('../support/gated-cms.ts');
		// a replica set that is still electing: nobody answers when the CMS starts
		await line.cut();
		setTimeout(() => void line.mend(), 5_000);
		const opened = await openTestCms();
		({ payload } = opened);
		gate = await openGatedCms(payload, opened.dataDir);
		user = await person(payload, { roles: ['administrator'] });
		token = (await payload.login({ collection: 'users', data: { email: user.email, password: PASSWORD } })).token ?? '';
		close = async () => {
			await gate.stop();
			await opened.close();
			await line.close();
		};
	}, 120_000);
	afterAll(() => close());
	afterEach(() => line.mend());

	const ask = async (path: string, init: Asked = {}) => {
		const began = performance.now();
		const headers = { authorization: `JWT ${token}`, 'content-type': 'application/json', ...init.headers };
		const answer = await fetch(`${gate.url}${path}`, { ...init, headers });
		return { status: answer.status, text: await answer.text(), milliseconds: performance.now() - began };
	};
	const isBack = () =>
		vi.waitFor(async () => expect((await ask('/api/users/me')).status).toBe(200), { timeout: 40_000, interval: 500 });

	test('a start waits for it', async () => {
		expect((await ask('/api/users/me')).status).toBe(200);
	});

	test.for([
		['is killed', () => line.cut()],
		['is stopped and keeps its connections', async () => line.hold()],
	] as const)(
		'every request says so within three seconds when it %s, and goes on when it is back',
		async ([, fail]) => {
			await isBack();
			await fail();
			const text = JSON.stringify({ fullName: 'Lan' });
			const questions: readonly [string, Asked?][] = [
				['/api/users/me'],
				['/api/messages?limit=1'],
				[`/api/users/${user.id}`, { method: 'PATCH', body: text }],
				['/api/editions/000000000000000000000000/work', { method: 'POST', body: '{}' }],
				['/admin/collections/messages', { headers: { accept: 'text/html' } }],
			];
			// the first ones come before anybody has noticed
			for (const round of ['unnoticed', 'noticed']) {
				const answers = await Promise.all(questions.map(([path, init]) => ask(path, init)));
				for (const [index, answer] of answers.entries()) {
					const about = `${round} ${questions[index]?.[0]}`;
					expect(
						[answer.status, answer.text.includes(SENTENCE)],
						`${about} ${answer.milliseconds} ${answer.text}`,
					).toEqual([503, true]);
					expect(answer.milliseconds, about).toBeLessThan(ASKED_WITHIN_MS);
				}
			}
			await line.mend();
			await isBack();
			expect((await ask(`/api/users/${user.id}`, { method: 'PATCH', body: text })).status).toBe(200);
		},
	);

	test('without the gate, too, a person who cannot be loaded is no stranger', async () => {
		await isBack();
		const { restAs } = await import('../support/rest.ts');
		const rest = await restAs(payload, user);
		await line.cut();
		const answer = await rest.ask('messages?limit=1');
		expect([answer.status, await answer.text()]).toEqual([503, expect.stringContaining(SENTENCE)]);
		await line.mend();
		await isBack();
		expect((await rest.ask('messages?limit=1')).status).toBe(200);
	});

	test('the queue waits for it and goes on, also with a job that ran while it went away', async () => {
		await isBack();
		const { runQueue } = await import('#cms/foundation/run-queue.ts');
		const { takeOverDeadJobs } = await import('#cms/foundation/job-leases.ts');
		const stop = runQueue(payload, { atOnce: 2, limit: 1, isScheduling: false, appointments: [] });
		const look = setInterval(() => void takeOverDeadJobs(payload).catch(() => undefined), 1_000);
		const jobs: (string | number)[] = [];
		try {
			const queue = async () => jobs.push((await payload.jobs.queue({ task: 'tidyJobs', input: {} })).id);
			await queue();
			await queue();
			// about when the first one begins
			await sleep(2_050);
			await line.cut();
			await sleep(6_000);
			await line.mend();
			await isBack();
			await queue();
			const completedAt = async (id: string | number) =>
				(await payload.findByID({ collection: 'payload-jobs', id })).completedAt;
			for (const id of jobs)
				await vi.waitFor(async () => expect(await completedAt(id)).toMatch(/^20/), { timeout: 60_000, interval: 500 });
		} finally {
			clearInterval(look);
			await stop();
		}
	});
});
