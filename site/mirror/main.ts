import '#content/lib/load-env-file.ts';

import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { z } from 'zod';

import { readSettings } from '#content/lib/settings.ts';
import { storageOf, storageSettings } from '#content/lib/storage/storage-url.ts';
import { ExpectedError } from '#content/model/errors.ts';
import { dayAt } from '#content/model/month.ts';

import { buildSite } from '../build.ts';
import { openMedia } from '../edge/release/open-media.ts';
import { readSnapshot, releaseOf } from '../edge/release/release.ts';
import { checkMirror } from './check-mirror.ts';
import { narrowed } from './narrow.ts';
import { planMirror } from './plan.ts';
import { fingerprintOf, signingKey } from './signed-manifest.ts';
import { makeFolder, onStick, roomAt } from './stick.ts';
import { inMegabytes, mirrorWork, writeMirror } from './write-mirror.ts';

import type { MediaStore } from '../edge/release/media-store.ts';
import type { Choice } from './narrow.ts';
import type { Room } from './room.ts';
import type { MirrorWork } from './write-mirror.ts';

const settingsSchema = z.object({ DATA_DIR: z.string().min(1).default('.data'), ...storageSettings });

const USAGE = `Usage: npm run mirror -- --out DIR (--provinces 12,46 | --communes 03166,… | --whole-country)
                             [--months 2] [--url http://…] [--dry-run]
       npm run mirror -- --check DIR [--key FINGERPRINT]

Writes the published site of some places with audio and bundles for a USB stick or a local network. A second run into
the same folder copies only what changed, and goes on where the first was interrupted. The whole country is some 30 GB.
--dry-run says what would be written, and how long it takes.`;

/** What cheap sticks take: bytes a second, and seconds for each file. */
const STICK_BYTES_PER_SECOND = 5e6;
const STICK_SECONDS_PER_FILE = 0.05;
const WORK_PREFIX = 'loa-lang-mirror-';

interface Terminal {
	readonly print: (line: string) => void;
	readonly complain: (line: string) => void;
	/** Shown in place while it works. */
	readonly progress: (line: string) => void;
}

