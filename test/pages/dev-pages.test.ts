import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { expect, onTestFinished, test } from 'vitest';

import { buildSnapshot } from '../support/snapshot-builder.ts';

const FIRST = '20261122-154012-ab12cd';
const SECOND = '20261123-154012-ab12cd';

test('the pages under work are those of the release that is served, and of the next one without a restart by hand', async () => {
	const dataDir = await mkdtemp(join(tmpdir(), 'loa-dev-'));
	onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
	const publish = async (release: string, title: string) => {
		const { snapshot } = buildSnapshot({ release });
		const messages = snapshot.messages.map((message) => ({
			...message,
			renditions: message.renditions.map((rendition) =>
				message.key === 'goi-111' && rendition.language === 'vi' ? { ...rendition, title } : rendition,
			),
		}));
		const folder = join(dataDir, 'releases', release);
		await mkdir(folder, { recursive: true });
		await writeFile(join(folder, 'snapshot.json'), JSON.stringify({ ...snapshot, messages }));
		await writeFile(join(dataDir, 'releases/current.new'), `${release}\n`);
		await rename(join(dataDir, 'releases/current.new'), join(dataDir, 'releases/current'));
	};
	await publish(FIRST, 'Bản đầu');
	const child = spawn(process.execPath, ['site/dev.ts'], {
		env: {
			...process.env,
			DATA_DIR: dataDir,
			SITE_PORT: '0',
			CMS_PORT: '0',
			NODE_ENV: 'development',
			FORCE_COLOR: '0',
		},
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	onTestFinished(async () => {
		child.kill('SIGTERM');
		await new Promise((settle) => (child.exitCode === null ? child.once('exit', settle) : settle(0)));
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => (said += stripVTControlCharacters(chunk.toString())));
	const home = async () => {
		const address = [...said.matchAll(/Local\s+(http:\/\/127\.0\.0\.1:\d+)\//g)].at(-1)?.[1];
		const answer = address ? await fetch(`${address}/vi/`).catch(() => undefined) : undefined;
		return answer?.ok ? answer.text() : said;
	};
	await expect.poll(home, { timeout: 60_000 }).toContain('Bản đầu');
	await publish(SECOND, 'Bản sau');
	await expect.poll(home, { timeout: 60_000 }).toContain('Bản sau');
});
