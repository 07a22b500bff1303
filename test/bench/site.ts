import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { buildSite } from '#site/build.ts';
import { mediaUrl } from '#site/edge/release/media.ts';

import { countrySnapshot } from '../pages/country-snapshot.ts';
import { buildSnapshot, DAO_SAN, makeDataDir, publish, removeDataDir } from '../support/snapshot-builder.ts';
import { measured, startEdge } from './load.ts';

import type { ChildProcess } from 'node:child_process';
import type { Snapshot } from '#content/model/snapshot.ts';
import type { Load, Measured } from './load.ts';

interface Terminal {
	readonly print: (line: string) => void;
}

const SECONDS = 4;
/** Before it counts: pages are compressed when they are first asked for, and code is compiled when it is busy. */
const WARM_UP_SECONDS = 2;
/** Pages that are asked for in turn. */
const PAGES = 200;
/** Three tracks of this size make a bundle of 30 MB. */
const TRACK_BYTES = 10_000_000;

/**
 * `npm run bench -- site`: how long the pages take to build, and what the edge costs beside nginx (gzip_static,
 * sendfile, one worker) with the same files in the same run. About two minutes.
 */
export async function benchSite(terminal: Terminal): Promise<void> {
	const work = await mkdtemp(join(tmpdir(), 'loa-lang-bench-site-'));
	try {
		const pages = await benchBuilds(work, terminal);
		await benchServers(work, pages, terminal);
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

/** The country with as many communes as make so many pages. */
function withPages(snapshot: Snapshot, pages: number): Snapshot {
	const [first] = snapshot.communes;
	if (!first) throw new Error('The country has no communes.');
	const others = snapshot.messages.length * snapshot.languages.length + snapshot.languages.length * 6 + 50;
	const communes = Array.from({ length: Math.max(1, pages - others) }, (_value, index) => ({
		...(snapshot.communes[index % snapshot.communes.length] ?? first),
		code: String(index).padStart(5, '0'),
	}));
	return { ...snapshot, communes };
}

/** @returns the folder of the smaller site */
async function benchBuilds(work: string, { print }: Terminal): Promise<string> {
	const country = countrySnapshot();
	const out = (pages: number) => join(work, `site-${pages}`);
	for (const pages of [1_000, 10_000]) {
		const snapshot = withPages(country, pages);
		const file = join(work, 'snapshot.json');
		await writeFile(file, JSON.stringify(snapshot));
		const whole = await secondsOf(() => buildSite({ snapshotFile: file, outDir: out(pages) }));
		const [message, ...rest] = snapshot.messages;
		if (message) await writeFile(file, JSON.stringify({ ...snapshot, messages: [...rest, { ...message, order: 99 }] }));
		const again = await secondsOf(() => buildSite({ snapshotFile: file, outDir: out(pages) }));
		const built = (await readdir(out(pages), { recursive: true })).filter((name) => name.endsWith('.html')).length;
		print(`build of ${built} pages: ${whole.toFixed(1)} s · after one message changed: ${again.toFixed(1)} s`);
	}
	return out(1_000);
}

async function secondsOf(work: () => Promise<void>): Promise<number> {
	const startedAt = performance.now();
	await work();
	return (performance.now() - startedAt) / 1_000;
}

async function benchServers(work: string, pages: string, { print }: Terminal): Promise<void> {
	const nginx = '/usr/sbin/nginx';
	if (!existsSync(nginx)) return print('nginx is not installed, so there is nothing to compare the edge with.');
	const dataDir = await makeDataDir();
	const published = buildSnapshot({ trackBytes: TRACK_BYTES });
	await publish(dataDir, published, await filesIn(pages));
	const edge = await startEdge(dataDir);
	const zip = `/goi/2026-11/${DAO_SAN}/vi.zip`;
	const root = join(work, 'nginx');
	await cp(pages, root, { recursive: true });
	await mkdir(join(root, 'goi/2026-11', DAO_SAN), { recursive: true });
	await writeFile(join(root, zip), Buffer.from(await (await fetch(new URL(zip, edge.url))).arrayBuffer()));
	const paths = (await readdir(pages, { recursive: true })).filter((name) => name.endsWith('index.html'));
	for (const path of paths)
		await writeFile(join(root, `${path}.gz`), gzipSync(await readFile(join(root, path)), { level: 9 }));
	const urls = paths.slice(0, PAGES).map((path) => `/${path.replace(/index\.html$/, '')}`);
	let turn = 0;
	const pageLoad: Load = {
		seconds: SECONDS,
		path: () => urls[(turn += 1) % urls.length] ?? '/',
		headers: { 'accept-encoding': 'gzip' },
	};
	const loads: readonly (readonly [string, Load])[] = [
		[`${urls.length} pages, gzip`, pageLoad],
		['1 MiB by Range', { seconds: SECONDS, path: zip, headers: { range: 'bytes=5000000-6048575' }, connections: 16 }],
		[
			'30 MB bundle, second half',
			{ seconds: SECONDS, path: zip, headers: { range: 'bytes=15000000-' }, connections: 4 },
		],
		['30 MB bundle, whole', { seconds: SECONDS, path: zip, connections: 4 }],
	];
	const other = await startNginx(nginx, work, root);
	// as long as the bundle, and a file on the disk: what a stored ZIP would cost the same edge
	const stored = published.snapshot.editions[0]?.languages[0]?.bulletin;
	try {
		for (const [name, load] of loads) {
			await measured({ ...load, seconds: WARM_UP_SECONDS }, edge.url, edge.child.pid ?? 0);
			await measured({ ...load, seconds: WARM_UP_SECONDS }, other.url, other.workerPid);
			const ours = await measured(load, edge.url, edge.child.pid ?? 0);
			const theirs = await measured(load, other.url, other.workerPid);
			print(beside(name, ours, theirs));
			if (load.path !== zip || !stored) continue;
			const file = await measured({ ...load, path: mediaUrl(stored) }, edge.url, edge.child.pid ?? 0);
			print(`  a stored file of that length by the same edge: ${inFigures(file)}`);
		}
	} finally {
		for (const child of [edge.child, other.child]) {
			child.kill('SIGTERM');
			await new Promise((resolve) => child.once('close', resolve));
		}
		await removeDataDir(dataDir);
	}
}

const inFigures = (figures: Measured): string =>
	`${Math.round(figures.requestsPerSecond)} requests/s, ${Math.round(figures.cpuMicrosecondsEach)} µs CPU each, ${figures.megabytesPerSecond.toFixed(0)} MB/s`;

function beside(name: string, edge: Measured, nginx: Measured): string {
	const perCore = nginx.cpuMicrosecondsEach / edge.cpuMicrosecondsEach;
	return `${name}: edge ${inFigures(edge)} · nginx ${inFigures(nginx)} · per core ${perCore.toFixed(2)} × nginx`;
}

async function filesIn(folder: string): Promise<Record<string, Buffer>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	return Object.fromEntries(
		await Promise.all(files.map(async (file) => [file.slice(folder.length + 1), await readFile(file)] as const)),
	);
}

async function startNginx(
	program: string,
	work: string,
	root: string,
): Promise<{ child: ChildProcess; url: URL; workerPid: number }> {
	const port = await freePort();
	const config = join(work, 'nginx.conf');
	const user = process.getuid?.() === 0 ? 'user root;' : '';
	await writeFile(
		config,
		`${user} worker_processes 1; daemon off; pid ${work}/nginx.pid; error_log ${work}/nginx.log;
events { worker_connections 1024; }
http {
	types { text/html html; application/zip zip; }
	access_log off; sendfile on; tcp_nopush on; gzip_static on; keepalive_requests 10000000;
	open_file_cache max=20000; open_file_cache_valid 300s;
	client_body_temp_path ${work}/body; proxy_temp_path ${work}/proxy; fastcgi_temp_path ${work}/fastcgi;
	uwsgi_temp_path ${work}/uwsgi; scgi_temp_path ${work}/scgi;
	server { listen 127.0.0.1:${port}; root ${root}; index index.html; }
}`,
	);
	const child = spawn(program, ['-c', config], { stdio: ['ignore', 'inherit', 'inherit'] });
	const url = new URL(`http://127.0.0.1:${port}`);
	while (!(await fetch(url).catch(() => undefined))?.ok) await new Promise((wait) => setTimeout(wait, 50));
	const workerPid = Number(execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).split('\n')[0]);
	return { child, url, workerPid };
}

const freePort = (): Promise<number> =>
	new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
