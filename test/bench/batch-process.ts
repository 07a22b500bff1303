import { execFile as execFileWithCallback } from 'node:child_process';
import { promisify } from 'node:util';

import { createLocalReq } from 'payload';

import { healthEndpoint } from '#cms/system/health-endpoint.ts';
import { takeBatch } from '#cms/reach/take-batch-endpoint.ts';
import { publishRelease } from '#cms/releases/publish-release.ts';
import { makeSnapshot } from '#cms/releases/make-snapshot.ts';
import { seedReferenceData } from '#cms/places/seed-places.ts';
import { batchSchema } from '#content/model/batch.ts';
import { parseMonth } from '#content/model/month.ts';

import { openTestCms } from '../support/cms.ts';
import { longestStall } from '../support/longest-stall.ts';
import { insertManyAirings } from './many-airings.ts';
import { airingRow } from '../support/airing-row.ts';

import type { Batch } from '#content/model/batch.ts';
import type { Month } from '#content/model/month.ts';

/** Measures one database; started by batch.ts. */
const COUNTERS = 5_000;
const AIRINGS = 1_000;
/** Airings that are there when a snapshot is made for the second time. */
const MANY_AIRINGS = Number(process.env.BENCH_AIRINGS ?? 200_000);

const ASK_EVERY_MS = 20;
const NOVEMBER = parseMonth('2026-11') as Month;

const execFile = promisify(execFileWithCallback);
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
// what is made for the first time is loaded and compiled then
await snapshotOf('the first snapshot, without airings');
const without = await snapshotOf('a snapshot without airings');
// the first one fills the caches of sheets and pages
await publication('the first publication, without airings');
const plain = await publication('a publication without airings');
const plainMegabytes = await memoryOfPublication('a publication without airings');

const counters = countersOf('2026-11-20');
await taken('the largest batch, all of it new', largest(counters));
await taken('the largest batch, its counters known', largest(counters));
await insertManyAirings(cms.payload, MANY_AIRINGS - 2 * AIRINGS, NOVEMBER);
const { totalDocs } = await cms.payload.count({ collection: 'airings' });
const having = await snapshotOf(`a snapshot with ${totalDocs} airings`);
print(
	`a snapshot with ${totalDocs} airings beside none: ${(having.milliseconds / without.milliseconds).toFixed(2)} × the time, ${(having.megabytes / without.megabytes).toFixed(2)} × the memory`,
);
const full = await publication(`a publication with ${totalDocs} airings`);
const fullMegabytes = await memoryOfPublication(`a publication with ${totalDocs} airings`);
print(
	`publishing with ${totalDocs} airings beside none: ${(full.milliseconds / plain.milliseconds).toFixed(2)} × the time, ${(fullMegabytes / plainMegabytes).toFixed(2)} × the memory`,
);
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
		...airingRow(communes[index % communes.length]!),
		day: `2026-11-${String(1 + (index % 20)).padStart(2, '0')}`,
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

/** Takes a batch while somebody asks every 20 ms how the CMS is; the wait counts from when the question was due. */
async function taken(name: string, batch: Batch): Promise<void> {
	const over = new AbortController();
	const waits: number[] = [];
	const asking = (async () => {
		let due = performance.now();
		while (!over.signal.aborted) {
			await healthEndpoint.handler(await createLocalReq({}, cms.payload));
			waits.push(performance.now() - due);
			due = performance.now() + ASK_EVERY_MS;
			await new Promise((settle) => setTimeout(settle, ASK_EVERY_MS));
		}
	})();
	const { milliseconds, stallMs } = await longestStall(() => take(batch));
	over.abort();
	await asking;
	print(
		`${name}: ${milliseconds.toFixed(0)} ms, longest stall of the loop ${stallMs.toFixed(0)} ms, longest health answer meanwhile ${Math.max(...waits).toFixed(0)} ms`,
	);
}

interface Figures {
	readonly milliseconds: number;
	readonly megabytes: number;
}

function snapshotOf(name: string): Promise<Figures> {
	const options = { release: 'do-dac-toc-do', siteUrl: 'http://127.0.0.1:4321', now: new Date('2026-11-22T00:00:00Z') };
	return measured(name, () => makeSnapshot(cms.payload, options));
}

/** As the button does it: snapshot, pages of all communes, list of files, flip. */
function publication(name: string): Promise<Figures> {
	return measured(name, () => publishRelease(cms.payload, { reason: 'đo đạc', now: new Date('2026-11-22T00:00:00Z') }));
}

/** In a process of its own that has made no rows: the most that it ever held. */
async function memoryOfPublication(name: string): Promise<number> {
	const { stdout } = await execFile(process.execPath, ['test/bench/publication-process.ts']);
	const megabytes = Number(/^> (\d+) MB$/m.exec(stdout)?.[1]);
	if (!megabytes) throw new Error(`The publication said nothing of its memory: ${stdout}`);
	print(`${name}, in a process of its own: at most ${megabytes} MB in use`);
	return megabytes;
}

async function measured(name: string, work: () => Promise<unknown>): Promise<Figures> {
	let megabytes = 0;
	const look = setInterval(() => (megabytes = Math.max(megabytes, process.memoryUsage.rss() / 1024 / 1024)), 20);
	const { milliseconds, stallMs } = await longestStall(work);
	clearInterval(look);
	print(
		`${name}: ${milliseconds.toFixed(0)} ms, longest stall ${stallMs.toFixed(0)} ms, at most ${megabytes.toFixed(0)} MB in use`,
	);
	return { milliseconds, megabytes };
}
