import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { communes, provinces } from '#content/places/places.ts';
import { writeFileList } from '#content/lib/release-files.ts';

import {
	buildSnapshot,
	makeDataDir,
	pointTo,
	removeDataDir,
	SITE_FILES,
	writeRelease,
} from '../support/snapshot-builder.ts';
import { cpuSeconds, startEdge } from './load.ts';

import type { Snapshot } from '#content/model/snapshot.ts';
import type { Server } from './load.ts';
import type { Visit } from './commune-client.ts';
import type { Seen } from './month-start-process.ts';

interface Terminal {
	print(line: string): void;
}

const MINUTES = Number(process.env.BENCH_MINUTES ?? 3);
const MOST_COMMUNES = Number(process.env.BENCH_COMMUNES ?? 10_000);
/** Three tracks of this size make a bundle of 5 MB. */
const TRACK_BYTES = 1_700_000;
/** A killed edge is started again by whoever watches over it. */
const RESTART_MS = 10_000;
const MONTH = '2026-11';
const SECRETS = {
	EDGE_SECRET: 'a secret for this measurement, 32 letters',
	CARD_SECRET: 'another one for this measurement, 32 letters',
};

/**
 * The first minutes of a month: each commune fetches its manifest and a bundle of 5 MB whose download breaks in the
 * middle and goes on by Range, from two edges that copy their releases from a third machine, while a release is
 * published there and one of the two edges is killed.
 */
export async function benchMonthStart(terminal: Terminal): Promise<void> {
	const print = (line: string) => terminal.print(line);
	const folders = await Promise.all([makeDataDir(), makeDataDir(), makeDataDir()]);
	const [source, ...copies] = folders;
	if (!source) return;
	await publish(source, 1);
	const origin = await startEdge(source, SECRETS);
	const pulling = (folder: string, name: string, port = '0') =>
		startEdge(folder, {
			...SECRETS,
			SITE_PORT: port,
			EDGE_NAME: name,
			EDGE_PULL_FROM: origin.url.origin,
			EDGE_PULL_SECONDS: '1',
		});
	const edges = await Promise.all(copies.map((folder, index) => pulling(folder, `edge-${index + 1}`)));
	const running: (Server | undefined)[] = [...edges];
	try {
		for (const edge of edges) await untilServing(edge.url, 1);
		const all = communes().slice(0, MOST_COMMUNES);
		print(
			`${all.length} communes within ${MINUTES} minutes, bundles of ${((TRACK_BYTES * 3) / 1e6).toFixed(1)} MB, two edges`,
		);
		const spread = MINUTES * 60_000;
		const began = performance.now();
		const visiting = clients(
			edges.map(({ url }) => url.origin),
			{ spread, most: all.length },
		);
		let cpu = 0;
		const meanwhile = (async () => {
			await sleep(spread / 3);
			await publish(source, 2);
			const flipped = performance.now();
			for (const { url } of edges) await untilServing(url, 2);
			print(`a publication reached both edges after ${((performance.now() - flipped) / 1_000).toFixed(1)} s`);
			await sleep(spread / 6);
			const [, victim] = edges;
			if (!victim) return;
			cpu += await cpuSeconds(victim.child.pid ?? 0);
			victim.child.kill('SIGKILL');
			await sleep(RESTART_MS);
			running[1] = await pulling(copies[1] ?? '', 'edge-2', victim.url.port);
		})();
		const { visits, bytesEachSecond } = await visiting;
		await meanwhile;
		const seconds = (performance.now() - began) / 1_000;
		for (const edge of running) cpu += await cpuSeconds(edge?.child.pid ?? 0);
		report(print, { visits, seconds, cpu, perSecond: bytesEachSecond });
		if (visits.some(({ problem }) => problem !== undefined)) process.exitCode = 1;
	} finally {
		for (const server of [origin, ...running]) {
			if (!server || server.child.exitCode !== null || server.child.signalCode !== null) continue;
			const gone = new Promise((settle) => server.child.once('close', settle));
			server.child.kill('SIGTERM');
			await gone;
		}
		for (const folder of folders) await removeDataDir(folder);
	}
}

