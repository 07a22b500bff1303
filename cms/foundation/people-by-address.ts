import { peopleIn } from './changers.ts';

import type { Payload } from 'payload';
import type { PersonId } from '#content/model/rendition-transitions.ts';

/**
 * Reads lists of people (changers.ts) for whoever it may be: what came from another installation names people by their
 * addresses, and whoever has an account here under one of them is that person.
 *
 * @param lists all that will be read
 * @returns ids of accounts; an address of nobody here stays as it is
 */
export async function peopleByAddress(
	payload: Payload,
	lists: readonly unknown[],
): Promise<(stored: unknown) => readonly PersonId[]> {
	const addresses = new Set(lists.flatMap((stored) => peopleIn(stored)).filter((id) => String(id).includes('@')));
	if (addresses.size === 0) return (stored) => peopleIn(stored);
	const { docs } = await payload.find({
		collection: 'users',
		where: { email: { in: [...addresses] } },
		select: { email: true },
		pagination: false,
		depth: 0,
	});
	const ids = new Map<PersonId, PersonId>(docs.map(({ id, email }) => [email, id]));
	return (stored) => peopleIn(stored).map((id) => ids.get(id) ?? id);
}
