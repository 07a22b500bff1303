import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { crc32 } from 'node:zlib';

import { z } from 'zod';

import { mediaFolder, mediaPath } from '#content/lib/media-files.ts';
import { measuredFileSchema } from '#content/model/clip.ts';

import { eachPiece } from './cache-key.ts';
import { SIDECARS, sharedMedia } from './shared-media.ts';

import type { MeasuredFile, MediaFile } from '#content/model/clip.ts';
import type { Chapter } from '#content/model/edition-plan.ts';
import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { Peaks } from './audio/analysis/peaks.ts';
import type { Sidecar } from './shared-media.ts';

/** What is written beside each file: its figures, so that nothing is measured or hashed twice. */
const sidecarSchema = measuredFileSchema.extend({
	/** Gain that brought it to its loudness, in dB; a bulletin uses the gains of its tracks. */
	gainDb: z.number(),
});
export type StoredFile = z.output<typeof sidecarSchema>;

/** What a producer knows of the file it wrote. */
export type Facts = Pick<StoredFile, 'durationSeconds' | 'integratedLufs' | 'truePeakDbtp' | 'gainDb'>;

/** What a producer tells of one file; peaks and chapters become files of their own beside it. */
export interface Produced {
	readonly facts: Facts;
	readonly peaks?: Peaks | undefined;
	readonly chapters?: readonly Chapter[] | undefined;
}

type Target = Pick<MediaFile, 'key' | 'extension'>;

export interface MediaStorage {
	/** Absolute. */
	readonly folder: string;
	/** Where the file of a key is: `<mediaDir>/ab/cd/<key>.<extension>`. */
	pathOf(file: Pick<MediaFile, 'key' | 'extension'>): string;
	/** The figures of a finished file; undefined when it, or its sidecar, is missing, cut or unreadable. */
	find(key: string, extension: MediaFile['extension']): Promise<StoredFile | undefined>;
	/**
	 * Lets `produce` write files and puts each in its place in one step: a half-written file is never seen, and two
	 * processes that make the same one at the same time do not harm each other.
	 */
	putAll(
		targets: readonly Target[],
		produce: (files: readonly string[]) => Promise<readonly Produced[]>,
	): Promise<readonly StoredFile[]>;
	/** {@link putAll} of one file. */
	put(target: Target, produce: (file: string) => Promise<Produced>): Promise<StoredFile>;
	/** Where the outline of a sound or its chapters lie, beside its file. */
	besideOf(file: Target, what: Sidecar): string;
	/** The outline of a sound, when it was stored with one. */
	peaksOf(file: Target): Promise<Peaks | undefined>;
	/** Gives `use` a folder of its own, which is gone afterwards. */
	withTempDir<Result>(use: (folder: string) => Promise<Result>): Promise<Result>;
}

/** Left by a process that was killed; older than any rendering can take. */
const STALE_TEMP_MILLISECONDS = 24 * 3600 * 1000;

/**
 * The media storage in a folder, which is made when missing.
 *
 * @param bucket shared with other machines: what is made here is put there too, and what others made is brought here
 */
