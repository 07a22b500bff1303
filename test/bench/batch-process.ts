import { createLocalReq } from 'payload';

import { takeBatch } from '#cms/endpoints/take-batch.ts';
import { makeSnapshot } from '#cms/publish/make-snapshot.ts';
import { seedReferenceData } from '#cms/seed/seed-places.ts';
import { batchSchema } from '#content/model/batch.ts';

import { openTestCms } from '../support/cms.ts';
import { longestStall } from '../support/longest-stall.ts';

import type { Batch } from '#content/model/batch.ts';

/** Measures one database; started by batch.ts. */
const COUNTERS = 5_000;
const AIRINGS = 1_000;
/** Batches of airings that are there when a snapshot is made for the second time. */
const AIRING_BATCHES = Number(process.env.BENCH_AIRING_BATCHES ?? 20);

const print = (line: string) => process.stdout.write(`> ${line}\n`);

const cms = await openTestCms();
await seedReferenceData(cms.payload);
const { docs } = await cms.payload.find({
	collection: 'communes',
	pagination: false,
	depth: 0,
	select: { code: true },
});
const communes = docs.map(({ code }) => code);
await snapshotOf('a snapshot without airings');

const counters = countersOf('2026-11-20');
await taken('the largest batch, all of it new', largest(counters));
await taken('the largest batch, its counters known', largest(counters));
for (let index = 2; index < AIRING_BATCHES; index += 1) await take(batchOf({ airings: airings() }));
const { totalDocs } = await cms.payload.count({ collection: 'airings' });
await snapshotOf(`a snapshot with ${totalDocs} airings`);
await cms.close();
process.exit(0);

function countersOf(day: string): Batch['counters'] {
	return Array.from({ length: COUNTERS }, (_value, index) => ({
		day: day as Batch['counters'][number]['day'],
		kind: 'bundle',
		language: 'vi',
		subject: `2026-11/${index}`,
		province: '12',
		count: 1 + (index % 7),
	}));
}

function airings() {
	return Array.from({ length: AIRINGS }, (_value, index) => ({
		clientId: crypto.randomUUID(),
		commune: communes[index % communes.length],
		month: '2026-11',
		language: 'vi',
		day: `2026-11-${String(1 + (index % 20)).padStart(2, '0')}`,
		slot: '17:00',
		channel: 'loudspeaker',
		minutes: 12,
		plays: 1,
		clustersWorking: 4,
		hamlets: null,
		loggedAt: '2026-11-20T10:30:00Z',
		receivedAt: '2026-11-21T01:00:00Z',
		replaces: null,
		isWithdrawal: false,
	}));
}

function batchOf(more: object): Batch {
	return batchSchema.parse({ id: crypto.randomUUID(), edge: 'do-dac', counters: [], airings: [], ...more });
}

function largest(of: Batch['counters']): Batch {
	return batchOf({ counters: of, airings: airings() });
}

async function take(batch: Batch): Promise<void> {
	await takeBatch(await createLocalReq({}, cms.payload), batch);
}

/** Takes a batch while a person asks for something small every 20 ms. */
async function taken(name: string, batch: Batch): Promise<void> {
	const over = new AbortController();
	const waits: number[] = [];
	const asking = (async () => {
		while (!over.signal.aborted) {
			const began = performance.now();
			await cms.payload.count({ collection: 'languages' });
			waits.push(performance.now() - began);
			await new Promise((settle) => setTimeout(settle, 20));
		}
	})();
	const { milliseconds, stallMs } = await longestStall(() => take(batch));
	over.abort();
	await asking;
	print(
		`${name}: ${milliseconds.toFixed(0)} ms, longest stall of the loop ${stallMs.toFixed(0)} ms, longest answer meanwhile ${Math.max(...waits).toFixed(0)} ms`,
	);
}

async function snapshotOf(name: string): Promise<void> {
	const options = { release: 'do-dac-toc-do', siteUrl: 'http://127.0.0.1:4321', now: new Date('2026-11-22T00:00:00Z') };
	const { milliseconds, stallMs } = await longestStall(() => makeSnapshot(cms.payload, options));
	const megabytes = process.memoryUsage.rss() / 1024 / 1024;
	print(
		`${name}: ${milliseconds.toFixed(0)} ms, longest stall ${stallMs.toFixed(0)} ms, ${megabytes.toFixed(0)} MB in use`,
	);
}
