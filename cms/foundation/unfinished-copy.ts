import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

import { writeFileDurably } from '#content/lib/durable-file.ts';
import { ExpectedError } from '#content/model/errors.ts';

/** Lies in DATA_DIR while a database is being filled from a backup or from another database. */
const UNFINISHED_FILE = 'unfinished-copy.json';

const schema = z.object({
	kind: z.enum(['restore', 'move']),
	/** What is copied: name of a backup, or the kind of the database. */
	from: z.string(),
	/** Fingerprint of the database that is being filled. */
	database: z.string(),
});
export type UnfinishedCopy = z.output<typeof schema>;

class UnfinishedCopyError extends ExpectedError {
	override readonly name = 'UnfinishedCopyError';
	readonly code = 'unfinished_copy';
	constructor(dataDir: string, kind: UnfinishedCopy['kind']) {
		super(
			`${kind === 'restore' ? 'Việc khôi phục' : 'Việc chuyển cơ sở dữ liệu'} vào ${dataDir} đang chạy hoặc đã dừng giữa chừng, nên chưa mở được. ` +
				`Hãy chạy lại đúng lệnh npm run ${kind} đó cho đến khi xong: lệnh làm tiếp từ chỗ dừng.`,
		);
	}
}

export function unfinishedCopy(dataDir: string): UnfinishedCopy | undefined {
	try {
		return schema.safeParse(JSON.parse(readFileSync(join(dataDir, UNFINISHED_FILE), 'utf8'))).data;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}

export const startCopy = (dataDir: string, copy: UnfinishedCopy): void =>
	writeFileDurably(join(dataDir, UNFINISHED_FILE), JSON.stringify(copy), { mode: 0o600 });

export const endCopy = (dataDir: string): void => rmSync(join(dataDir, UNFINISHED_FILE), { force: true });

/** Of a DATABASE_URL, without its password. */
export const databaseFingerprint = (databaseUrl: string): string =>
	databaseUrl === '' ? 'sqlite' : createHash('sha256').update(databaseUrl).digest('hex').slice(0, 16);

/** Half a database must not be opened by the product: people would work on it. @throws {UnfinishedCopyError} */
export function assertCopyFinished(dataDir: string, database: string): void {
	const unfinished = unfinishedCopy(dataDir);
	if (unfinished?.database === database) throw new UnfinishedCopyError(dataDir, unfinished.kind);
}