export async function openStorage(folder: string, bucket?: ObjectStore): Promise<MediaStorage> {
	const mediaDir = resolve(folder);
	const shared = bucket && sharedMedia(bucket, mediaDir);
	// inside the storage, because only within one file system a rename is one step
	const tempDir = join(mediaDir, '.tmp');
	await mkdir(tempDir, { recursive: true });
	await removeStale(tempDir);

	const pathOf: MediaStorage['pathOf'] = (file) => mediaPath(mediaDir, file);
	const besideOf = ({ key }: Pick<MediaFile, 'key'>, what: Sidecar): string =>
		join(mediaFolder(mediaDir, key), `${key}.${SIDECARS[what]}`);
	const withTempDir: MediaStorage['withTempDir'] = async (use) => {
		const own = await mkdtemp(join(tempDir, `${hostname()}+${process.pid}+`));
		try {
			return await use(own);
		} finally {
			await rm(own, { recursive: true, force: true });
		}
	};
	const store = async (target: Target, made: string, { facts, peaks, chapters }: Produced): Promise<StoredFile> => {
		const stored: StoredFile = { ...target, ...(await fingerprint(made)), ...facts };
		await mkdir(dirname(pathOf(stored)), { recursive: true });
		await sync(made);
		await rename(made, pathOf(stored));
		const own = dirname(made);
		if (peaks) await writeDurably(besideOf(stored, 'peaks'), JSON.stringify(peaks), own);
		if (chapters) await writeDurably(besideOf(stored, 'chapters'), chaptersJson(chapters), own);
		// last: whoever finds the figures finds everything
		await writeDurably(besideOf(stored, 'figures'), JSON.stringify(stored), own);
		await shared?.put(stored, [...(peaks ? (['peaks'] as const) : []), ...(chapters ? (['chapters'] as const) : [])]);
		return stored;
	};
	const putAll: MediaStorage['putAll'] = (targets, produce) =>
		withTempDir(async (own) => {
			const made = targets.map(({ extension }, index) => join(own, `made-${index}.${extension}`));
			const produced = await produce(made);
			const stored: StoredFile[] = [];
			for (const [index, target] of targets.entries()) {
				const [file, told] = [made[index], produced[index]];
				if (file === undefined || !told) throw new Error(`Nothing was told of file ${index}`);
				stored.push(await store(target, file, told));
			}
			return stored;
		});
	return {
		folder: mediaDir,
		pathOf,
		besideOf,
		withTempDir,
		peaksOf: async (file) => {
			const text = await readFile(besideOf(file, 'peaks'), 'utf8').catch(() => undefined);
			return text === undefined ? undefined : (JSON.parse(text) as Peaks);
		},
		putAll,
		put: async (target, produce) => {
			const [stored] = await putAll([target], async ([file = '']) => [await produce(file)]);
			if (!stored) throw new Error('One file in, none out');
			return stored;
		},
		find: async (key, extension) => {
			const figures = besideOf({ key }, 'figures');
			let sidecar = await readSidecar(figures);
			if (!sidecar && (await shared?.bringFigures(key))) sidecar = await readSidecar(figures);
			if (!sidecar || sidecar.key !== key || sidecar.extension !== extension) return undefined;
			if ((await sizeOf(pathOf(sidecar))) !== sidecar.bytes) await shared?.bring(sidecar);
			return (await sizeOf(pathOf(sidecar))) === sidecar.bytes ? sidecar : undefined;
		},
	};
}

/** Chapters as players of podcasts read them. */
const chaptersJson = (chapters: readonly Chapter[]): string =>
	JSON.stringify({
		version: '1.2.0',
		chapters: chapters.map(({ startSeconds, title }) => ({ startTime: startSeconds, title })),
	});

/** The part of a stored file that documents carry. */
export const measuredFile = ({ gainDb: _gain, ...file }: StoredFile): MeasuredFile => file;

/** The same without loudness, for pages. */
export function mediaFile({ key, extension, bytes, sha256, crc32: checksum, durationSeconds }: StoredFile): MediaFile {
	return { key, extension, bytes, sha256, crc32: checksum, durationSeconds };
}

async function fingerprint(file: string): Promise<Pick<StoredFile, 'bytes' | 'sha256' | 'crc32'>> {
	const hash = createHash('sha256');
	let checksum = 0;
	let bytes = 0;
	await eachPiece(file, (piece) => {
		hash.update(piece);
		checksum = crc32(piece, checksum);
		bytes += piece.length;
	});
	return { bytes, sha256: hash.digest('hex'), crc32: checksum };
}

async function writeDurably(target: string, text: string, tempDir: string): Promise<void> {
	const temporary = join(tempDir, `${randomBytes(6).toString('hex')}.json`);
	const handle = await open(temporary, 'w');
	try {
		await handle.writeFile(text);
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(temporary, target);
	// Windows cannot open a folder; there the rename itself is durable enough
	if (process.platform !== 'win32') await sync(dirname(target), 'r');
}

async function sync(path: string, flags: 'r' | 'r+' = 'r+'): Promise<void> {
	const handle = await open(path, flags);
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
}

async function readSidecar(file: string): Promise<StoredFile | undefined> {
	try {
		return sidecarSchema.safeParse(JSON.parse(await readFile(file, 'utf8'))).data;
	} catch (error) {
		if (error instanceof SyntaxError || isMissing(error)) return undefined;
		throw error;
	}
}

async function sizeOf(file: string): Promise<number | undefined> {
	try {
		return (await stat(file)).size;
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}

async function removeStale(tempDir: string): Promise<void> {
	const limit = Date.now() - STALE_TEMP_MILLISECONDS;
	for (const name of await readdir(tempDir)) {
		const path = join(tempDir, name);
		const modified = await stat(path).then(
			(entry) => entry.mtimeMs,
			() => Infinity,
		);
		if (isOrphaned(name) || modified < limit) await rm(path, { recursive: true, force: true });
	}
}

/** Was it left by a process of this machine that is gone? Of another machine only the age tells. */
function isOrphaned(name: string): boolean {
	const [host, pid] = name.split('+');
	if (host !== hostname() || pid === undefined) return false;
	try {
		process.kill(Number(pid), 0);
		return false;
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'ESRCH';
	}
}

const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT';
