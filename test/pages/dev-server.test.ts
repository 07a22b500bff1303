import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { freePorts } from '../support/running-product.ts';
import { publishedInput } from './snapshot-builder.ts';

import type { ChildProcess } from 'node:child_process';

/** A checkout of its own, so that a test may change a page of it. */
const checkout = mkdtempSync(join(tmpdir(), 'loa-dev-'));
const PAGE = join(checkout, 'site/src/pages/robots.txt.ts');
const releases = join(checkout, 'data/releases');
let child: ChildProcess;
let url = '';

function publish(release: string, siteUrl: string): void {
	mkdirSync(join(releases, release), { recursive: true });
	writeFileSync(join(releases, release, 'snapshot.json'), JSON.stringify({ ...publishedInput(), siteUrl }));
	writeFileSync(join(releases, 'current'), release);
}

const page = async (path: string): Promise<string> => {
	const answer = await fetch(new URL(path, url)).catch(() => undefined);
	return answer?.ok ? await answer.text() : '';
};

beforeAll(async () => {
	for (const part of ['site', 'content', 'package.json', 'tsconfig.json'])
		cpSync(part, join(checkout, part), {
			recursive: true,
			// what other tests build meanwhile comes and goes
			filter: (source) => !/site\/(node_modules|dist|\.astro)$/.test(source),
		});
	symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
	publish('first', 'https://first.example');
	const [port] = await freePorts();
	url = `http://127.0.0.1:${port}/`;
	// Astro's server answers 404 to everything where it sees Vitest
	const ofOurs = Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST') && name !== 'TEST');
	child = spawn(process.execPath, ['site/dev.ts'], {
		cwd: checkout,
		env: {
			...Object.fromEntries(ofOurs),
			NODE_ENV: 'development',
			DATA_DIR: join(checkout, 'data'),
			HOST: '127.0.0.1',
			SITE_PORT: String(port),
			SITE_URL: url.slice(0, -1),
		},
		stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
	});
	await vi.waitUntil(async () => (await page('robots.txt')) !== '', { timeout: 90_000, interval: 100 });
});

afterAll(async () => {
	// asked, not killed: what it has started ends with it
	if (child.exitCode === null && child.kill('SIGTERM')) await once(child, 'exit');
	rmSync(checkout, { recursive: true, force: true });
});

test('the pages of the release that serves are shown while they are worked on', async () => {
	expect(await page('vi/')).toContain('Gọi 111');
	expect(await page('robots.txt')).toContain('https://first.example/');
});

test('a changed page is shown without a start, and an open one is told to load again', async () => {
	const client = await page('@vite/client');
	const token = /wsToken = "([^"]+)"/.exec(client)?.[1] ?? '';
	const socket = new WebSocket(`${url.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
	const told: string[] = [];
	socket.addEventListener('message', ({ data }) => told.push(String(data)));
	await once(socket, 'open');
	await page('robots.txt');
	const changed = readFileSync(PAGE, 'utf8').replace('User-agent', 'Changed: yes\\nUser-agent');
	// saved again and again: what is saved before the server has looked through all folders is not noticed
	await vi.waitUntil(
		async () => {
			writeFileSync(PAGE, changed);
			return (await page('robots.txt')).startsWith('Changed: yes');
		},
		{ timeout: 60_000, interval: 1_000 },
	);
	await vi.waitUntil(() => told.some((message) => message.includes('full-reload')), { timeout: 30_000 });
	socket.close();
});

test('a new release is shown as soon as it serves', async () => {
	publish('second', 'https://second.example');
	await vi.waitUntil(async () => (await page('robots.txt')).includes('https://second.example/'), {
		timeout: 60_000,
		interval: 100,
	});
});

test('it ends when it is asked', async () => {
	child.kill('SIGTERM');
	const [code] = await once(child, 'exit');
	expect(code).toBe(0);
	await vi.waitUntil(async () => (await page('robots.txt')) === '', { timeout: 10_000 });
});
