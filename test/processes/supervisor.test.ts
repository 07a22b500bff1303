import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';

import { takeRunLock } from '#content/lib/run-lock.ts';
import { keepRunning } from '#cms/commands/supervisor/keep-running.ts';
import { startGroup } from '#cms/commands/supervisor/process-group.ts';
import { reloadableEnv } from '#cms/commands/supervisor/reloadable-env.ts';
import { restartPause } from '#cms/commands/supervisor/restart-pause.ts';
import { welcome } from '#cms/commands/supervisor/welcome.ts';

import type { Ending, ProcessGroup } from '#cms/commands/supervisor/process-group.ts';
import type { CmsSettings } from '#cms/foundation/settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'loa-supervisor-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Writes a program of the test. @returns its path */
function program(name: string, text: string): string {
	const file = join(folder, `${name}.mjs`);
	writeFileSync(file, text);
	return file;
}

const isAlive = (pid: number): boolean => {
	try {
		process.kill(pid, 0);
		// a killed process whose parent has not asked for its end yet
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
};
const pidIn = (file: string): number => Number(readFileSync(file, 'utf8'));

describe('the pause before a restart', () => {
	test('doubles from a second to a minute, and begins anew after a minute of running well', () => {
		const pauses: number[] = [];
		for (let round = 0, previousMs = 0; round < 8; round += 1)
			pauses.push((previousMs = restartPause({ previousMs, ranMs: 200 })));
		expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
		expect(restartPause({ previousMs: 60_000, ranMs: 59_999 })).toBe(60_000);
		expect(restartPause({ previousMs: 60_000, ranMs: 60_000 })).toBe(1_000);
	});
});

describe('a kept part', () => {
	const ended = (ending: Ending): ProcessGroup => ({ ended: Promise.resolve(ending), stop: async () => undefined });
	const part = (endings: Ending[]) => {
		const lines: string[] = [];
		const kept = keepRunning({
			name: 'The admin',
			other: 'the site',
			say: (line) => lines.push(line),
			start: () => ended(endings.shift() ?? { code: 2, how: 'code 2' }),
			pauseOf: () => 1,
		});
		return { lines, kept };
	};

	test('is started again after every end, says why in one line, and that the other goes on', async () => {
		const { lines, kept } = part([
			{ code: 1, how: 'SIGKILL' },
			{ code: 0, how: 'code 0' },
		]);
		await kept.over;
		expect(lines.slice(0, 2)).toEqual([
			'The admin has ended (SIGKILL) and starts again in 1 s; the site goes on.',
			'The admin has ended (code 0) and starts again in 1 s; the site goes on.',
		]);
	});

	test('that is asked to restart ends in order and begins at once, without a word of failure', async () => {
		const lines: string[] = [];
		let starts = 0;
		const kept = keepRunning({
			name: 'The admin',
			other: 'the site',
			say: (line) => lines.push(line),
			start: () => {
				starts += 1;
				const ending = Promise.withResolvers<Ending>();
				return { ended: ending.promise, stop: async () => ending.resolve({ code: 0, how: 'code 0' }) };
			},
			pauseOf: () => 600_000,
		});
		await kept.restart();
		await vi.waitFor(() => expect(starts).toBe(2));
		await kept.stop();
		expect([starts, lines]).toEqual([2, []]);
	});

	test('takes the settings of .env as they are now, unless they are wrong or the environment says otherwise', () => {
		const file = join(folder, 'env');
		writeFileSync(file, 'MAIL_DIGEST_HOUR=7\nCMS_URL=https://a.example\nKEEP_DAYS=90\n');
		const env = reloadableEnv(
			{ LOA_PREPARED: '1' },
			{
				file,
				env: { NODE_ENV: 'test', MAIL_DIGEST_HOUR: '7', CMS_URL: 'https://b.example', KEEP_DAYS: '90', PATH: '/bin' },
			},
		);
		writeFileSync(file, 'MAIL_DIGEST_HOUR=9\nCMS_URL=https://c.example\n');
		const wrong = () => {
			throw new Error('MAIL_DIGEST_HOUR is wrong');
		};
		expect(() => env.reload(wrong)).toThrow('MAIL_DIGEST_HOUR');
		expect(env.now()).toMatchObject({ MAIL_DIGEST_HOUR: '7', KEEP_DAYS: '90' });
		expect(env.reload(({ MAIL_DIGEST_HOUR }) => MAIL_DIGEST_HOUR)).toBe('9');
		expect(env.now()).toEqual({
			NODE_ENV: 'test',
			MAIL_DIGEST_HOUR: '9',
			CMS_URL: 'https://b.example',
			PATH: '/bin',
			LOA_PREPARED: '1',
		});
	});

	test('with wrong settings is named once and not started again', async () => {
		const { lines, kept } = part([{ code: 2, how: 'code 2' }]);
		await kept.over;
		expect([kept.isOver(), lines]).toEqual([
			true,
			['The admin cannot start with these settings and stays off; the site goes on. Correct them, then: npm start'],
		]);
	});
});

describe('a process group', () => {
	const grandchild = program('sleeper', 'setInterval(() => {}, 1_000);');
	const startsOne = (pidFile: string): string => `
		import { spawn } from 'node:child_process';
		import { writeFileSync } from 'node:fs';
		const { pid } = spawn(process.execPath, [${JSON.stringify(grandchild)}], { stdio: 'ignore' });
		writeFileSync(${JSON.stringify(pidFile)}, String(pid));
		setInterval(() => {}, 1_000);
	`;

	test('takes everything that it has started with it when it is killed', async () => {
		const pidFile = join(folder, 'killed.pid');
		const own = join(folder, 'killed.own');
		const group = startGroup(
			program('killed', `${startsOne(pidFile)}writeFileSync(${JSON.stringify(own)}, String(process.pid));`),
			{ env: process.env },
		);
		await vi.waitUntil(() => existsSync(own), { timeout: 10_000 });
		process.kill(pidIn(own), 'SIGKILL');
		expect(await group.ended).toEqual({ code: 1, how: 'SIGKILL' });
		await vi.waitUntil(() => !isAlive(pidIn(pidFile)), { timeout: 10_000 });
	});

	test('that does not end when it is asked is killed', async () => {
		const ready = join(folder, 'deaf.ready');
		const group = startGroup(
			program(
				'deaf',
				`import { writeFileSync } from 'node:fs';
				process.on('SIGTERM', () => {}); setInterval(() => {}, 1_000); writeFileSync(${JSON.stringify(ready)}, '');`,
			),
			{ env: process.env, stopMs: 100 },
		);
		await vi.waitUntil(() => existsSync(ready), { timeout: 10_000 });
		await group.stop();
		expect((await group.ended).how).toBe('SIGKILL');
	});

	test.for([
		['in order where it listens for the signal', true],
		['at once where it does not', false],
	] as const)('whose starter is killed ends with all that it has started, %s', async ([, listens]) => {
		const pidFile = join(folder, `left-${listens}.pid`);
		const said = join(folder, `left-${listens}.said`);
		const child = program(
			`left-${listens}`,
			`import ${JSON.stringify(resolve('content/lib/leave-with-parent.ts'))};
			${startsOne(pidFile)}
			if (${listens}) process.on('SIGTERM', () => { writeFileSync(${JSON.stringify(said)}, 'in order'); process.exit(0); });`,
		);
		const starter = spawn(
			process.execPath,
			[
				program(
					`starter-${listens}`,
					`import { startGroup } from ${JSON.stringify(resolve('cms/commands/supervisor/process-group.ts'))};
					startGroup(${JSON.stringify(child)}, { env: process.env });`,
				),
			],
			{ stdio: 'ignore' },
		);
		await vi.waitUntil(() => existsSync(pidFile) && pidIn(pidFile) > 0, { timeout: 10_000 });
		// the child is past its imports, and so past the handler, when the grandchild is there
		starter.kill('SIGKILL');
		await vi.waitUntil(() => !isAlive(pidIn(pidFile)), { timeout: 10_000 });
		expect(existsSync(said)).toBe(listens);
	});
});

describe('the lock of a folder', () => {
	const holder = `
		import { takeRunLock } from ${JSON.stringify(resolve('content/lib/run-lock.ts'))};
		takeRunLock(process.argv[2], { what: 'The CMS', where: '/srv/loa' });
		console.log('held');
		setInterval(() => {}, 1_000);
	`;

	test('names the process that holds it, and is free as soon as that is dead', async () => {
		const file = join(folder, 'run', 'cms.lock');
		const child = spawn(process.execPath, [program('holder', holder), file], { stdio: ['ignore', 'pipe', 'inherit'] });
		await once(child.stdout, 'data');
		const take = () => takeRunLock(file, { what: 'The CMS', where: '/srv/loa' });
		expect(take).toThrow(
			`The CMS already runs on /srv/loa (process ${child.pid}). Stop that one first, or give this one a folder of its own with DATA_DIR.`,
		);
		child.kill('SIGKILL');
		await once(child, 'exit');
		take().release();
		take().release();
	});
});

test('a server on all networks shows each of its addresses', () => {
	const settings = {
		siteUrl: 'http://10.0.0.4:4321',
		cmsUrl: 'http://10.0.0.4:3000',
		host: '0.0.0.0',
		sitePort: 4321,
		cmsPort: 3000,
		dataDir: folder,
	} as CmsSettings;
	const shown = welcome(settings, ['10.0.0.4', '192.168.7.2']).join('\n');
	expect(shown).toContain('http://192.168.7.2:4321/ · http://192.168.7.2:3000/admin');
	expect(welcome({ ...settings, host: '127.0.0.1' }, ['10.0.0.4', '192.168.7.2']).join('\n')).not.toContain(
		'192.168.7.2',
	);
});
