import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';

import { measuredFileSchema } from '#content/model/clip.ts';
import { chapterSchema } from '#content/model/edition-plan.ts';
import { sha256Field } from '#content/model/fields.ts';

import { CommandFailedError, runScript } from '../foundation/run-script.ts';

import type { MeasuredFile } from '#content/model/clip.ts';

/** What `join-tracks.ts` is asked for: keys of tracks in play order. */
export const joinPlanSchema = z.object({
	tracks: z.array(sha256Field).min(1),
	title: z.string().min(1),
	chapters: z.array(chapterSchema),
});

/**
 * One bulletin of finished tracks.
 *
 * @throws {CommandFailedError} with code `join_failed`, for instance when a track is lost
 */
export async function joinTracks(plan: z.input<typeof joinPlanSchema>): Promise<MeasuredFile> {
	const folder = await mkdtemp(join(tmpdir(), 'loa-join-'));
	try {
		const file = join(folder, 'plan.json');
		await writeFile(file, JSON.stringify(plan));
		const { exitCode, stdout, stderr } = await runScript('cms/recordings/join-tracks.ts', [file]);
		if (exitCode !== 0) throw new CommandFailedError('Joining the tracks', exitCode, stderr, 'join_failed');
		return measuredFileSchema.parse(JSON.parse(stdout));
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
