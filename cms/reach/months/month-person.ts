import { namesOfPerson } from '../../foundation/same-person.ts';

import type { Account } from '../../foundation/same-person.ts';
import type { MonthPerson } from '#content/model/month-completion.ts';

/** Whoever is signed in, as entries of the book of the month are compared with. */
export const personOf = (user: Account | null): MonthPerson => ({
	who: user?.email ?? '',
	account: user ? String(user.id) : null,
	...(user ? { also: namesOfPerson(user).map(String) } : {}),
});
