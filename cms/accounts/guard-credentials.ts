import { APIError } from 'payload';

import { isPasswordOf } from './password-check.ts';
import { accountById } from './stored-account.ts';

import type {
	CollectionAfterChangeHook,
	CollectionBeforeChangeHook,
	CollectionBeforeOperationHook,
	PayloadRequest,
} from 'payload';
import type { User } from '../payload-types.ts';

const SENTENCE =
	'Muốn đổi email hoặc mật khẩu, hãy nhập mật khẩu hiện tại của chính mình vào ô "Mật khẩu hiện tại" rồi lưu lại.';

/** Whoever finds an open session cannot take the account over: changing an address or a password asks for the own one. */
export const askForPassword: CollectionBeforeOperationHook<'users'> = async ({ args, operation, req }) => {
	// an invitation puts a password that nobody knows (accounts/invite-endpoints.ts)
	if (operation !== 'update' || !req?.user || req.context.isInvitation === true) return args;
	const data: unknown = 'data' in args ? args.data : undefined;
	if (typeof data !== 'object' || data === null) return args;
	const { currentPassword, ...rest } = data as Record<string, unknown>;
	// checked here and never stored
	const asked = { ...args, data: rest } as typeof args;
	if (!(await changesCredentials(rest, 'id' in args ? args.id : undefined, req))) return asked;
	const own = await accountById(req.payload, req.user.id);
	const isRight = typeof currentPassword === 'string' && (await isPasswordOf(own, currentPassword));
	if (!isRight) throw new APIError(SENTENCE, 403, undefined, true);
	return asked;
};

/** Forms send the address along unchanged; only another one counts. Many at once are never an own form. */
async function changesCredentials(
	data: Record<string, unknown>,
	id: unknown,
	{ payload }: PayloadRequest,
): Promise<boolean> {
	if (data.password !== undefined && data.password !== '' && data.password !== null) return true;
	if (data.email === undefined) return false;
	if (typeof id !== 'string' && typeof id !== 'number') return true;
	const stored = await accountById(payload, id as User['id']);
	return typeof data.email !== 'string' || stored?.email !== data.email.trim().toLowerCase();
}

/** An account with other rights starts anew: sessions of before a change of roles or places end. */
export const endSessionsOnOtherRights: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation }) => {
	if (operation !== 'update' || !originalDoc) return data;
	const rights = ({ roles, province, languages }: Partial<User>) =>
		JSON.stringify([[...(roles ?? [])].toSorted(), province ?? null, [...(languages ?? [])].toSorted()]);
	return rights(originalDoc) === rights({ ...originalDoc, ...data }) ? data : { ...data, sessions: [] };
};

/** A password that an administrator typed is known to two; its owner changes it at the next sign-in. */
export const markFirstPassword: CollectionBeforeChangeHook<User> = ({ data, originalDoc, operation, req }) => {
	if (!data.password) return data;
	if (originalDoc) changedPasswords(req).add(originalDoc.id);
	const isByAnother = req.user && (operation === 'create' || req.user.id !== originalDoc?.id);
	return isByAnother ? { ...data, mustChangePassword: true } : data;
};

/** After the change Payload shows no password any more, not even that there was one. */
function changedPasswords({ context }: PayloadRequest): Set<User['id']> {
	context.changedPasswords ??= new Set<User['id']>();
	return context.changedPasswords as Set<User['id']>;
}

/** The old address hears of a new address or password, whoever made the change: by a job, in the same transaction. */
export const tellOldAddress: CollectionAfterChangeHook<User> = async ({ doc, previousDoc, operation, req }) => {
	if (operation !== 'update') return doc;
	const hasOtherAddress = previousDoc.email !== doc.email;
	if (hasOtherAddress || changedPasswords(req).delete(doc.id))
		await req.payload.jobs.queue({
			task: 'mailAccountNotice',
			input: { to: previousDoc.email, name: doc.fullName ?? '', what: hasOtherAddress ? 'email' : 'password' },
			req,
		});
	return doc;
};
