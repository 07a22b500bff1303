import { z } from 'zod';

import { readBody } from '../foundation/read-body.ts';

import type { CollectionConfig, Endpoint, PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

/** Without a session's id: all others than this one. */
const askedSession = z.object({ session: z.string().max(100).optional() }).default({});

const signInFirst = () => Response.json({ message: 'Hãy đăng nhập.' }, { status: 403 });

/** `GET /api/users/my-sessions`: where the person is signed in, newest first. Nobody sees another's. */
const listEndpoint: Omit<Endpoint, 'root'> = {
	path: '/my-sessions',
	method: 'get',
	handler: async (req) => {
		const user = await storedUser(req);
		if (!user) return signInFirst();
		const devices = new Map((user.devices ?? []).map(({ id, device }) => [id, device]));
		const now = new Date().toISOString();
		const sessions = (user.sessions ?? [])
			.filter(({ expiresAt }) => iso(expiresAt) > now)
			.map(({ id, createdAt, expiresAt }) => ({
				id,
				createdAt: createdAt ? iso(createdAt) : null,
				expiresAt: iso(expiresAt),
				device: devices.get(id) ?? 'Thiết bị không rõ',
				isThisOne: id === ownSession(req),
			}))
			.toSorted((one, other) => (other.createdAt ?? '').localeCompare(one.createdAt ?? ''));
		return Response.json({ sessions }, { headers: { 'cache-control': 'no-store' } });
	},
};

/** `POST /api/users/my-sessions/end` `{session}`: ends one; without it every other one than this. */
const endEndpoint: Omit<Endpoint, 'root'> = {
	path: '/my-sessions/end',
	method: 'post',
	handler: async (req) => {
		const user = await storedUser(req);
		if (!user) return signInFirst();
		const asked = await readBody(req, askedSession);
		if (asked instanceof Response) return asked;
		const { session } = asked;
		const isKept = ({ id }: { id: string }) => (session === undefined ? id === ownSession(req) : id !== session);
		const sessions = (user.sessions ?? []).filter(isKept);
		const kept = new Set(sessions.map(({ id }) => id));
		await req.payload.db.updateOne({
			collection: 'users',
			id: user.id,
			data: {
				...user,
				sessions,
				devices: (user.devices ?? []).filter(({ id }) => kept.has(id)),
			},
			req,
			returning: false,
		});
		return Response.json({ ended: (user.sessions ?? []).length - sessions.length });
	},
};

export const sessionEndpoints = [listEndpoint, endEndpoint] satisfies CollectionConfig['endpoints'];

/** With what no operation shows: read below Payload's access, for the own account only. */
async function storedUser(req: PayloadRequest): Promise<User | undefined> {
	if (!req.user) return undefined;
	const user = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: req.user.id } }, req });
	return user ?? undefined;
}

/** Payload keeps the session of a request under `_sid` of its user. */
function ownSession({ user }: PayloadRequest): string | undefined {
	const session: unknown = Object.entries(user ?? {}).find(([name]) => name === '_sid')?.[1];
	return typeof session === 'string' ? session : undefined;
}

const iso = (date: string | Date): string => new Date(date).toISOString();
