import type { PersonId } from '#content/model/rendition-transitions.ts';

/** An account, as far as it is told apart from others. */
interface Account {
	readonly id: PersonId;
	readonly email: string;
}

/**
 * Ids of accounts, kept as JSON: a list of relations would be a table of its own for each of them. What came from another
 * installation (`npm run import`) names people by their addresses.
 *
 * @param asker who is one of them under the own address too
 */
export function peopleIn(stored: unknown, asker?: Account | null): readonly PersonId[] {
	return Array.isArray(stored)
		? stored
				.filter((id): id is PersonId => typeof id === 'string' || typeof id === 'number')
				.map((id) => (asker && id === asker.email ? asker.id : id))
		: [];
}

/** Everybody of before, and this person. */
export const withPerson = (stored: unknown, id: PersonId): PersonId[] => [...new Set([...peopleIn(stored), id])];
