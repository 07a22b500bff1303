import { APIError } from 'payload';

import { hasRole } from './roles.ts';
import { peopleIn, withPerson } from './changers.ts';
import { isHeardAsStored, unheardSound } from './heard-uploads.ts';
import { SAME_PERSON_HINT } from './same-person.ts';
import { lookedAt, uploadDigest } from './upload-digest.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { ApprovedUploads } from './upload-digest.ts';
import type { ApprovalState } from './approval-fields.ts';

/** What the rule looks at. */
interface Approvable {
	readonly state?: ApprovalState | null;
	/** Whoever uploaded or changed it since the last approval. */
	readonly changedBy?: unknown;
	readonly approvedDigest?: string | null;
	/** Of a sound: what it is for. */
	readonly kind?: unknown;
}

/** Why a person may not bring an upload into this state, as the person reads it; undefined: it may go there. */
export function approvalRefusal(
	to: ApprovalState,
	{ isApprover, isChanger }: { readonly isApprover: boolean; readonly isChanger: boolean },
): string | undefined {
	if (to !== 'approved') return undefined;
	if (!isApprover) return 'Chỉ người duyệt được duyệt. Hãy lưu với trạng thái "Chờ duyệt" rồi nhờ người duyệt xem.';
	if (isChanger) return 'Người tải lên hoặc sửa không tự duyệt. Hãy nhờ một người duyệt khác xem.';
	return undefined;
}

const NONE = { approvedBy: null, approvedDigest: null } as const;

/**
 * An upload goes out when a second person has looked at it: neither who uploaded it nor anybody who changed it since the
 * last approval. The approval keeps the fingerprint of what was looked at; any other content is waiting again, whoever
 * changed it. A save without a person approves nothing.
 */
export function guardApproval(collection: ApprovedUploads): CollectionBeforeChangeHook {
	return async ({ data, originalDoc, operation, req }) => {
		const { user } = req;
		if (operation === 'create') {
			const uploader = user ? { uploadedBy: user.id, changedBy: [user.id] } : { changedBy: [] };
			return { ...data, ...uploader, ...NONE, state: 'waiting' };
		}
		const before = originalDoc as Approvable & Readonly<Record<string, unknown>>;
		const after = { ...before, ...data };
		const to = (data.state ?? before.state ?? 'waiting') as ApprovalState;
		const isContent = req.file !== undefined || lookedAt(collection, before) !== lookedAt(collection, after);
		const changedBy = isContent && user ? withPerson(before.changedBy, user.id) : peopleIn(before.changedBy, user);
		const kept = { approvedDigest: before.approvedDigest ?? null, changedBy };
		if (to === before.state || !user) {
			const isBorneOut =
				to === 'approved' && !isContent && before.approvedDigest === (await uploadDigest(collection, after));
			const state = to === 'approved' && !isBorneOut ? { ...NONE, state: 'waiting' } : { state: to };
			return { ...data, ...kept, ...state };
		}
		const refusal = approvalRefusal(to, {
			isApprover: hasRole(req, 'approver'),
			isChanger: changedBy.includes(user.id),
		});
		const isByOther =
			!isContent &&
			changedBy.includes(user.id) &&
			!peopleIn(before.changedBy).some((id) => [user.id, user.email].includes(id));
		if (refusal) throw new APIError(isByOther ? `${refusal} ${SAME_PERSON_HINT}` : refusal, 403, undefined, true);
		if (to !== 'approved') return { ...data, ...kept, ...NONE, state: to };
		// what is looked at stands on the page; what is heard takes its time
		const unheard =
			collection !== 'materials' && isHeardAsStored(after) ? await unheardSound(req, collection, after) : undefined;
		if (unheard) throw new APIError(unheard, 403, undefined, true);
		return {
			...data,
			state: to,
			approvedBy: user.id,
			approvedDigest: await uploadDigest(collection, after),
			changedBy: [],
		};
	};
}
