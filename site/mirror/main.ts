import '#content/lib/load-env-file.ts';

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { ExpectedError } from '#content/model/errors.ts';
import { dayAt } from '#content/model/month.ts';

import { buildSite } from '../build.ts';
import { readSnapshot, releaseOf } from '../edge/release/release.ts';
import { checkMirror } from './check-mirror.ts';
import { narrowed } from './narrow.ts';
import { planMirror } from './plan.ts';
import { fingerprintOf, signingKey } from './signed-manifest.ts';
import { writeMirror } from './write-mirror.ts';

import type { Choice } from './narrow.ts';

const USAGE = `Usage: npm run mirror -- --out DIR [--provinces 12,46] [--communes 03166,…] [--months 2] [--url http://…]
       npm run mirror -- --check DIR [--key FINGERPRINT]

Writes the whole published site with audio and bundles for a USB stick or a local network. A second run into the same
folder copies only what changed.`;

interface Terminal {
	readonly print: (line: string) => void;
	readonly complain: (line: string) => void;
	/** Shown in place while it works. */
	readonly progress: (line: string) => void;
}

/** @returns the exit code: 0 done, 1 could not be done or is not what was signed, 2 wrongly called */
export async function main(args: readonly string[], env: NodeJS.ProcessEnv, terminal: Terminal): Promise<0 | 1 | 2> {
	const asked = askedFor(args);
	if (!asked) {
		terminal.complain(USAGE);
		return 2;
	}
	try {
		if (asked.check !== undefined) return await check(asked.check, asked.key, terminal);
		await make(resolve(asked.out), asked.choice, { dataDir: env.DATA_DIR || '.data', terminal });
		return 0;
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		terminal.complain(error.message);
		return 1;
	}
}

async function check(folder: string, key: string | undefined, { print, complain }: Terminal): Promise<0 | 1> {
	const { fingerprint, release, files, faults } = await checkMirror(folder, key);
	for (const fault of faults) complain(fault);
	if (faults.length > 0) return 1;
	print(`${files} files are what was signed by the key ${fingerprint}, of release ${release}.`);
	return 0;
}

async function make(
	out: string,
	choice: Choice,
	{ dataDir, terminal }: { dataDir: string; terminal: Terminal },
): Promise<void> {
	const name = await currentRelease(dataDir);
	const snapshot = narrowed(await readSnapshot(join(dataDir, 'releases', name), name), choice);
	const work = await mkdtemp(join(tmpdir(), 'loa-lang-mirror-'));
	try {
		const snapshotFile = join(work, 'snapshot.json');
		const pagesFolder = join(work, 'site');
		await writeFile(snapshotFile, JSON.stringify(snapshot));
		terminal.progress('Building the pages …');
		await buildSite({ snapshotFile, outDir: pagesFolder });
		const release = releaseOf(snapshot, new Map());
		const planned = await planMirror(release, { pagesFolder, dataDir, today: dayAt(new Date()) });
		const key = await signingKey(dataDir);
		const report = await writeMirror(out, {
			planned,
			release: name,
			publishedAt: snapshot.publishedAt,
			key,
			onFile: (done, all) => terminal.progress(`${done} of ${all} files`),
		});
		terminal.print(
			`${report.written} files written (${Math.ceil(report.bytesWritten / 1e6)} MB), ${report.kept} kept, ${report.removed} removed: ${out}\nSigned by the key ${fingerprintOf(key)}. Check it anywhere: npm run mirror -- --check DIR --key ${fingerprintOf(key)}`,
		);
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

class NothingPublishedError extends ExpectedError {
	override readonly name = 'NothingPublishedError';
	readonly code = 'nothing_published';
	constructor(dataDir: string) {
		super(`Nothing has been published in ${dataDir} yet. Publish first, or say with DATA_DIR where it is.`);
	}
}

async function currentRelease(dataDir: string): Promise<string> {
	try {
		return (await readFile(join(dataDir, 'releases', 'current'), 'utf8')).trim();
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new NothingPublishedError(dataDir);
		throw error;
	}
}

type Asked =
	| { readonly check: string; readonly key: string | undefined }
	| { readonly check?: undefined; readonly out: string; readonly choice: Choice };

function askedFor(args: readonly string[]): Asked | undefined {
	try {
		const text = { type: 'string' } as const;
		const { values } = parseArgs({
			args: [...args],
			options: { out: text, provinces: text, communes: text, months: text, url: text, check: text, key: text },
		});
		if (values.check !== undefined) return { check: values.check, key: values.key };
		const months = Number(values.months ?? 2);
		if (!values.out || !Number.isInteger(months) || months < 1) return undefined;
		const listOf = (list = '') => list.split(',').filter((code) => code !== '');
		const siteUrl = values.url?.replace(/\/+$/, '');
		return {
			out: values.out,
			choice: { provinces: listOf(values.provinces), communes: listOf(values.communes), months, siteUrl },
		};
	} catch {
		// parseArgs throws on an unknown option: the usage says what there is
		return undefined;
	}
}

if (import.meta.main) {
	const isTerminal = process.stderr.isTTY;
	process.exitCode = await main(process.argv.slice(2), process.env, {
		print: (line) => process.stdout.write(`${line}\n`),
		complain: (line) => process.stderr.write(`${line}\n`),
		progress: (line) => void (isTerminal && process.stderr.write(`\r\u001b[K${line}`)),
	});
}
