import type { Payload } from 'payload';
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
