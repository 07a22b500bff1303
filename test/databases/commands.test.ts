import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const dataDir = mkdtempSync(join(tmpdir(), 'loa-commands-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(script: string, settings: Record<string, string> = {}, args: readonly string[] = []) {
	const env = {
		PATH: process.env.PATH,
		HOME: process.env.HOME,
		DATA_DIR: dataDir,
		...settings,
	} as unknown as NodeJS.ProcessEnv;
	const child = spawn(process.execPath, [script, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
	let output = '';
	child.stdout.on('data', (chunk) => (output += chunk));
	child.stderr.on('data', (chunk) => (output += chunk));
	return new Promise<{ code: number | null; output: string }>((settle) =>
		child.once('close', (code) => settle({ code, output })),
	);
}

describe('the commands', () => {
	test.for([
		{ script: 'cms/commands/prepare.ts' },
		{ script: 'cms/commands/serve.ts' },
		{ script: 'cms/commands/publish.ts' },
		{ script: 'cms/commands/worker.ts' },
	])('$script names every wrong setting at once and ends with 2', async ({ script }) => {
		const { code, output } = await run(script, {
			CMS_PORT: 'nhiều',
			DATABASE_URL: 'mongodb://127.0.0.1/loa',
			SITE_URL: 'x',
		});
		expect(code).toBe(2);
		expect(output).toContain('CMS_PORT');
		expect(output).toContain('replicaSet=');
		expect(output).toContain('SITE_URL');
		expect(output).not.toContain('    at ');
	});

	test('production does not start with secrets made by itself', async () => {
		const { code, output } = await run('cms/commands/prepare.ts', { NODE_ENV: 'production' });
		expect(code).toBe(2);
		expect(output).toContain('PAYLOAD_SECRET');
		expect(output).toContain('EDGE_SECRET');
	});

	test('a worker on SQLite says why there is none', async () => {
		const { code, output } = await run('cms/commands/worker.ts');
		expect([code, output]).toEqual([2, expect.stringContaining('DATABASE_URL')]);
	});

	test('going to a release that is not there is refused', async () => {
		const { code, output } = await run('cms/commands/publish.ts', {}, ['--to', '../../etc']);
		expect([code, output]).toEqual([
			1,
			expect.stringMatching(/cannot be served: it is not there. Nothing was changed/),
		]);
	});

	test('a taken port is named with the setting that changes it', async () => {
		const other = createServer();
		const port = await new Promise<number>((settle) => {
			other.listen(0, '127.0.0.1', () => settle((other.address() as { port: number }).port));
		});
		for (const setting of ['SITE_PORT', 'CMS_PORT']) {
			const { code, output } = await run('cms/commands/start.mjs', {
				SITE_PORT: '0',
				CMS_PORT: '0',
				[setting]: String(port),
			});
			expect([code, output]).toEqual([1, expect.stringContaining(`${setting}=${port + 1}`)]);
		}
		await new Promise((settle) => other.close(settle));
	});
});