/** In a process of their own: what they do costs the publication nothing. */
async function clients(
	addresses: readonly string[],
	{ spread, most }: { spread: number; most: number },
): Promise<Seen> {
	const child = spawn(
		process.execPath,
		['test/bench/month-start-process.ts', MONTH, String(spread), String(most), ...addresses],
		{ stdio: ['ignore', 'pipe', 'inherit'] },
	);
	let answer = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => (answer += text));
	const [code] = (await once(child, 'close')) as [number | null];
	if (code !== 0) throw new Error(`The clients ended with ${code}.`);
	return JSON.parse(answer) as Seen;
}

const releaseNamed = (sequence: number): string => `20261122-${String(100_000 + sequence)}-ab12cd`;

/** The country with one bulletin for all of it; each release has another list of messages that were withdrawn. */
async function publish(folder: string, sequence: number): Promise<void> {
	const release = releaseNamed(sequence);
	const { snapshot, media } = buildSnapshot({ release, trackBytes: TRACK_BYTES });
	const country: Snapshot = {
		...snapshot,
		hasFileList: true,
		provinces: provinces(),
		communes: communes().map((commune) => ({ ...commune, languages: [], clusters: null })),
		editions: snapshot.editions.map((edition) => ({ ...edition, area: '00', title: `${edition.title} ${sequence}` })),
	};
	await writeRelease(folder, { snapshot: country, media }, SITE_FILES);
	await writeFileList(`${folder}/releases/${release}`, { release, sequence });
	await pointTo(folder, release);
}

async function untilServing(url: URL, sequence: number): Promise<void> {
	for (;;) {
		const answer = await fetch(new URL('/healthz', url)).catch(() => undefined);
		const health = (await answer?.json().catch(() => undefined)) as { release?: unknown } | undefined;
		if (health?.release === releaseNamed(sequence)) return;
		await sleep(100);
	}
}

function report(
	print: Terminal['print'],
	{
		visits,
		seconds,
		cpu,
		perSecond,
	}: { visits: readonly Visit[]; seconds: number; cpu: number; perSecond: readonly number[] },
): void {
	const problems = visits.flatMap(({ problem }) => problem ?? []);
	const retries = visits.reduce((sum, visit) => sum + visit.retries, 0);
	const bytes = visits.reduce((sum, visit) => sum + visit.bytes, 0);
	const times = visits.flatMap(({ manifestMs }) => manifestMs).toSorted((one, other) => one - other);
	const at = (share: number) => (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1);
	const peak = Math.max(...perSecond);
	print(
		`errors that a client would not try again: ${problems.length}${problems.length > 0 ? ` (${problems[0]})` : ''}`,
	);
	print(`tries after a broken line, a killed edge or another release: ${retries}`);
	print(`manifests: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, longest ${at(1)} ms`);
	print(
		`${(bytes / 1e9).toFixed(1)} GB in ${seconds.toFixed(0)} s: ${megabits(bytes / seconds)} Mbit/s, ${megabits(peak)} in the busiest second`,
	);
	const perGigabyte = cpu / (bytes / 1e9);
	print(`processor of both edges: ${cpu.toFixed(1)} s, ${perGigabyte.toFixed(2)} s for each GB`);
	for (const minutes of [10, 60]) {
		const rate = ((bytes / visits.length) * 3_321) / (minutes * 60);
		const cores = (rate / 1e9) * perGigabyte;
		print(
			`on paper, all 3,321 communes within ${minutes} minutes: ${megabits(rate)} Mbit/s, ${cores.toFixed(2)} cores: ` +
				`${Math.max(2, Math.ceil(cores / 0.5))} edges of one core each, half busy (two, so that one may fail)`,
		);
	}
	print(
		`proof: ${createHash('sha256')
			.update(
				visits
					.map(({ sha256 }) => sha256)
					.toSorted()
					.join(),
			)
			.digest('hex')
			.slice(0, 12)}`,
	);
}

const megabits = (bytes: number): string => ((bytes * 8) / 1e6).toFixed(0);
