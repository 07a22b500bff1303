import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

import { freePorts } from '../support/running-product.ts';

const root = mkdtempSync(join(tmpdir(), 'loa-start-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Run {
	readonly child: ReturnType<typeof spawn>;
	readonly output: () => string;
	readonly ended: Promise<number | null>;
}

function run(script: string, settings: Record<string, string>, args: readonly string[] = [], cwd = process.cwd()): Run {
	const { PATH, HOME } = process.env;
	const child = spawn(process.execPath, [resolve(script), ...args], {
		env: { PATH, HOME, NODE_ENV: 'test', ...settings },
		cwd,
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += String(chunk)));
	return {
		child,
		output: () => output,
		ended: once(child, 'close').then(([code]) => code as number | null),
	};
}

/** Processes that were started with this DATA_DIR, whoever their parent is now (Linux). */
function processesOf(dataDir: string): readonly string[] {
	return readdirSync('/proc').filter((pid) => {
		try {
			return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${dataDir}\0`);
		} catch {
			// gone meanwhile
			return false;
		}
	});
}

/** In the middle of the preparation: the database is there, the first release is being rendered. */
async function startedUpTo(words: string, dataDir: string): Promise<Run> {
	const [sitePort, cmsPort] = await freePorts();
	const running = run('cms/commands/start.mjs', {
		DATA_DIR: dataDir,
		SITE_PORT: String(sitePort),
		CMS_PORT: String(cmsPort),
	});
	await vi.waitUntil(() => running.output().includes(words), { timeout: 60_000 });
	return running;
}

describe('npm start', () => {
	test('a second one on the same folder names the first; a closed terminal in the middle leaves nobody', async () => {
		const dataDir = join(root, 'twice');
		const first = await startedUpTo('rendering this month', dataDir);
		const second = run('cms/commands/start.mjs', { DATA_DIR: dataDir, SITE_PORT: '0', CMS_PORT: '0' });
		expect(await second.ended).toBe(1);
		expect(second.output()).toMatch(/^`npm start` already runs on .*twice \(process \d+\)\. Stop that one first.*\n$/);
		first.child.kill('SIGHUP');
		expect(await first.ended).toBe(0);
		await vi.waitUntil(() => processesOf(dataDir).length === 0, { timeout: 20_000 });
	});

	test('killed with -9 in the middle leaves nobody, and the next one is let in', async () => {
		const dataDir = join(root, 'killed');
		const first = await startedUpTo('rendering this month', dataDir);
		expect(processesOf(dataDir).length).toBeGreaterThan(2);
		first.child.kill('SIGKILL');
		await vi.waitUntil(() => processesOf(dataDir).length === 0, { timeout: 20_000 });
		const next = await startedUpTo('loading the starter messages', dataDir);
		next.child.kill('SIGTERM');
		expect(await next.ended).toBe(0);
		await vi.waitUntil(() => processesOf(dataDir).length === 0, { timeout: 20_000 });
	});

	test('a second CMS and a second site on one folder are refused', async () => {
		const dataDir = join(root, 'twins');
		const settings = { DATA_DIR: dataDir, SITE_PORT: '0', CMS_PORT: '0' };
		const site = run('site/edge/main.ts', settings);
		await vi.waitUntil(() => site.output().includes('edge listening'), { timeout: 20_000 });
		const other = run('site/edge/main.ts', settings);
		expect(await other.ended).toBe(1);
		expect(other.output()).toContain(`The site already runs on ${dataDir} (process ${site.child.pid})`);
		site.child.kill('SIGHUP');
		expect(await site.ended).toBe(0);

		const cms = run('cms/commands/serve.ts', settings);
		await vi.waitUntil(() => cms.output().includes('migrated'), { timeout: 30_000 });
		const otherCms = run('cms/commands/serve.ts', settings);
		expect(await otherCms.ended).toBe(1);
		expect(otherCms.output()).toContain(`The CMS already runs on ${dataDir} (process ${cms.child.pid})`);
		cms.child.kill('SIGTERM');
		expect(await cms.ended).toBe(0);
	});
});

/** What is wrong → how it is made → what the one sentence says. */
const FAULTS: readonly (readonly [string, (folder: string) => void, RegExp])[] = [
	[
		'a corrupt database',
		(folder) => writeFileSync(join(folder, 'cms.sqlite'), 'no database '.repeat(20)),
		/cms\.sqlite is broken\. Put it aside/,
	],
	['an empty secrets.json', (folder) => writeFileSync(join(folder, 'secrets.json'), ''), /secrets\.json is broken/],
	[
		'half a secrets.json',
		(folder) => writeFileSync(join(folder, 'secrets.json'), '{"payloadSecret":'),
		/secrets\.json is broken/,
	],
];

const PARTS: readonly (readonly [script: string, ...args: string[]])[] = [
	['cms/commands/start.mjs'],
	['cms/commands/serve.ts'],
	['site/edge/main.ts'],
	['cms/commands/worker.ts'],
	['cms/commands/publish.ts'],
	['cms/commands/account.ts', 'a@b.vn'],
];

describe('one sentence and no stack', () => {
	test.for(PARTS)('of %s where DATA_DIR is a file', async ([script, ...args]) => {
		const folder = join(root, `file-${basename(script)}`);
		writeFileSync(folder, '');
		const { ended, output } = run(script, { DATA_DIR: folder, SITE_PORT: '0', CMS_PORT: '0' }, args);
		expect([await ended, output()]).toEqual([
			2,
			expect.stringMatching(/^The folder .* it is a file\. Set DATA_DIR.*\n$/),
		]);
	});

	test.for(FAULTS)('where there is %s', async ([, make, sentence]) => {
		const folder = mkdtempSync(join(root, 'fault-'));
		make(folder);
		const { ended, output } = run('cms/commands/prepare.ts', { DATA_DIR: folder });
		expect([await ended, output()]).toEqual([1, expect.stringMatching(sentence)]);
		expect(output()).not.toMatch(/^ {4}at /m);
	});

	test('DATA_DIR under /proc ends at once', async () => {
		for (const script of ['cms/commands/start.mjs', 'site/edge/main.ts']) {
			const { ended, output } = run(script, { DATA_DIR: '/proc/loa/data' });
			expect([await ended, output()]).toEqual([2, expect.stringMatching(/no folder can be made there/)]);
		}
	});

	test('two servers on one port, and a HOST that this machine does not have', async () => {
		const equal = { DATA_DIR: join(root, 'ports'), SITE_PORT: '4000', CMS_PORT: '4000' };
		for (const script of ['cms/commands/start.mjs', 'site/edge/main.ts']) {
			const { ended, output } = run(script, equal);
			expect([await ended, output()]).toEqual([2, expect.stringContaining('both are 4000')]);
		}
		const { ended, output } = run('cms/commands/start.mjs', { DATA_DIR: join(root, 'ports'), HOST: '203.0.113.9' });
		expect([await ended, output()]).toEqual([
			1,
			expect.stringMatching(/^HOST=203\.0\.113\.9 is no address of this machine/),
		]);
	});

	test('a .env that cannot be read', async () => {
		const cwd = join(root, 'env');
		mkdirSync(join(cwd, '.env'), { recursive: true });
		const { ended, output } = run('site/edge/main.ts', { DATA_DIR: join(root, 'env-data') }, [], cwd);
		expect([await ended, output()]).toEqual([
			2,
			expect.stringMatching(/^The settings in .*\/env\/\.env cannot be read/),
		]);
		expect(output()).not.toMatch(/^ {4}at /m);
	});

	test('MongoDB that does not answer', { timeout: 60_000 }, async () => {
		const settings = {
			DATA_DIR: join(root, 'mongo'),
			DATABASE_URL: 'mongodb://127.0.0.1:9/loa?replicaSet=rs0',
			DATABASE_WAIT_SECONDS: '1',
		};
		for (const script of ['cms/commands/prepare.ts', 'cms/commands/worker.ts']) {
			const { ended, output } = run(script, settings);
			expect([await ended, output()]).toEqual([
				1,
				expect.stringMatching(/^MongoDB cannot be used \(.*ECONNREFUSED.*Start it, or correct DATABASE_URL/m),
			]);
			expect(output()).not.toMatch(/^ +at /m);
		}
	});

	// a file system of its own, as only root may make one
	const mount = (folder: string, options: string) => {
		mkdirSync(folder, { recursive: true });
		return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]).status === 0;
	};
	const canMount = (() => {
		const folder = join(root, 'mount-probe');
		const can = process.platform === 'linux' && process.getuid?.() === 0 && mount(folder, 'size=64k');
		if (can) spawnSync('umount', [folder]);
		return can;
	})();

	test.skipIf(!canMount)('a disk that is full in the middle of the migration, and one that is read-only', async () => {
		const folder = join(root, 'small');
		mount(folder, 'size=1m');
		try {
			for (const script of ['cms/commands/prepare.ts', 'cms/commands/publish.ts']) {
				const { ended, output } = run(script, { DATA_DIR: folder });
				expect([await ended, output()]).toEqual([
					1,
					expect.stringMatching(/^The disk is full: nothing more .*Free some space/),
				]);
				expect(output()).not.toMatch(/^ {4}at /m);
			}
			spawnSync('mount', ['-o', 'remount,ro', folder]);
			const { ended, output } = run('cms/commands/start.mjs', { DATA_DIR: folder, SITE_PORT: '0', CMS_PORT: '0' });
			expect([await ended, output()]).toEqual([2, expect.stringMatching(/the disk is mounted read-only/)]);
		} finally {
			spawnSync('umount', [folder]);
		}
	});
});
