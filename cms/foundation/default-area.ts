import { hasRole } from './roles.ts';

import type { TypedUser } from 'payload';

interface Form {
	readonly user?: TypedUser | null;
}

/** The area that a form proposes: the own province, else the whole country. */
export const ownArea = ({ user }: Form): string =>
	hasRole({ user: user ?? null }, 'administrator') ? '00' : (user?.province ?? '00');

/** The same for numbers and offices: those of the whole country are proposed to administrators only. */
export const ownRegistryArea = ({ user }: Form): string | undefined =>
	user?.province ?? (hasRole({ user: user ?? null }, 'administrator') ? '00' : undefined);
