import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { snapshotSchema } from '#content/model/snapshot.ts';

import { cmsSettings } from '../foundation/settings.ts';

import type { Snapshot } from '#content/model/snapshot.ts';

/** The document that the site is made of now; undefined before the first release, or when it is of an older shape. */
export async function lastSnapshot(): Promise<Snapshot | undefined> {
	const releases = join(cmsSettings().dataDir, 'releases');
	try {
		const release = (await readFile(join(releases, 'current'), 'utf8')).trim();
		const text = await readFile(join(releases, release, 'snapshot.json'), 'utf8');
		return snapshotSchema.safeParse(JSON.parse(text)).data;
	} catch (error) {
		if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
		throw error;
	}
}
