import { APIError } from 'payload';

import { hasRole } from '../foundation/roles.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { Access, CollectionBeforeOperationHook } from 'payload';

/** A password that somebody else thinks of is known to two; where there is mail nobody has to. */
const isNeeded = (): boolean => !cmsSettings().smtpUrl;

/** The form that asks for a first password is offered where no invitation can be mailed. */
export const createWithPassword: Access = ({ req }) => hasRole(req, 'administrator') && isNeeded();

/** The same for the form of an account that is there: another's password is set by its owner, by a link. */
export const refuseTypedPassword: CollectionBeforeOperationHook<'users'> = ({ args, operation, req }) => {
	if (operation !== 'update' || !req?.user || req.context.isInvitation === true || isNeeded()) return args;
	const data: unknown = 'data' in args ? args.data : undefined;
	if (typeof data !== 'object' || data === null || !('password' in data) || !data.password) return args;
	if ('id' in args && String(args.id) === String(req.user.id)) return args;
	throw new APIError(
		'Mật khẩu của người khác do chính người đó đặt. Hãy bấm "Gửi lời mời mới" ở trang của tài khoản này.',
		403,
		undefined,
		true,
	);
};
