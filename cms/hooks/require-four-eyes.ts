import { APIError } from 'payload';

import { hasRole } from '../access/roles.ts';
import { idOf } from './keep-source-version.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { Rendition } from '../payload-types.ts';

interface Approval {
	readonly approver: string | number;
	readonly isApprover: boolean;
	/** Who wrote the words; null: the starter library or an import. */
	readonly author: string | number | null;
	readonly isSourceCurrent: boolean;
	/** A minority language: has a native listener signed off the recording? Vietnamese needs none. */
	readonly hasBeenHeard?: boolean;
}

/** Why an approval must be refused, as the approver reads it; undefined when it may go through. */
export function approvalRefusal({
	approver,
	isApprover,
	author,
	isSourceCurrent,
	hasBeenHeard = true,
}: Approval): string | undefined {
	if (!isApprover) return 'Chưa thể duyệt: chỉ người có vai trò "Người duyệt" được duyệt. Nhờ người duyệt của tỉnh.';
	if (author === approver) return 'Chưa thể duyệt: người viết không được tự duyệt bài của mình. Nhờ người duyệt khác.';
	if (!isSourceCurrent) return 'Chưa thể duyệt: bản này được dịch từ bản gốc cũ. Nhờ người dịch xem lại rồi duyệt.';
	if (!hasBeenHeard) return 'Chưa thể duyệt: chưa có người bản ngữ nghe và xác nhận. Nhờ người nghe thẩm định trước.';
	return undefined;
}

/** Two persons behind each word (domain.md section 6, rule 7), on every path: REST, admin, Local API for a user. */
export const requireFourEyes: CollectionBeforeChangeHook<Rendition> = async ({ data, originalDoc, req, context }) => {
	if (context.isSeeding || !req.user || data.state === originalDoc?.state) return data;
	if (data.state === 'listened' && !hasRole(req, 'listener')) {
		throw new APIError(
			'Chỉ người nghe thẩm định mới xác nhận được là đã nghe. Nhờ người bản ngữ nghe.',
			403,
			undefined,
			true,
		);
	}
	if (data.state !== 'approved') return data;
	const message = await req.payload.findByID({
		collection: 'messages',
		id: idOf(data.message ?? originalDoc?.message),
		depth: 0,
		req,
	});
	const author = data.textBy ?? originalDoc?.textBy ?? null;
	const refusal = approvalRefusal({
		approver: req.user.id,
		isApprover: hasRole(req, 'approver'),
		author: author === null ? null : idOf(author),
		hasBeenHeard: (data.language ?? originalDoc?.language) === 'vi' || originalDoc?.state === 'listened',
		isSourceCurrent: (data.sourceVersion ?? originalDoc?.sourceVersion ?? 0) >= message.sourceVersion,
	});
	if (refusal) throw new APIError(refusal, 403, undefined, true);
	return { ...data, approvedBy: req.user.id, approvedAt: new Date().toISOString(), isSample: false };
};
