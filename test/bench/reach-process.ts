import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import { seedReferenceData } from '#cms/places/seed-places.ts';
import { reachSums } from '#cms/reach/sums.ts';
import { communeKey } from '#content/lib/commune-key.ts';
import { communes } from '#content/places/places.ts';

import { openTestCms } from '../support/cms.ts';
import { publishedBulletin } from '../support/airing-row.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { buildSnapshot, makeDataDir, NOVEMBER, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { startEdge, startServer } from './load.ts';
import { rawMeasured } from './raw-load.ts';

import type { Load, Server } from './load.ts';
import type { RawMeasured } from './raw-load.ts';

/** Measures; started by reach.ts. */
const SECONDS = 5;
const ROUNDS = 3;
const EVENTS_AT_ONCE = 10;
const AIRINGS = Number(process.env.BENCH_AIRINGS ?? 20_000);
const CLAIMS_AT_ONCE = 100;
const SENDERS = 8;
const LEAST_OF_NOTHING = 0.55;
const LEAST_OF_PLAIN = 50;
const MOST_P99_MILLISECONDS = 50;

const print = (line: string) => process.stdout.write(`> ${line}\n`);
const event = () => JSON.stringify({ id: randomUUID(), kind: 'view', language: 'vi', subject: 'home' });
const one: Load = { seconds: SECONDS, path: '/r', body: event };
const several: Load = {
	...one,
	seconds: 3,
	body: () => `[${Array.from({ length: EVENTS_AT_ONCE }, event).join()}]`,
};
const plainCreate: Load = {
	seconds: SECONDS,
	path: '/api/events',
	headers: { 'content-type': 'application/json' },
	body: () => JSON.stringify({ event: randomUUID(), kind: 'view', language: 'vi', subject: 'home' }),
};

const cms = await openTestCms();
await events();
await airings();
await cms.close();
process.exit(0);

async function events(): Promise<void> {
	const folders = [await makeDataDir(), await makeDataDir()] as const;
	for (const folder of folders) await publish(folder, buildSnapshot());
	const plainFolder = join(cms.dataDir, 'plain');
	await mkdir(plainFolder);
	const storing = await startEdge(folders[0]);
	const nothing = await startServer(['test/bench/reach-edge-process.ts'], {
		DATA_DIR: folders[1],
		SITE_PORT: '0',
		CMS_INTERNAL_URL: 'http://127.0.0.1:9',
		EDGE_BATCH_SECONDS: '3600',
		EDGE_EVENTS_PER_MINUTE: '10000000',
	});
	const plain = await startServer(['test/bench/plain-rest-process.ts', plainFolder], {});
	const bare = await startServer(['test/bench/bare-http-process.ts'], {});
	// in turn, so that whatever else the machine does meets them alike; the first round warms up
	const [ours, theirs]: [RawMeasured[], RawMeasured[]] = [[], []];
	for (let round = 0; round <= ROUNDS; round += 1) {
		const [stored, kept] = [await load(storing, one), await load(nothing, one)];
		if (round > 0) ours.push(stored);
		if (round > 0) theirs.push(kept);
	}
	const ten = await load(storing, several);
	const created = await load(plain, plainCreate);
	const floor = await load(bare, one);
	const perSecond = (all: readonly RawMeasured[]) =>
		median(all.map(({ cpuMicrosecondsEach }) => 1e6 / cpuMicrosecondsEach));
	const [a, b, c] = [perSecond(ours), perSecond(theirs), perSecond([created])];
	const p99 = median(ours.map(({ p99Milliseconds }) => p99Milliseconds));
	print(`events for each second of processor time: ${a.toFixed(0)} stored with fsync before the answer`);
	print(
		`the same routes storing nothing: ${b.toFixed(0)}; ${goal((a / b).toFixed(2), a / b >= LEAST_OF_NOTHING)} × (goal ${LEAST_OF_NOTHING})`,
	);
	print(
		`plain Payload create over REST: ${c.toFixed(0)}; ${goal((a / c).toFixed(0), a / c >= LEAST_OF_PLAIN)} × (goal ${LEAST_OF_PLAIN})`,
	);
	print(
		`node:http alone, that reads the body and answers: ${perSecond([floor]).toFixed(0)}, ${(perSecond([floor]) / c).toFixed(0)} × a plain create: no server of ours can be above it`,
	);
	print(
		`ten events in a request: ${((EVENTS_AT_ONCE * 1e6) / ten.cpuMicrosecondsEach).toFixed(0)} stored for each second of processor time`,
	);
	print(
		`64 connections: ${median(ours.map(({ requestsPerSecond }) => requestsPerSecond)).toFixed(0)} requests/s, p99 ${goal(`${p99.toFixed(1)} ms`, p99 <= MOST_P99_MILLISECONDS)} (goal ${MOST_P99_MILLISECONDS})`,
	);
	await durable(storing, folders[0]);
	for (const { child } of [nothing, plain, bare]) child.kill('SIGKILL');
	for (const folder of folders) await removeDataDir(folder);
}

