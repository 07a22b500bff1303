import type { TypedUser } from 'payload';
import type { MonthPerson } from '#content/model/month-completion.ts';

/** Whoever is signed in, as entries of the book of the month are compared with. */
export const personOf = (user: Pick<TypedUser, 'id' | 'email'> | null): MonthPerson => ({
	who: user?.email ?? '',
	account: user ? String(user.id) : null,
});
