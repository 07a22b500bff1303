import { isOfAnotherVersion, pinnedRelease } from './release-store.ts';

import type { Payload } from 'payload';

/**
 * Pages that were built by another version of the site are built anew, in the background: the ones that are there serve
 * meanwhile.
 *
 * @returns true when a publication was asked for
 */
export async function rebuildAfterUpgrade(payload: Payload, release: string): Promise<boolean> {
	if (!(await isOfAnotherVersion(release)) || (await pinnedRelease())) return false;
	await payload.jobs.queue({ task: 'publish', input: { reason: 'Phiên bản mới của trang', isAutomatic: true } });
	return true;
}
