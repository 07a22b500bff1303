import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';

import { ContentWriter } from '#cms/backup/target/content-writer.ts';
import { readJournal } from '#cms/backup/target/journal.ts';
import { objectName } from '#cms/backup/target/stored-content.ts';
import { placeOfBackups } from '#cms/backup/target/target-place.ts';

import type { Manifest } from '#cms/backup/manifest.ts';
import type { BackupTarget } from '#cms/backup/target/backup-target.ts';

const TEXT = 'loa làng '.repeat(500);

async function emptyTarget(): Promise<BackupTarget> {
	const to = await mkdtemp(join(tmpdir(), 'loa-target-'));
	onTestFinished(() => rm(to, { recursive: true, force: true }));
	return { ...placeOfBackups(to), label: { format: 1, installation: 'một-nơi-nào-đó', recipients: [] } };
}

/** What one backup stores: a single file, read each time. */
async function storeText(writer: ContentWriter): Promise<void> {
	await writer.store({
		path: 'cms.sqlite',
		changedAt: 0,
		isCompressed: true,
		open: () => Readable.from([Buffer.from(TEXT)]),
	});
}

/** A target with one whole backup, and a writer for the next one after the stored object was harmed. */
async function nextAfter(harm: (object: string) => Promise<void>) {
	const target = await emptyTarget();
	const first = await ContentWriter.open(target, []);
	await storeText(first);
	await first.verify();
	const { files, objects } = first.result();
	const [sha256 = ''] = Object.keys(objects);
	const stored = objects[sha256];
	await rm(target.journal);
	const object = join(target.to, objectName(sha256));
	await harm(object);
	const next = await ContentWriter.open(target, [{ files, objects } as Manifest]);
	await storeText(next);
	return { next, object, stored, target };
}

describe('what a backup stores again', () => {
	test('nothing travels while the target holds the whole of it', async () => {
		const { next, target } = await nextAfter(() => Promise.resolve());
		expect([next.newBytes, await readJournal(target.journal)]).toEqual([0, []]);
	});

	test.for([
		['was cut short', (object: string) => truncate(object, 5)],
		['was deleted', (object: string) => rm(object)],
	] as const)('an object that %s is counted, noted and read back', async ([, harm]) => {
		const { next, object, stored, target } = await nextAfter(harm);
		expect(next.newBytes).toBe(stored?.bytes);
		expect(await readJournal(target.journal)).toMatchObject([{ file: { path: 'cms.sqlite' }, stored }]);
		await next.verify();
		// a stick that wrote other bytes than it was given
		await writeFile(object, Buffer.alloc(stored?.bytes ?? 0, 'x'));
		await expect(next.verify()).rejects.toThrow(/cms\.sqlite có byte đã khác/);
		await rm(dirname(object), { recursive: true });
		await expect(next.verify()).rejects.toThrow(/cms\.sqlite không còn/);
	});
});
