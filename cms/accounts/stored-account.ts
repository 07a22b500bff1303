import { routePart } from '../foundation/route-part.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

/** The account with what no operation shows: hash of the password, secret of the second factor. */
export async function accountByEmail(payload: Payload, email: string): Promise<User | undefined> {
	const user = await payload.db.findOne<User>({
		collection: 'users',
		where: { email: { equals: email.trim().toLowerCase() } },
	});
	return user ?? undefined;
}

export async function accountById(payload: Payload, id: User['id']): Promise<User | undefined> {
	const user = await payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } } });
	return user ?? undefined;
}

/** The account that the address names by its `:id`; undefined: there is none. */
export async function accountOfRoute(req: PayloadRequest): Promise<User | undefined> {
	const part = routePart(req, 'id');
	const id = (req.payload.db.defaultIDType === 'number' ? Number(part) : part) as User['id'];
	const account = await req.payload.findByID({ collection: 'users', id, depth: 0, disableErrors: true, req });
	return account ?? undefined;
}
