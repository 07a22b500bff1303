import { APIError } from 'payload';

import { hasRole } from '../access/roles.ts';
import { idOf } from './keep-source-version.ts';

import type { CollectionBeforeChangeHook, TypedUser } from 'payload';
import type { ApprovalState } from '../collections/approval-fields.ts';

/** What the rule looks at. */
export interface Approvable {
	readonly state?: ApprovalState | null;
	readonly uploadedBy?: unknown;
}

/** Why a person may not bring an upload into this state, as the person reads it; undefined: it may go there. */
export function approvalRefusal(
	to: ApprovalState,
	{ isApprover, isUploader }: { readonly isApprover: boolean; readonly isUploader: boolean },
): string | undefined {
	if (to !== 'approved') return undefined;
	if (!isApprover) return 'Chỉ người duyệt được duyệt. Hãy lưu với trạng thái "Chờ duyệt" rồi nhờ người duyệt xem.';
	if (isUploader) return 'Người tải lên hoặc sửa không tự duyệt. Hãy nhờ một người duyệt khác xem.';
	return undefined;
}

/** What the file is; a crop made in the browser changes these. */
const FILE_FIELDS = ['filename', 'filesize', 'width', 'height', 'focalX', 'focalY'];

/**
 * An upload goes out when a second person has looked at it. A change of what was looked at takes the approval back. The
 * system itself (no user) is not asked.
 *
 * @param content fields that the second person looks at, besides the file
 */
export function guardApproval(content: readonly string[]): CollectionBeforeChangeHook {
	const looked = [...content, ...FILE_FIELDS];
	return ({ data, originalDoc, operation, req }) => {
		const { user } = req;
		if (!user) return data;
		if (operation === 'create') return { ...data, state: 'waiting', uploadedBy: user.id, approvedBy: null };
		const before = originalDoc as Approvable & Readonly<Record<string, unknown>>;
		const to = (data.state ?? before.state ?? 'waiting') as ApprovalState;
		const isContent =
			req.file !== undefined || looked.some((name) => data[name] !== undefined && differs(data[name], before[name]));
		const changer = isContent ? { uploadedBy: user.id } : {};
		if (to === before.state) {
			const takenBack = isContent && to === 'approved' ? { state: 'waiting', approvedBy: null } : {};
			return { ...data, ...changer, ...takenBack };
		}
		const isUploader = isContent || isSame(before.uploadedBy, user);
		const refusal = approvalRefusal(to, { isApprover: hasRole(req, 'approver'), isUploader });
		if (refusal) throw new APIError(refusal, 403, undefined, true);
		return { ...data, ...changer, approvedBy: to === 'approved' ? user.id : null };
	};
}

/** An emptied field may be stored as null or as no text; a relation may come as its document or as its id. */
const differs = (one: unknown, other: unknown): boolean => plain(one) !== plain(other);
const plain = (value: unknown): string =>
	JSON.stringify(
		typeof value === 'object' && value !== null && 'id' in value ? value.id : value === '' ? null : (value ?? null),
	);

const isSame = (person: unknown, user: TypedUser): boolean =>
	person !== null && person !== undefined && idOf(person as number) === user.id;
