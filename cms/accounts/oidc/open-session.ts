import { getFieldsToSign, jwtSign } from 'payload';
import { addSessionToUser, generatePayloadCookie } from 'payload/shared';

import { rememberDevice } from '../remember-device.ts';
import { accountById } from '../stored-account.ts';

import type { PayloadRequest } from 'payload';
import type { User } from '../../payload-types.ts';

/** A session of Payload, as its own sign-in makes it, for somebody whom the provider has proven. @returns its cookie */
export async function openSession(req: PayloadRequest, { id }: User): Promise<string> {
	const { payload } = req;
	const { config } = payload.collections.users;
	const stored = await accountById(payload, id);
	// closed between two steps of the sign-in
	if (!stored || stored.closedAt) throw new Error('The account is gone or closed.');
	const user = { ...stored, collection: 'users' as const };
	const { sid } = await addSessionToUser({ collectionConfig: config, payload, req, user });
	const { token } = await jwtSign({
		fieldsToSign: getFieldsToSign({
			collectionConfig: config,
			email: user.email,
			user,
			...(sid === undefined ? {} : { sid }),
		}),
		secret: payload.secret,
		tokenExpiration: config.auth.tokenExpiration,
	});
	const withSession = await accountById(payload, id);
	if (withSession) await rememberDevice({ collection: config, context: req.context, req, token, user: withSession });
	return generatePayloadCookie({ collectionAuthConfig: config.auth, cookiePrefix: payload.config.cookiePrefix, token });
}