/** @returns the exit code: 0 done, 1 could not be done or is not what was signed, 2 wrongly called */
export async function main(
	args: readonly string[],
	env: NodeJS.ProcessEnv,
	terminal: Terminal,
	signal?: AbortSignal,
): Promise<0 | 1 | 2> {
	const asked = askedFor(args);
	if (!asked) {
		terminal.complain(USAGE);
		return 2;
	}
	try {
		if (asked.check !== undefined) return await check(asked.check, asked.key, terminal);
		const { choice, isDryRun } = asked;
		const settings = readSettings(settingsSchema, env);
		const dataDir = settings.DATA_DIR;
		const media = openMedia({ dataDir, storage: storageOf(settings), cacheBytes: Number.POSITIVE_INFINITY });
		await make(resolve(asked.out), { choice, isDryRun, dataDir, media, terminal, signal });
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

interface Making {
	readonly choice: Choice;
	readonly isDryRun: boolean;
	readonly dataDir: string;
	readonly media: MediaStore;
	readonly terminal: Terminal;
	readonly signal: AbortSignal | undefined;
}

async function make(out: string, { choice, isDryRun, dataDir, media, terminal, signal }: Making): Promise<void> {
	// said before minutes of building: no stick, no folder, no right to write
	if (!isDryRun) await onStick(out, () => makeFolder(out));
	await removeWorkOfTheDead();
	const name = await currentRelease(dataDir);
	const snapshot = narrowed(await readSnapshot(join(dataDir, 'releases', name), name), choice);
	const work = await mkdtemp(join(tmpdir(), `${WORK_PREFIX}${process.pid}-`));
	try {
		const snapshotFile = join(work, 'snapshot.json');
		const pagesFolder = join(work, 'site');
		await writeFile(snapshotFile, JSON.stringify(snapshot));
		terminal.progress('Building the pages …');
		await buildSite({ snapshotFile, outDir: pagesFolder });
		const release = releaseOf(snapshot, new Map());
		const planned = await planMirror(release, { pagesFolder, media, today: dayAt(new Date()) });
		if (isDryRun) return terminal.print(inWords(out, await mirrorWork(out, planned, () => roomAbove(out))));
		const key = await signingKey(dataDir);
		const report = await writeMirror(out, {
			planned,
			release: name,
			publishedAt: snapshot.publishedAt,
			key,
			onFile: (done, all) => terminal.progress(`${done} of ${all} files`),
			signal,
		});
		terminal.print(
			`${report.written} files written (${Math.ceil(report.bytesWritten / 1e6)} MB), ${report.kept} kept, ${report.removed} removed: ${out}\nSigned by the key ${fingerprintOf(key)}. Check it anywhere: npm run mirror -- --check DIR --key ${fingerprintOf(key)}`,
		);
	} finally {
		await rm(work, { recursive: true, force: true });
	}
}

/** What a run would do: files, bytes, time. */
function inWords(out: string, { fresh, kept, gone, neededBytes, freeBytes }: MirrorWork): string {
	const bytes = fresh.reduce((sum, file) => sum + file.bytes, 0);
	const seconds = bytes / STICK_BYTES_PER_SECOND + fresh.length * STICK_SECONDS_PER_FILE;
	const fits = neededBytes > freeBytes ? 'It does not fit' : 'It fits';
	return `${fresh.length} files to write (${inMegabytes(bytes)}), ${kept.size} kept, ${gone.length} to remove: ${out}
${fits}: ${inMegabytes(Math.max(0, neededBytes))} more are needed, ${inMegabytes(freeBytes)} are free. On a usual stick it takes about ${Math.ceil(seconds / 60)} minutes. Nothing was written.`;
}

/** The room at a folder that may have to be made yet. */
const roomAbove = (folder: string): Promise<Room> =>
	roomAt(folder).catch((error: unknown) => {
		if (dirname(folder) === folder) throw error;
		return roomAbove(dirname(folder));
	});

/** Pages that a run built which was killed before it could clear up. */
async function removeWorkOfTheDead(): Promise<void> {
	for (const name of await readdir(tmpdir())) {
		const [, pid] = /^loa-lang-mirror-(\d+)-/.exec(name) ?? [];
		if (pid === undefined || isAlive(Number(pid))) continue;
		await rm(join(tmpdir(), name), { recursive: true, force: true }).catch((error: NodeJS.ErrnoException) => {
			// another user's: it is theirs to clear
			if (!['EACCES', 'EPERM'].includes(error.code ?? '')) throw error;
		});
	}
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
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
	| { readonly check?: undefined; readonly out: string; readonly isDryRun: boolean; readonly choice: Choice };

function askedFor(args: readonly string[]): Asked | undefined {
	try {
		const text = { type: 'string' } as const;
		const flag = { type: 'boolean', default: false } as const;
		const { values } = parseArgs({
			args: [...args],
			options: {
				out: text,
				provinces: text,
				communes: text,
				months: text,
				url: text,
				check: text,
				key: text,
				'whole-country': flag,
				'dry-run': flag,
			},
		});
		if (values.check !== undefined) return { check: values.check, key: values.key };
		const months = Number(values.months ?? 2);
		if (!values.out || !Number.isInteger(months) || months < 1) return undefined;
		const listOf = (list = '') => list.split(',').filter((code) => code !== '');
		const siteUrl = values.url?.replace(/\/+$/, '');
		const choice = { provinces: listOf(values.provinces), communes: listOf(values.communes), months, siteUrl };
		// 30 GB are asked for by name
		const areNamed = choice.provinces.length + choice.communes.length > 0;
		if (areNamed === values['whole-country']) return undefined;
		return { out: values.out, isDryRun: values['dry-run'], choice };
	} catch {
		// parseArgs throws on an unknown option: the usage says what there is
		return undefined;
	}
}

if (import.meta.main) {
	const isTerminal = process.stderr.isTTY;
	const stopping = new AbortController();
	for (const name of ['SIGINT', 'SIGTERM'] as const) process.once(name, () => stopping.abort());
	const terminal: Terminal = {
		print: (line) => process.stdout.write(`${line}\n`),
		complain: (line) => process.stderr.write(`${line}\n`),
		progress: (line) => void (isTerminal && process.stderr.write(`\r\u001b[K${line}`)),
	};
	process.exitCode = await main(process.argv.slice(2), process.env, terminal, stopping.signal);
}
