import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { CommandFailedError, runScript } from '../../foundation/run-script.ts';

import type { ComicPlan } from './comic-plan.ts';

/**
 * One strip as a file, drawn in a process of its own.
 *
 * @throws {CommandFailedError} with code `comic_failed`
 */
export async function makeComic(plan: ComicPlan): Promise<Buffer> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-comic-'));
	try {
		const [planFile, out] = [join(folder, 'plan.json'), join(folder, 'comic')];
		await writeFile(planFile, JSON.stringify(plan));
		const { exitCode, stderr } = await runScript('cms/materials/comics/make-comic.ts', [planFile, out]);
		if (exitCode !== 0) throw new CommandFailedError('Drawing the comic strip', exitCode, stderr, 'comic_failed');
		return await readFile(out);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
