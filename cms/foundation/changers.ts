import { asAsker } from './same-person.ts';

import type { PersonId } from '#content/model/rendition-transitions.ts';
import type { Account } from './same-person.ts';

/**
 * Ids of accounts, kept as JSON: a list of relations would be a table of its own for each of them. What came from another
 * installation (`npm run import`) names people by their addresses.
 *
 * @param asker who is one of them under the own address, and under each account that counts as the same person
 */
export function peopleIn(stored: unknown, asker?: Account | null): readonly PersonId[] {
	return Array.isArray(stored)
		? stored
				.filter((id): id is PersonId => typeof id === 'string' || typeof id === 'number')
				.map((id) => asAsker(id, asker))
		: [];
}

/** Everybody of before, and this person. */
export const withPerson = (stored: unknown, id: PersonId): PersonId[] => [...new Set([...peopleIn(stored), id])];
