import { APIError } from 'payload';

import type { CollectionBeforeChangeHook, CollectionBeforeDeleteHook, PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

const SENTENCE =
	'Đây là quản trị hệ thống cuối cùng. Hãy giao quyền quản trị cho một người khác trước, rồi mới xóa hoặc đổi vai trò của tài khoản này.';

const refusal = () => new APIError(SENTENCE, 409, undefined, true);

export const isAdministrator = ({ roles }: Pick<Partial<User>, 'roles'>): boolean =>
	roles?.includes('administrator') ?? false;

/** Accounts that lose the role in this request: many at once are changed side by side, none sees what the others do. */
function losingIn({ context }: PayloadRequest): Set<User['id']> {
	context.losingAdministrators ??= new Set<User['id']>();
	return context.losingAdministrators as Set<User['id']>;
}

/**
 * Refuses to lose the last administrator. The one who stays is written to, so that two administrators who take each
 * other's role at the same instant cannot both succeed: the databases let only one of two such transactions end.
 */
async function keepOneOther(id: User['id'], req: PayloadRequest): Promise<void> {
	const losing = losingIn(req).add(id);
	const { docs } = await req.payload.find({
		collection: 'users',
		where: { roles: { in: ['administrator'] } },
		sort: 'id',
		pagination: false,
		depth: 0,
		req,
	});
	const staying = docs.find((user) => !losing.has(user.id));
	const stored =
		staying &&
		(await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: staying.id } }, req }));
	if (!stored) throw refusal();
	await req.payload.db.updateOne({
		collection: 'users',
		id: stored.id,
		data: { ...stored, updatedAt: new Date().toISOString() },
		req,
		returning: false,
	});
}

export const keepAdministratorOnChange: CollectionBeforeChangeHook<User> = async ({
	data,
	originalDoc,
	operation,
	req,
}) => {
	if (operation !== 'update' || !originalDoc || !isAdministrator(originalDoc)) return data;
	if (!isAdministrator({ ...originalDoc, ...data })) await keepOneOther(originalDoc.id, req);
	return data;
};

export const keepAdministratorOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
	const doc = await req.payload.db.findOne<User>({ collection: 'users', where: { id: { equals: id } }, req });
	if (doc && isAdministrator(doc)) await keepOneOther(doc.id, req);
};
