import { APIError } from 'payload';

import type { CollectionBeforeLoginHook } from 'payload';
import type { User } from '../payload-types.ts';

/** Whatever makes a session: an account with a second factor gets none before the code was taken. */
export const requireSecondFactor: CollectionBeforeLoginHook<User> = ({ user, req }) => {
	if (user.hasSecondFactor && req.context.isSecondFactorDone !== true)
		throw new APIError('Tài khoản này đăng nhập bằng mật khẩu và mã xác thực.', 401, undefined, true);
	return user;
};
