import Bowser from 'bowser';

import type { CollectionAfterLoginHook } from 'payload';
import type { User } from '../payload-types.ts';

/** `Chrome trên Windows`: enough to recognise an own device, too little to follow one. */
export function deviceInWords(userAgent: string): string {
	if (userAgent.trim() === '') return 'Thiết bị không rõ';
	const { browser, os } = Bowser.parse(userAgent);
	if (!browser.name && !os.name) return 'Thiết bị không rõ';
	return [browser.name || 'Trình duyệt không rõ', os.name].filter(Boolean).join(' trên ');
}

/** Signing in: the kind of device beside the new session, for the person's own list. No address is kept. */
export const rememberDevice: CollectionAfterLoginHook<User> = async ({ user, req }) => {
	const newest = (user.sessions ?? []).at(-1);
	if (!newest) return user;
	const open = new Set((user.sessions ?? []).map(({ id }) => id));
	const stored = await req.payload.db.findOne<User>({
		collection: 'users',
		where: { id: { equals: user.id } },
		req,
	});
	if (!stored) return user;
	const devices = (stored.devices ?? []).filter(({ id }) => open.has(id) && id !== newest.id);
	await req.payload.db.updateOne({
		collection: 'users',
		id: user.id,
		// the whole account: below Payload's own operations a list that is left out is emptied, the sessions too
		data: {
			...stored,
			devices: [...devices, { id: newest.id, device: deviceInWords(req.headers.get('user-agent') ?? '') }],
		},
		req,
		returning: false,
	});
	return user;
};
