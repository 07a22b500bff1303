import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A half-written file is never seen: on disk first, then under its name. */
export async function writeDurably(target: string, content: Buffer | string): Promise<void> {
	const draft = join(dirname(target), `.${randomBytes(6).toString('hex')}.tmp`);
	try {
		const handle = await open(draft, 'w');
		try {
			await handle.writeFile(content);
			await handle.sync();
		} finally {
			await handle.close();
		}
		await rename(draft, target);
	} finally {
		await rm(draft, { force: true });
	}
}
