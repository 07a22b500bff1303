import { appendFile, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { listedFileSchema, MANIFEST_NAME, mirrorManifestSchema } from './signed-manifest.ts';

import type { ListedFile } from './signed-manifest.ts';

/** Files that are whole already, a line each, until the signed list says it: an interrupted run is taken up by it. */
export const WRITTEN_NAME = 'MANIFEST.tam';

/** What earlier runs wrote: of the signed list, and of a run that was interrupted since. What is damaged counts as none. */
export async function writtenBefore(out: string): Promise<ReadonlyMap<string, ListedFile>> {
	const files = new Map<string, ListedFile>();
	for (const file of (await listedIn(out)) ?? []) files.set(file.path, file);
	for (const line of (await textOf(join(out, WRITTEN_NAME))).split('\n')) {
		const file = parsed(line);
		if (file) files.set(file.path, file);
	}
	return files;
}

/** Notes a file that is whole; to be called after it has its name. */
export const noteWritten = (out: string, file: ListedFile): Promise<void> =>
	appendFile(join(out, WRITTEN_NAME), `${JSON.stringify(file)}\n`);

export const forgetWritten = (out: string): Promise<void> => rm(join(out, WRITTEN_NAME), { force: true });

async function listedIn(out: string): Promise<readonly ListedFile[] | undefined> {
	try {
		return mirrorManifestSchema.parse(JSON.parse(await readFile(join(out, MANIFEST_NAME), 'utf8'))).files;
	} catch {
		return undefined;
	}
}

const textOf = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

/** A line that was cut off is none. */
function parsed(line: string): ListedFile | undefined {
	try {
		return listedFileSchema.safeParse(JSON.parse(line)).data;
	} catch {
		return undefined;
	}
}
