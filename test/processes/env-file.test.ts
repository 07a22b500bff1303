import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const READ = `await import(${JSON.stringify(resolve('content/lib/load-env-file.ts'))}); console.log(process.env.CARD_SECRET ?? 'none')`;

test.for([
	['a command reads the settings of .env', {}, 'from the file'],
	['what the environment says wins', { CARD_SECRET: 'given' }, 'given'],
	['a child of the CMS reads no more than it was given', { LOA_ENV_READ: '1' }, 'none'],
] as const)('%s', ([, env, found]) => {
	const cwd = mkdtempSync(join(tmpdir(), 'loa-env-'));
	onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
	writeFileSync(join(cwd, '.env'), 'CARD_SECRET="from the file"\n');
	const answer = execFileSync(process.execPath, ['--input-type=module', '-e', READ], {
		cwd,
		env: { PATH: process.env.PATH ?? '', ...env } as unknown as NodeJS.ProcessEnv,
		encoding: 'utf8',
	});
	expect(answer.trim()).toBe(found);
});