/** What was acknowledged is there after a kill: each of the requests and the one that warms a load up. */
async function durable({ child, url }: Server, folder: string): Promise<void> {
	const before = eventsIn(folder);
	const answers = await Promise.all(
		Array.from({ length: 64 }, () => fetch(new URL('/r', url), { method: 'POST', body: event() })),
	);
	child.kill('SIGKILL');
	const kept = eventsIn(folder) - before;
	const acknowledged = answers.filter(({ status }) => status === 204).length;
	print(`${acknowledged} acknowledged, then kill -9: ${goal(`${kept} kept`, kept === acknowledged)}`);
}

function eventsIn(folder: string): number {
	const spool = new DatabaseSync(join(folder, 'edge', 'spool.sqlite'));
	const row = spool.prepare('select sum(count) as total from counters').get();
	spool.close();
	return Number(row?.total ?? 0);
}

/** Airings of all communes from the phones' route through spool, batches and rules to the monthly sums. */
async function airings(): Promise<void> {
	await seedReferenceData(cms.payload);
	await publishedBulletin(cms.payload, { month: NOVEMBER, minutes: 12 });
	const gate = await openGatedCms(cms.payload, cms.dataDir);
	const built = buildSnapshot();
	const [sample] = built.snapshot.communes;
	if (!sample) throw new Error('The snapshot has no commune.');
	const all = communes().map(({ code, name, province }) => ({ ...sample, code, name, province, clusters: null }));
	const folder = await makeDataDir();
	await publish(folder, { ...built, snapshot: { ...built.snapshot, communes: all } });
	const edge = await startEdge(folder, { CMS_INTERNAL_URL: gate.url, EDGE_BATCH_SECONDS: '0.05' });
	const keys = new Map(all.map(({ code }) => [code, communeKey(process.env.CARD_SECRET ?? '', code, 1)]));
	const claims = Array.from({ length: AIRINGS }, (_, index) => {
		const { code = '' } = all[index % all.length] ?? {};
		const round = Math.floor(index / all.length);
		return {
			clientId: randomUUID(),
			commune: code,
			month: NOVEMBER,
			language: 'vi',
			day: `${NOVEMBER}-${String(1 + (round % 25)).padStart(2, '0')}`,
			slot: '17:00',
			channel: 'loudspeaker',
			minutes: 12,
			plays: 1,
			clustersWorking: 4,
			hamlets: null,
			loggedAt: `${NOVEMBER}-26T11:00:00Z`,
			replaces: null,
			isWithdrawal: false,
			key: keys.get(code),
		};
	});
	const began = performance.now();
	let next = 0;
	const send = async () => {
		for (let from = next; from < claims.length; from = next) {
			next += CLAIMS_AT_ONCE;
			const body = JSON.stringify(claims.slice(from, from + CLAIMS_AT_ONCE));
			const answer = await fetch(new URL('/phat-thanh/nhat-ky', edge.url), { method: 'POST', body });
			const said = (await answer.json()) as readonly { readonly status: string }[];
			const refused = said.filter(({ status }) => status !== 'accepted');
			if (refused.length > 0) throw new Error(`An airing was not accepted: ${JSON.stringify(refused[0])}`);
		}
	};
	await Promise.all(Array.from({ length: SENDERS }, send));
	const acknowledged = performance.now() - began;
	let summed = 0;
	while (summed < AIRINGS) {
		await new Promise((settle) => setTimeout(settle, 50));
		const sums = await reachSums(cms.payload).airings({ from: NOVEMBER, to: NOVEMBER });
		summed = sums.reduce((total, sum) => total + sum.airings, 0);
	}
	const whole = performance.now() - began;
	print(
		`${AIRINGS} airings by ${SENDERS} senders: ${((AIRINGS / acknowledged) * 1_000).toFixed(0)} acknowledged a second, ${((AIRINGS / whole) * 1_000).toFixed(0)} a second through the whole way to the monthly sums (${(whole / 1_000).toFixed(1)} s)`,
	);
	edge.child.kill('SIGKILL');
	await gate.stop();
	await removeDataDir(folder);
}

function load({ url, child }: Server, of: Load): Promise<RawMeasured> {
	return rawMeasured(of, url, child.pid ?? 0);
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

function goal(figure: string, isMet: boolean): string {
	return isMet ? figure : `${figure} MISSED`;
}
