import type { PayloadRequest } from 'payload';

/** An airing with all that was said of it, by ids of entries. */
interface AiringGroup {
	readonly commune: string;
	readonly airings: readonly string[];
}

/** With the person's own rights; undefined: it is not there for them. */
export async function entriesOfGroup(req: PayloadRequest, id: string): Promise<AiringGroup | undefined> {
	if (!req.user) return undefined;
	const asPerson = { pagination: false, depth: 0, user: req.user, overrideAccess: false, req } as const;
	const { docs } = await req.payload.find({ collection: 'airings', where: { id: { equals: id } }, ...asPerson });
	const [airing] = docs;
	if (!airing) return undefined;
	const { docs: group } = await req.payload.find({
		collection: 'airings',
		where: { and: [{ root: { equals: airing.root ?? airing.clientId } }, { commune: { equals: airing.commune } }] },
		select: { clientId: true },
		...asPerson,
	});
	return { commune: airing.commune, airings: [airing.clientId, ...group.map(({ clientId }) => clientId)] };
}
