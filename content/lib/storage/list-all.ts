import type { ObjectFacts, ObjectStore } from './object-store.ts';

/** Everything whose name begins so, at once. */
export async function listAll(store: Pick<ObjectStore, 'list'>, prefix: string): Promise<readonly ObjectFacts[]> {
	const found: ObjectFacts[] = [];
	for await (const facts of store.list(prefix)) found.push(facts);
	return found;
}
