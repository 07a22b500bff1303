import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { makeBackup } from '#cms/backup/make-backup.ts';
import { publishRelease } from '#cms/releases/publish-release.ts';
import { bypass } from '#cms/foundation/bypass.ts';
import { communeKey } from '#content/lib/commune-key.ts';
import { dayAt, monthAt } from '#content/model/month.ts';

import { messageInVietnamese, openTestCms, seededChange } from '../support/cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { openGatedCms } from '../support/gated-cms.ts';
import { startEdge } from './load.ts';

/** Measures one database; started by soak.ts. */
const MINUTES = Number(process.env.BENCH_MINUTES ?? 15);
const ROUND_MS = 15_000;
const EVENTS = 2_000;
const AIRINGS = 20;
const MESSAGES = 3;

const print = (line: string) => process.stdout.write(`> ${line}\n`);

const cms = await openTestCms();
const { payload, dataDir } = cms;
await seedFewPlaces(payload);
const month = monthAt(new Date());
const texts: (string | number)[] = [];
const messages: (string | number)[] = [];
for (let index = 0; index < MESSAGES; index += 1) {
	const { message, rendition } = await messageInVietnamese(payload, { key: `bai-${index}` });
	await seededChange(payload, rendition.id, { allowsDraftVoice: true });
	messages.push(message.id);
	texts.push(rendition.id);
}
await payload.create({
	collection: 'editions',
	data: { month, area: '00', title: 'Bản tin thử lâu', messages, state: 'published' } as never,
	depth: 0,
	context: bypass('edition'),
});
await publishRelease(payload, { reason: 'đo' });
const gate = await openGatedCms(payload, dataDir);
const { EDGE_SECRET = '', CARD_SECRET = '' } = process.env;
const edge = await startEdge(dataDir, {
	EDGE_SECRET,
	CARD_SECRET,
	CMS_INTERNAL_URL: gate.url,
	EDGE_BATCH_SECONDS: '2',
});
const [commune] = (await payload.find({ collection: 'communes', limit: 1, depth: 0 })).docs;
const stick = join(dataDir, '..', `${dataDir.split('/').at(-1)}-stick`);

const samples: Sample[] = [];
const began = performance.now();
let [events, airings, releases, backups] = [0, 0, 0, 0];
for (let round = 0; performance.now() - began < MINUTES * 60_000; round += 1) {
	const due = performance.now() + ROUND_MS;
	await ingest();
	await seededChange(payload, texts[round % MESSAGES] ?? '', {
		script: `Lần ${round}: bà con gọi {{hotline:111}}.`,
		textVersion: round + 2,
	});
	await publishRelease(payload, { reason: `lần ${round}` });
	releases += 1;
	if (round % 4 === 0) {
		await makeBackup(payload, { to: stick, encryption: { recipients: [], passphrase: undefined } });
		backups += 1;
	}
	samples.push(sample());
	await sleep(Math.max(0, due - performance.now()));
}
print(
	`${MINUTES} minutes: ${events} events, ${airings} airings, ${releases} releases with new audio, ${backups} backups`,
);
for (const [what, of] of [
	['memory of the CMS, MB', (one: Sample) => one.cms],
	['memory of the edge, MB', (one: Sample) => one.edge],
	['descriptors of the CMS', (one: Sample) => one.cmsFiles],
	['descriptors of the edge', (one: Sample) => one.edgeFiles],
	['releases on disk', (one: Sample) => one.releases],
	['temporary folders', (one: Sample) => one.temporary],
	['disk beside media, recordings and the stick, MB', (one: Sample) => one.other],
] as const)
	print(`${what}, largest of each quarter: ${quarters(samples.map(of)).join(' · ')}`);
edge.child.kill('SIGTERM');
await new Promise((settle) => edge.child.once('close', settle));
await gate.stop();
const counted = await payload.find({
	collection: 'reach-daily',
	where: { kind: { equals: 'view' } },
	pagination: false,
});
print(`views counted: ${counted.docs.reduce((sum, { count }) => sum + count, 0)} of ${events} sent before the stop`);
await cms.close();
rmSync(stick, { recursive: true, force: true });
process.exit(0);

interface Sample {
	readonly cms: number;
	readonly edge: number;
	readonly cmsFiles: number;
	readonly edgeFiles: number;
	readonly releases: number;
	readonly temporary: number;
	readonly other: number;
}

function sample(): Sample {
	const pid = edge.child.pid ?? 0;
	return {
		cms: megabytes(process.pid),
		edge: megabytes(pid),
		cmsFiles: readdirSync('/proc/self/fd').length,
		edgeFiles: readdirSync(`/proc/${pid}/fd`).length,
		releases: readdirSync(join(dataDir, 'releases')).filter((name) => /^\d/.test(name)).length,
		temporary: readdirSync(tmpdir()).filter((name) => name.startsWith('loa-plan-')).length,
		other: ['cms.sqlite', 'cms.sqlite-wal', 'edge', 'tmp', 'releases'].reduce(
			(sum, name) => sum + Math.round(sizeOf(join(dataDir, name)) / 1e6),
			0,
		),
	};
}

function megabytes(pid: number): number {
	return Math.round(Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024);
}

function sizeOf(path: string): number {
	const found = statSync(path, { throwIfNoEntry: false });
	if (!found?.isDirectory()) return found?.size ?? 0;
	return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

function quarters(values: readonly number[]): readonly number[] {
	return [0, 1, 2, 3].map((quarter) =>
		Math.max(
			0,
			...values.slice(Math.floor((values.length * quarter) / 4), Math.floor((values.length * (quarter + 1)) / 4)),
		),
	);
}

/** As phones and communes send: events by twenty, airings by twenty. */
async function ingest(): Promise<void> {
	for (let sent = 0; sent < EVENTS; sent += 20) {
		const some = Array.from({ length: 20 }, () => ({
			id: randomUUID(),
			kind: 'view',
			language: 'vi',
			subject: 'home',
		}));
		const answer = await fetch(new URL('/r', edge.url), { method: 'POST', body: JSON.stringify(some) });
		if (answer.status !== 204) throw new Error(`Events were answered with ${answer.status}.`);
		events += some.length;
	}
	const code = commune?.code ?? '';
	const claims = Array.from({ length: AIRINGS }, (_none, index) => ({
		clientId: randomUUID(),
		commune: code,
		month,
		language: 'vi',
		day: dayAt(new Date()),
		slot: `${String(index % 24).padStart(2, '0')}:00`,
		channel: 'loudspeaker',
		minutes: 1,
		plays: 1,
		clustersWorking: 1,
		hamlets: null,
		loggedAt: new Date().toISOString(),
		replaces: null,
		isWithdrawal: false,
		key: communeKey(CARD_SECRET, code, 1),
	}));
	const answer = await fetch(new URL('/phat-thanh/nhat-ky', edge.url), {
		method: 'POST',
		body: JSON.stringify(claims),
	});
	if (answer.status !== 200) throw new Error(`Airings were answered with ${answer.status}.`);
	airings += claims.length;
}
