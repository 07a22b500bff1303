import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect } from 'vitest';

import { communeKey } from '#content/lib/commune-key.ts';
import { startEdge } from '#site/edge/start-edge.ts';

import { DAO_SAN, buildSnapshot, publish } from '../support/snapshot-builder.ts';
import { CARD_SECRET, edgeOptions } from './edge-options.ts';
import { ask, test, until } from './edge-test.ts';
import { startCms } from './pretended-cms.ts';
import { edgeEnv, startEdgeProcess } from './running-edge.ts';

const sendView = (url: string, id: string = randomUUID()) =>
	ask(url, '/r', { method: 'POST', body: JSON.stringify({ id, kind: 'view', language: 'vi', subject: 'home' }) });

const logAiring = (url: string, key = communeKey(CARD_SECRET, DAO_SAN, 1)) => {
	const airing = {
		clientId: randomUUID(),
		commune: DAO_SAN,
		month: '2026-11',
		language: 'vi',
		day: '2026-11-20',
		slot: '05:00',
		channel: 'loudspeaker',
		minutes: 12,
		plays: 1,
		clustersWorking: 5,
		hamlets: 4,
		loggedAt: '2026-11-20T00:00:00Z',
		replaces: null,
		isWithdrawal: false,
		key,
	};
	return ask(url, '/phat-thanh/nhat-ky', { method: 'POST', body: JSON.stringify([airing]) });
};

describe('the CMS at another time', () => {
	test('a machine whose clock is years off still hands on what it counted', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const cms = await startCms();
		cms.setClockAhead(5 * 365 * 86_400_000);
		const edge = await startEdge({ ...edgeOptions(dataDir), cmsInternalUrl: cms.url, batchSeconds: 0.05 });
		await sendView(edge.url);
		await until(() => cms.views() === 1);
		await edge.close();
		cms.close();
	});
});

describe('a batch that the CMS cannot take', () => {
	test('is told of with its reason, goes again when somebody asks, and is told of no more', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const cms = await startCms();
		cms.be('cannot take');
		const edge = await startEdge({ ...edgeOptions(dataDir), cmsInternalUrl: cms.url, batchSeconds: 0.05 });
		await logAiring(edge.url);
		await sendView(edge.url);
		await until(() => (cms.states.at(-1)?.total ?? 0) > 0);
		const batches = cms.states.at(-1)!.setAside;
		expect(batches.reduce((sum, { airings }) => sum + airings, 0)).toBe(1);
		expect(batches[0]?.reason).toBe('400 {"code":"invalid_batch"}');
		expect(cms.taken.size).toBe(0);

		cms.be('take');
		cms.askForRetry();
		await until(() => cms.airings().length === 1 && cms.views() === 1);
		await until(() => cms.states.at(-1)?.total === 0);
		const told = cms.states.length;
		await sendView(edge.url);
		await until(() => cms.views() === 2);
		expect(cms.states.length).toBe(told);
		await edge.close();
		cms.close();
	});
});

describe('a card that was lost', () => {
	const airingWith = async (url: string, version: number) => {
		const answer = await logAiring(url, communeKey(CARD_SECRET, DAO_SAN, version));
		return (JSON.parse(answer.body.toString()) as [{ status: string; code?: string }])[0].code ?? 'accepted';
	};

	test('ends, and the new one works, without a new release; also while the CMS is away', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const cms = await startCms();
		const options = { ...edgeOptions(dataDir), cmsInternalUrl: cms.url, cardSeconds: 0.05 };
		const edge = await startEdge(options);
		expect(await airingWith(edge.url, 1)).toBe('accepted');
		cms.giveCards({ [DAO_SAN]: 2 });
		await until(async () => (await airingWith(edge.url, 2)) === 'accepted');
		expect(await airingWith(edge.url, 1)).toBe('wrong_key');
		await edge.close();
		cms.close();

		const alone = await startEdge(options);
		expect(await airingWith(alone.url, 1)).toBe('wrong_key');
		expect(await airingWith(alone.url, 2)).toBe('accepted');
		await alone.close();
	});
});

describe('an edge that was restored from an older copy', () => {
	test('says so by the number of its batch, and goes on after the last one that the CMS has', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const cms = await startCms();
		const options = { ...edgeOptions(dataDir), cmsInternalUrl: cms.url, batchSeconds: 0.05 };
		const numbers = () => [...cms.taken.values()].map(({ sequence }) => sequence);
		const countedOn = async (views: number) => {
			const edge = await startEdge(options);
			await sendView(edge.url);
			await until(() => cms.views() >= views);
			await until(async () => JSON.parse((await ask(edge.url, '/healthz')).body.toString()).spool.pending === 0);
			await edge.close();
		};
		await countedOn(1);
		const spool = join(dataDir, 'edge', 'spool.sqlite');
		const copy = await readFile(spool);
		await countedOn(2);
		await countedOn(3);
		expect(numbers()).toEqual([1, 2, 3]);
		await writeFile(spool, copy);
		cms.knowsLast(3);
		await countedOn(4);
		cms.knowsLast(undefined);
		await countedOn(5);
		expect(numbers()).toEqual([1, 2, 3, 2, 4]);
		cms.close();
	});
});

