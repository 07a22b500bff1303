import type { PersonId } from '#content/model/rendition-transitions.ts';

/** Ids of accounts, kept as JSON: a list of relations would be a table of its own for each of them. */
export function peopleIn(stored: unknown): readonly PersonId[] {
	return Array.isArray(stored)
		? stored.filter((id): id is PersonId => typeof id === 'string' || typeof id === 'number')
		: [];
}

/** Everybody of before, and this person. */
export const withPerson = (stored: unknown, id: PersonId): PersonId[] => [...new Set([...peopleIn(stored), id])];
