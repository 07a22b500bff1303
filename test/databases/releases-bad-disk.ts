import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { bytesUsed, canMount, canTrace, failing, mount } from '../support/failing-disk.ts';
import { inputFfmpeg } from '../support/input-ffmpeg.ts';
import { renamedBulletin } from '../support/releases-cms.ts';
import { command } from '../support/ended-command.ts';

import type { ReleasesCms } from '../support/releases-cms.ts';

const MB = 1_048_576;

/** In the CMS of releases.test.ts: a disk that is full, and one that reports errors. */
export function badDiskTests(cms: () => ReleasesCms): void {
	test.skipIf(!canMount)(
		'a disk that is full in the middle of the build: the last release serves, nothing half is left',
		async () => {
			const { dataDir, store, publish, served, litter, building } = cms();
			await publish();
			const [releases, kept] = [join(dataDir, 'releases'), join(dataDir, 'releases-kept')];
			const before = await served();
			await rename(releases, kept);
			await mkdir(releases);
			expect(mount(releases, 512 * MB)).toBe(true);
			try {
				for (const name of [before, 'current']) await cp(join(kept, name), join(releases, name), { recursive: true });
				// half of what the next one takes
				spawnSync('mount', ['-o', `remount,size=${Math.ceil(bytesUsed(releases) * 1.5)}`, releases]);
				const { ended, output } = command('cms/commands/publish.ts');
				expect([await ended, output()]).toEqual([
					1,
					expect.stringMatching(/The disk is full: nothing more .*Free some space/),
				]);
				expect(output()).not.toMatch(/^ {4}at /m);
				expect([await served(), await store.faultOf(before), await litter(), await building()]).toEqual([
					before,
					undefined,
					[],
					0,
				]);
				spawnSync('mount', ['-o', `remount,size=${512 * MB}`, releases]);
				const next = await publish();
				expect([await served(), await store.faultOf(next!), await litter()]).toEqual([next, undefined, []]);
			} finally {
				spawnSync('umount', [releases]);
				await rm(releases, { recursive: true, force: true });
				await rename(kept, releases);
			}
		},
	);

	test.skipIf(!canTrace)('a disk that reports an error in the middle of the build', async () => {
		const { store, publish, served, litter, building } = cms();
		const before = (await publish())!;
		const { ended, output } = command('cms/commands/publish.ts', failing('rename', 1));
		expect([await ended, output()]).toEqual([
			1,
			expect.stringMatching(/The disk reports an error at .*Look at the disk/),
		]);
		expect(output()).not.toMatch(/^ {4}at /m);
		expect([await served(), await store.faultOf(before), await litter(), await building()]).toEqual([
			before,
			undefined,
			[],
			0,
		]);
		const next = await publish();
		expect(await served()).toBe(next);
	});

	/** The bulletin of this month in a publication: what was held back of it, and the reasons. */
	async function heldNow(): Promise<readonly string[]> {
		const { payload } = cms();
		const { docs } = await payload.find({ collection: 'releases', sort: '-sequence', limit: 1, depth: 0 });
		return ((docs[0]?.held as readonly { readonly sentence: string }[] | undefined) ?? []).map(
			({ sentence }) => sentence,
		);
	}

	test.skipIf(!canMount)(
		'a disk that is full while audio is made: the bulletin waits, the rest goes out, nothing half is left',
		async () => {
			const { payload, dataDir, publish } = cms();
			const media = join(dataDir, 'media');
			await renamedBulletin(payload, 'Bản tin đĩa đầy');
			await mkdir(media, { recursive: true });
			expect(mount(media, 128 * 1_024)).toBe(true);
			try {
				const { ended, output } = command('cms/commands/publish.ts');
				expect([await ended, output()]).toEqual([0, expect.any(String)]);
				expect(await heldNow()).toEqual([expect.stringContaining('Đĩa của máy chủ đã đầy')]);
				// sheets that had room are whole; of the sound there is nothing, half or whole
				const kept = await readdir(media, { recursive: true });
				expect(kept.filter((name) => /\.(mp3|opus|flac|wav)$|\.tmp\/./.test(name))).toEqual([]);
			} finally {
				spawnSync('umount', [media]);
			}
			await publish();
			expect(await heldNow()).toEqual([]);
		},
	);

	test.skipIf(!canTrace)('a disk that reports an error while audio is made', async () => {
		const { payload, dataDir, publish } = cms();
		await renamedBulletin(payload, 'Bản tin đĩa hỏng');
		const program = join(dataDir, 'failing-ffmpeg');
		const eio = [
			'strace',
			'-f',
			'-qq',
			'-o',
			'/dev/null',
			'-P',
			'"${last#file:}"',
			'-e',
			'inject=write:error=EIO:when=1+',
		];
		const failsInFiles = [
			'for last; do :; done',
			`case "$last" in file:*) exec ${eio.join(' ')} ${inputFfmpeg} "$@" ;; *) exec ${inputFfmpeg} "$@" ;; esac`,
		].join('\n');
		await writeFile(program, `#!/bin/sh\n${failsInFiles}\n`, { mode: 0o755 });
		const { ended, output } = command('cms/commands/publish.ts', ['env', `FFMPEG_PATH=${program}`]);
		expect([await ended, output()]).toEqual([0, expect.any(String)]);
		expect(await heldNow()).toEqual([expect.stringContaining('Đĩa của máy chủ báo lỗi')]);
		await publish();
		expect(await heldNow()).toEqual([]);
	});
}