describe('the batch sender', () => {
	test('what was counted and logged arrives at the CMS, and the spool is empty then', async ({ dataDir }) => {
		await publish(dataDir, buildSnapshot());
		const cms = await startCms();
		const edge = await startEdge({ ...edgeOptions(dataDir), cmsInternalUrl: cms.url, batchSeconds: 0.05 });
		await Promise.all([...Array.from({ length: 5 }, () => sendView(edge.url)), logAiring(edge.url)]);
		await until(() => cms.views() === 5 && cms.airings().length === 1);
		expect(cms.airings()[0]).toMatchObject({ commune: DAO_SAN, receivedAt: expect.stringMatching(/Z$/) });
		expect(cms.airings()[0]).not.toHaveProperty('key');
		const health = async () => JSON.parse((await ask(edge.url, '/healthz')).body.toString());
		await until(async () => (await health()).spool.pending === 0);
		await edge.close();
		cms.close();
	});

	test('a batch that cannot be taken is kept aside, shown, passed by the next, and goes again after a start', async ({
		dataDir,
	}) => {
		await publish(dataDir, buildSnapshot());
		const cms = await startCms();
		const options = { ...edgeOptions(dataDir), cmsInternalUrl: cms.url, batchSeconds: 0.05 };
		const edge = await startEdge(options);
		const health = async (url: string) => JSON.parse((await ask(url, '/healthz')).body.toString());
		cms.be('cannot take');
		await sendView(edge.url);
		await until(async () => (await health(edge.url)).spool.setAside === 1);
		expect(await health(edge.url)).toMatchObject({ spool: { pending: 0 }, warnings: ['batch_set_aside'] });
		cms.be('take');
		await logAiring(edge.url);
		await until(() => cms.airings().length === 1);
		expect(cms.views()).toBe(0);
		await edge.close();

		const again = await startEdge(options);
		await until(() => cms.views() === 1);
		await until(async () => (await health(again.url)).spool.setAside === 0);
		expect((await health(again.url)).warnings).toEqual([]);
		await again.close();
		cms.close();
	});

	test(
		'through refusals, silence, nonsense and lost answers each count arrives exactly once',
		{ timeout: 20_000 },
		async ({ dataDir }) => {
			await publish(dataDir, buildSnapshot());
			const cms = await startCms();
			const options = {
				...edgeOptions(dataDir),
				cmsInternalUrl: cms.url,
				batchSeconds: 0.05,
				batchTimeoutSeconds: 0.2,
			};
			const edge = await startEdge(options);
			let sent = 0;
			for (const mood of ['refuse', 'hang', 'answer nonsense', 'take and hang up'] as const) {
				cms.be(mood);
				const before = cms.seen.length;
				await sendView(edge.url);
				sent += 1;
				await until(() => cms.seen.length > before);
				await sendView(edge.url);
				sent += 1;
				cms.be('take');
				await until(() => cms.views() === sent);
			}
			const bodies = new Map<string, Set<string>>();
			for (const body of cms.seen) {
				const { id } = JSON.parse(body);
				bodies.set(id, (bodies.get(id) ?? new Set()).add(body));
			}
			expect([...bodies.values()].every((versions) => versions.size === 1)).toBe(true);
			await edge.close();
			cms.close();
		},
	);

	test(
		'kill -9 between the batch and its answer neither loses nor doubles',
		{ timeout: 20_000 },
		async ({ dataDir }) => {
			await publish(dataDir, buildSnapshot());
			const cms = await startCms();
			const env = edgeEnv(dataDir, { CMS_INTERNAL_URL: cms.url, EDGE_BATCH_SECONDS: '0.05' });
			let sent = 0;
			for (const mood of ['hang', 'take and hang up', 'refuse'] as const) {
				cms.be(mood);
				const before = cms.seen.length;
				const { url, child, ended } = await startEdgeProcess(env);
				await sendView(url);
				await logAiring(url);
				sent += 1;
				await until(() => cms.seen.length > before);
				child.kill('SIGKILL');
				await ended;
			}
			cms.be('take');
			const { child, ended } = await startEdgeProcess(env);
			await until(() => cms.views() === sent && cms.airings().length === sent);
			child.kill('SIGTERM');
			expect((await ended).code).toBe(0);
			expect(new Set(cms.airings().map(({ clientId }) => clientId)).size).toBe(sent);
			cms.close();
		},
	);
});
