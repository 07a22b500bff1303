import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import { sha256OfFile } from '../cache-key.ts';

import type { MediaFile } from '#content/model/clip.ts';
import type { RenderedEdition } from '#content/model/edition-plan.ts';
import type { MediaStorage } from '../storage.ts';

/** Copies a finished file out of the storage, in one step: a file of that name is never half there. */
export async function copyOut(from: string, to: string): Promise<void> {
	await inOneStep(to, (temporary) => copyFile(from, temporary));
}

/** Lets `write` make a file beside its place, then moves it there. */
export async function inOneStep(target: string, write: (temporary: string) => Promise<void>): Promise<void> {
	await mkdir(dirname(target), { recursive: true });
	const temporary = join(dirname(target), `.${randomBytes(6).toString('hex')}-${basename(target)}`);
	try {
		await write(temporary);
		await rename(temporary, target);
	} finally {
		await rm(temporary, { force: true });
	}
}

/**
 * Writes an edition as folders for sticks: `<language>/01_….MP3` in play order, the whole bulletins beside them, and
 * `edition.json`. Tracks of an earlier run that are not part of it any longer go: a stick would play them.
 */
export async function writeEdition(edition: RenderedEdition, folder: string, storage: MediaStorage): Promise<void> {
	for (const { language, tracks, bulletin } of edition.languages) {
		const stick = join(folder, language);
		await mkdir(stick, { recursive: true });
		const names = new Set<string>(tracks.map(({ file }) => file));
		const old = (await readdir(stick)).filter((name) => /^\d\d_[A-Z0-9_]+\.MP3$/.test(name) && !names.has(name));
		for (const name of old) await rm(join(stick, name));
		// one after the other: cheap players play in the order in which files were written
		for (const track of tracks) await copyIfOther(track, join(stick, track.file), storage);
		await copyIfOther(bulletin, join(folder, bulletin.file), storage);
	}
	const json = `${JSON.stringify(edition, null, '\t')}\n`;
	await inOneStep(join(folder, 'edition.json'), (temporary) => writeFile(temporary, json));
}

async function copyIfOther(file: MediaFile, target: string, storage: MediaStorage): Promise<void> {
	const present = await sha256OfFile(target).catch(() => undefined);
	if (present !== file.sha256) await copyOut(storage.pathOf(file), target);
}
