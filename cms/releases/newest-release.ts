import type { Payload } from 'payload';
import type { Release } from '../payload-types.ts';

/** The release that serves. */
export async function lastRelease(payload: Payload): Promise<Release | undefined> {
	const { docs } = await payload.find({
		collection: 'releases',
		where: { state: { equals: 'published' } },
		sort: ['-sequence', '-release'],
		limit: 1,
		depth: 0,
	});
	return docs[0];
}
