import type { PayloadRequest } from 'payload';
import type { Rendition } from '../payload-types.ts';

type Stored = Pick<Rendition, 'id' | 'state' | 'sourceVersion'>;

interface OlderWords {
	readonly script: string;
	/** When that was saved. */
	readonly at: string;
}

/** The words of the last approval, where the text has left it since; null: never approved, or still approved. */
export async function approvedBefore(req: PayloadRequest, rendition: Stored): Promise<OlderWords | null> {
	if (rendition.state === 'approved') return null;
	return newest(req, rendition.id, { 'version.state': { equals: 'approved' } });
}

/** The Vietnamese words from which a translation was made, where they have changed since; null: they have not. */
export async function sourceBefore(
	req: PayloadRequest,
	source: Stored | undefined,
	madeFrom: number,
): Promise<OlderWords | null> {
	if (!source || source.sourceVersion <= madeFrom) return null;
	return newest(req, source.id, { 'version.sourceVersion': { equals: madeFrom } });
}

async function newest(req: PayloadRequest, id: Rendition['id'], where: Record<string, { equals: string | number }>) {
	const { docs } = await req.payload.findVersions({
		collection: 'renditions',
		where: { and: [{ parent: { equals: id } }, where] },
		sort: '-updatedAt',
		limit: 1,
		pagination: false,
		depth: 0,
		req,
	});
	const [found] = docs;
	return found ? { script: found.version.script ?? '', at: found.updatedAt } : null;
}
