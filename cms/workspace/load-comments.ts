import { accountName } from '../foundation/account-name.ts';
import { hasRole } from '../foundation/roles.ts';

import type { PayloadRequest } from 'payload';
import type { Comment, Rendition } from '../payload-types.ts';

/** A comment as the workspace shows it. */
export interface WrittenComment {
	readonly id: Comment['id'];
	readonly from: string;
	readonly to: string;
	readonly text: string;
	readonly at: string;
	readonly isDone: boolean;
	/** May this person say that it is done, or open it again? */
	readonly mayFinish: boolean;
}

const DELETED = 'tài khoản đã xóa';

/** What was written about a rendition, the oldest first, with names: not everybody may read accounts. */
export async function loadComments(
	req: PayloadRequest,
	rendition: Rendition['id'],
): Promise<readonly WrittenComment[]> {
	const { docs } = await req.payload.find({
		collection: 'comments',
		where: { rendition: { equals: rendition } },
		sort: 'createdAt',
		limit: 200,
		pagination: false,
		depth: 0,
		overrideAccess: false,
		user: req.user,
		req,
	});
	const names = await namesOf(req, docs);
	return docs.map(({ id, authorName, author, to, text, createdAt, isDone }) => {
		const isOwn = [to, author].includes(String(req.user?.id));
		return {
			id,
			// as the account is called today: older comments hold an address where there was no name
			from: names.get(author ?? '') ?? (authorName?.includes('@') ? DELETED : authorName) ?? 'hệ thống',
			to: names.get(to) ?? DELETED,
			text,
			at: createdAt,
			isDone: isDone ?? false,
			mayFinish: isOwn || hasRole(req, 'administrator'),
		};
	});
}

async function namesOf(req: PayloadRequest, comments: readonly Comment[]): Promise<ReadonlyMap<string, string>> {
	if (comments.length === 0) return new Map();
	const { docs } = await req.payload.find({
		collection: 'users',
		pagination: false,
		depth: 0,
		select: { fullName: true },
		req,
	});
	return new Map(docs.map((user) => [String(user.id), accountName(user)]));
}
