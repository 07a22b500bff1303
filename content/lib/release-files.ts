import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';

/** The list of a release's own files, beside them. */
export const FILE_LIST = 'release.json';

/** What a list of files holds. */
export const fileListSchema = z.object({
	release: z.string(),
	/** Order of releases: it rises by one, whatever the clock says. */
	sequence: z.number().int().positive(),
	/** Fingerprint of the sources that the pages were built from; releases of older versions have none. */
	builtFrom: z.string().optional(),
	/** What the release holds, by path with `/`; the list itself is not in it. */
	files: z.record(z.string(), z.object({ bytes: z.number().int(), sha256: z.string() })),
});
export type ReleaseFiles = z.output<typeof fileListSchema>;

/** Files read at the same time. */
const READERS = 8;

/** Writes the list of everything in the folder. */
export async function writeFileList(
	folder: string,
	about: Pick<ReleaseFiles, 'release' | 'sequence' | 'builtFrom'>,
): Promise<ReleaseFiles> {
	const list: ReleaseFiles = { ...about, files: Object.fromEntries(await listed(folder)) };
	const file = await open(join(folder, FILE_LIST), 'w');
	try {
		await file.writeFile(JSON.stringify(list));
		await file.sync();
	} finally {
		await file.close();
	}
	return list;
}

/** @returns undefined where there is no list that can be read */
export async function readFileList(folder: string): Promise<ReleaseFiles | undefined> {
	try {
		return fileListSchema.safeParse(JSON.parse(await readFile(join(folder, FILE_LIST), 'utf8'))).data;
	} catch (error) {
		if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

/**
 * Is a release on disk as it was written?
 *
 * @returns what is wrong with it, in English for the log; undefined: it is whole
 */
export async function faultOfRelease(folder: string): Promise<string | undefined> {
	const list = await readFileList(folder);
	if (!list) return 'its list of files is missing or cannot be read';
	const found = await listed(folder);
	for (const [path, { sha256 }] of Object.entries(list.files)) {
		const there = found.get(path);
		if (!there) return `${path} is missing`;
		if (there.sha256 !== sha256) return `${path} is not what was written`;
	}
	return undefined;
}

async function listed(folder: string): Promise<ReadonlyMap<string, { bytes: number; sha256: string }>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
	const files = new Map<string, { bytes: number; sha256: string }>();
	const queue = paths.values();
	const readOn = async () => {
		for (const path of queue) {
			const name = relative(folder, path).split(sep).join('/');
			if (name === FILE_LIST) continue;
			files.set(name, await digestOf(path));
		}
	};
	await Promise.all(Array.from({ length: READERS }, readOn));
	return new Map([...files].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

/** How long a file is, and the hash of its bytes. */
export async function digestOf(path: string): Promise<{ bytes: number; sha256: string }> {
	const hash = createHash('sha256');
	let bytes = 0;
	await pipeline(createReadStream(path), async (chunks: AsyncIterable<Buffer>) => {
		for await (const chunk of chunks) {
			hash.update(chunk);
			bytes += chunk.length;
		}
	});
	return { bytes, sha256: hash.digest('hex') };
}
