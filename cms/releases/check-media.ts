import { existsSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { z } from 'zod';

import { filesNamedIn } from '#content/lib/media-files.ts';

import { bringHere, objectStorage } from '../foundation/object-storage.ts';
import { lastSnapshot } from './last-release.ts';
import { faultOfMedia, OTHER_BYTES, storedPath } from './served-media.ts';

import type { Payload } from 'payload';
import type { NamedFile } from '#content/lib/media-files.ts';

/** Files compared by one look, and at most so many bytes: the disk has other work. */
const FILES_A_LOOK = 20;
const BYTES_A_LOOK = 100_000_000;
const STATE = 'media-check';

const stateSchema = z.object({
	/** Key of the last file that was compared. */
	after: z.string(),
	/** Files that were found changed or missing, and that nothing has made anew yet. */
	bad: z.array(z.object({ file: z.string(), reason: z.string(), at: z.string() })),
});
export type MediaCheck = z.output<typeof stateSchema>;

export async function mediaCheckState(payload: Payload): Promise<MediaCheck> {
	return stateSchema.safeParse(await payload.kv.get(STATE)).data ?? { after: '', bad: [] };
}

/**
 * Compares some files of the served release with their hashes, going on where the last look ended and beginning again
 * after the last file. One with other bytes is set aside as `<name>.bad`, so that nobody airs it; a publication is asked
 * for, which makes it anew as long as its month is not over. What stays bad is in health.
 *
 * @returns how many were found bad by this look
 */
export async function checkMedia(payload: Payload, now: Date): Promise<number> {
	const snapshot = await lastSnapshot();
	if (!snapshot) return 0;
	const files = filesNamedIn(snapshot);
	const state = await mediaCheckState(payload);
	const ahead = files.filter(({ key }) => key > state.after);
	const next: NamedFile[] = [];
	for (const file of ahead.length > 0 ? ahead : files) {
		if (next.length >= FILES_A_LOOK || sum(next) >= BYTES_A_LOOK) break;
		next.push(file);
	}
	const found = new Map<string, string>();
	for (const file of next) {
		const reason = await faultOf(file);
		if (reason) found.set(nameOf(file), reason);
	}
	const looked = new Set(next.map(nameOf));
	const named = new Set(files.map(nameOf));
	const known = new Map(state.bad.map((one) => [one.file, one]));
	const bad = [
		// what no release names any more is nobody's trouble
		...state.bad.filter(({ file }) => named.has(file) && !looked.has(file)),
		...[...found].map(([file, reason]) => ({ file, reason, at: known.get(file)?.at ?? now.toISOString() })),
	];
	const isNew = [...found.keys()].some((file) => !known.has(file));
	await payload.kv.set(STATE, { after: next.at(-1)?.key ?? '', bad });
	if (isNew) {
		payload.logger.error({ msg: 'stored media are not what was published', files: Object.fromEntries(found) });
		await payload.jobs.queue({ task: 'publish', input: { reason: 'Tệp âm thanh bị hỏng', isAutomatic: true } });
	}
	return found.size;
}

const nameOf = ({ key, extension }: NamedFile): string => `${key}.${extension}`;
const sum = (files: readonly NamedFile[]): number => files.reduce((bytes, file) => bytes + file.bytes, 0);

/** One with other bytes is set aside, so that nobody airs it; the bucket gives it back where there is one. */
async function faultOf(file: NamedFile): Promise<string | undefined> {
	const fault = await faultOfMedia(file);
	const path = storedPath(file);
	if (fault !== OTHER_BYTES || !existsSync(path)) return fault;
	await rename(path, `${path}.bad`);
	if (!objectStorage()) return fault;
	await bringHere(path).catch(() => undefined);
	return (await faultOfMedia(file)) === undefined ? undefined : fault;
}
