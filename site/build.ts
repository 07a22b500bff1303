import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';

import { execa } from 'execa';

import { ExpectedError } from '#content/model/errors.ts';
import { failureSentence, failureSentenceIn } from '#content/lib/failure-sentence.ts';

import { readSnapshot } from './src/snapshot.ts';

const SITE = import.meta.dirname;
/** Lines of Astro's own report that tell why it stopped. */
const LINES_KEPT = 40;
/** The country at full size takes two minutes on two slow cores. */
const BUILD_LIMIT_MS = 60 * 60_000;

export class SiteBuildError extends ExpectedError {
	override readonly name = 'SiteBuildError';
	readonly code = 'site_build_failed';
	constructor(report: string) {
		super(
			failureSentenceIn(report, process.env.DATA_DIR ?? '') ??
				`The pages could not be built, nothing was changed. Astro said:\n${report}`,
		);
	}
}

export interface SiteBuild {
	readonly snapshotFile: string;
	/** Where the pages go; what was there before is replaced as a whole, and only after a complete build. */
	readonly outDir: string;
	/** Told every line that Astro prints. */
	readonly onLine?: (line: string) => void;
}

/**
 * Builds the static pages of a snapshot.
 *
 * @throws {InvalidInputError} when the snapshot cannot be read or breaks its schema
 * @throws {SiteBuildError} when Astro fails; `outDir` is then as it was
 */
export async function buildSite({ snapshotFile, outDir, onLine = () => undefined }: SiteBuild): Promise<void> {
	readSnapshot(snapshotFile);
	const target = resolve(outDir);
	const fresh = `${target}.dang-dung-${process.pid}`;
	const old = `${target}.cu-${process.pid}`;
	await mkdir(dirname(target), { recursive: true });
	try {
		await runAstro({ snapshotFile: resolve(snapshotFile), outDir: fresh, onLine });
		await rename(target, old).catch(ignoreMissing);
		await rename(fresh, target);
		await rm(old, { recursive: true, force: true });
	} catch (error) {
		await rm(fresh, { recursive: true, force: true });
		// only there when the second rename failed
		await rename(old, target).catch(ignoreMissing);
		throw error;
	}
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
	if (error.code !== 'ENOENT') throw error;
}

async function made(folder: string): Promise<string> {
	await mkdir(folder, { recursive: true });
	return folder;
}

async function runAstro({ snapshotFile, outDir, onLine }: Required<SiteBuild>): Promise<void> {
	const astro = resolve(dirname(createRequire(import.meta.url).resolve('astro/package.json')), 'bin/astro.mjs');
	// Astro works in `.astro` of the current folder: one for each build, inside the project, where packages are found
	const workRoot = await made(join(SITE, '.astro'));
	await sweep(workRoot);
	const workFolder = await mkdtemp(join(workRoot, `build-${process.pid}-`));
	// Astro renames out of its work folder, which another disk does not allow
	const built = join(workFolder, 'out');
	try {
		await runAstroIn(workFolder, { astro, snapshotFile, outDir: built, onLine });
		await mergeStyles(built);
		await moveFolder(built, outDir);
	} finally {
		await rm(workFolder, { recursive: true, force: true });
	}
}

/**
 * One `<style>` for a page instead of one for its letters and one for its looks: each costs sixty bytes of hash in the
 * headers of every answer.
 */
async function mergeStyles(folder: string): Promise<void> {
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !entry.name.endsWith('.html')) continue;
		const file = join(entry.parentPath, entry.name);
		const html = await readFile(file, 'utf8');
		const merged = html.replaceAll(/<\/style>\s*<style>/g, '');
		if (merged !== html) await writeFile(file, merged);
	}
}

/** Takes away work folders of builds that were killed. */
async function sweep(workRoot: string): Promise<void> {
	for (const name of await readdir(workRoot)) {
		const pid = /^build-(\d+)-/.exec(name)?.[1];
		if (name.startsWith('dung-') || (pid !== undefined && !isRunning(Number(pid))))
			await rm(join(workRoot, name), { recursive: true, force: true });
	}
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// of another user: there, but not ours to signal
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Moves within a disk, copies to another one. */
async function moveFolder(from: string, to: string): Promise<void> {
	try {
		await rename(from, to);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
		await cp(from, to, { recursive: true });
	}
}

async function runAstroIn(
	workFolder: string,
	{ astro, snapshotFile, outDir, onLine }: Required<SiteBuild> & { readonly astro: string },
): Promise<void> {
	const child = execa(process.execPath, [astro, 'build', '--root', SITE, '--outDir', outDir], {
		// Astro throws its cache away when `_` differs, which shells set to the program's path
		env: {
			_: 'site-build',
			NODE_ENV: 'production',
			ASTRO_TELEMETRY_DISABLED: '1',
			NO_COLOR: '1',
			SNAPSHOT_FILE: snapshotFile,
			BUILD_CACHE_DIR: join(SITE, '.astro', 'kept'),
		},
		cwd: workFolder,
		stdin: 'ignore',
		all: true,
		buffer: false,
		reject: false,
		timeout: BUILD_LIMIT_MS,
		killSignal: 'SIGKILL',
	});
	const lines: string[] = [];
	createInterface({ input: child.all }).on('line', (line) => {
		lines.push(line);
		if (lines.length > LINES_KEPT) lines.shift();
		onLine(line);
	});
	const { exitCode, timedOut } = await child;
	if (timedOut) lines.push(`It had not ended after ${BUILD_LIMIT_MS / 60_000} minutes and was stopped.`);
	if (exitCode !== 0) throw new SiteBuildError(lines.join('\n'));
}

const USAGE = 'Usage: node site/build.ts --snapshot FILE --out DIR [--quiet]';

/** @returns the exit code: 0 built, 1 refused with the reason, 2 wrongly called */
export async function main(args: readonly string[]): Promise<0 | 1 | 2> {
	const asked = askedFor(args);
	if (!asked) {
		process.stderr.write(`${USAGE}\n`);
		return 2;
	}
	try {
		await buildSite({
			...asked,
			onLine: (line) => void (asked.isQuiet || process.stderr.write(`${line}\n`)),
		});
		process.stdout.write(`${resolve(asked.outDir)}\n`);
		return 0;
	} catch (error) {
		const sentence = failureSentence(error, resolve(asked.outDir));
		if (sentence === undefined) throw error;
		process.stderr.write(`${sentence}\n`);
		return 1;
	}
}

function askedFor(args: readonly string[]): (SiteBuild & { readonly isQuiet: boolean }) | undefined {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { snapshot: { type: 'string' }, out: { type: 'string' }, quiet: { type: 'boolean', default: false } },
		});
		if (!values.snapshot || !values.out) return undefined;
		return { snapshotFile: values.snapshot, outDir: values.out, isQuiet: values.quiet };
	} catch {
		// parseArgs throws on an unknown option: the usage says what there is
		return undefined;
	}
}

if (import.meta.main) process.exitCode = await main(process.argv.slice(2));
