import { takenBack } from './approvals/take-back.ts';
import { isBypassed } from '../foundation/bypass.ts';

import type { CollectionBeforeChangeHook } from 'payload';
import type { Rendition } from '../payload-types.ts';

/**
 * Last of all: whatever else a save did, a signature stays only on exactly what was signed. The other hooks say where a
 * change leads; this one does not need to know the changes. It holds for saves without a person, too.
 */
export const takeBackChanged: CollectionBeforeChangeHook<Rendition> = async ({
	data,
	originalDoc,
	operation,
	req,
	context,
}) => {
	if (isBypassed(context, 'review')) return data;
	// nothing begins signed, and only the seed brings starter content
	if (operation === 'create' || !originalDoc)
		return { ...data, approvedDigest: null, listenedDigest: null, sampleDigest: null };
	// the readings of the older wording follow when the step stands (recordTransition)
	const { keepsMeaning } = data as { keepsMeaning?: boolean | null };
	const keptTextVersion = keepsMeaning === true ? (originalDoc.keptTextVersion ?? null) : null;
	const lost = await takenBack({ payload: req.payload, req }, { ...originalDoc, ...data }, { keptTextVersion });
	if (!lost) return data;
	const note = lost.state === undefined ? {} : { transitionNote: 'Đã đổi sau khi ký, phải nghe và duyệt lại' };
	return { ...data, ...lost, ...note };
};
