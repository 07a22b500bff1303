import { ValidationError } from 'payload';

import { passwordRefusal } from './password-rules.ts';

import type { CollectionBeforeOperationHook } from 'payload';

/** Operations that set a password; signing in only says one. */
const SETTING: readonly string[] = ['create', 'update', 'resetPassword'];

/** On every path to a new password: the admin, REST, the link in a mail, the first administrator. */
export const refuseWeakPassword: CollectionBeforeOperationHook = ({ args, operation, req }) => {
	const data: unknown = 'data' in args ? args.data : undefined;
	if (!SETTING.includes(operation) || typeof data !== 'object' || data === null) return args;
	const { password, email, fullName } = data as Record<string, unknown>;
	if (typeof password !== 'string' || password === '') return args;
	const known = [email, fullName, req?.user?.email, req?.user?.fullName].filter((text) => typeof text === 'string');
	const refusal = passwordRefusal(password, known);
	if (refusal)
		throw new ValidationError({
			collection: 'users',
			errors: [{ label: 'Mật khẩu', message: refusal, path: 'password' }],
		});
	return args;
};
