import { APIError } from 'payload';
import { select } from 'payload/shared';

import type { CollectionBeforeLoginHook, SelectFieldManyValidation } from 'payload';
import type { User } from '../payload-types.ts';

/** Whatever makes a session: whoever has left gets none. The sign-in says no more than of a wrong password. */
export const refuseClosed: CollectionBeforeLoginHook<User> = ({ user }) => {
	if (user.closedAt) throw new APIError('Email hoặc mật khẩu không đúng.', 401, undefined, true);
	return user;
};

/** Everybody has a role, except who has left: whatever asks for people by what they may do finds them no more. */
export const rolesUnlessClosed: SelectFieldManyValidation = (value, options) => {
	const { closedAt } = options.data as Partial<User>;
	return closedAt && (value ?? []).length === 0 ? true : select(value, options);
};
