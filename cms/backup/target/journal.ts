import { appendFile, readFile, rm } from 'node:fs/promises';
import { z } from 'zod';

import { fileSchema, objectSchema } from '../manifest.ts';

import type { BackupFile, StoredObject } from '../manifest.ts';

const lineSchema = z.object({ file: fileSchema, stored: objectSchema });
export type StoredFile = z.output<typeof lineSchema>;

/** Files that a backup which was stopped had already stored: the next one does not send them again. */
export async function readJournal(journal: string): Promise<readonly StoredFile[]> {
	const text = await readFile(journal, 'utf8').catch(() => '');
	return text.split('\n').flatMap((line) => {
		try {
			const { data } = lineSchema.safeParse(JSON.parse(line));
			return data ? [data] : [];
		} catch {
			// the line at which it was stopped
			return [];
		}
	});
}

export const writeJournal = (journal: string, file: BackupFile, stored: StoredObject): Promise<void> =>
	appendFile(journal, `${JSON.stringify({ file, stored })}\n`, { mode: 0o600 });

export const endJournal = (journal: string): Promise<void> => rm(journal, { force: true });
