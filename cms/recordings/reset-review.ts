import { takenBack } from '../messages/approvals/take-back.ts';
import { asSystem } from '../foundation/as-system.ts';
import { idOf } from '../foundation/id-of.ts';
import { writeTransitions } from '../messages/write-transitions.ts';
import { isBypassed } from '../foundation/bypass.ts';

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, PayloadRequest } from 'payload';
import type { Recording, Rendition } from '../payload-types.ts';

/** A recording that moves to another rendition is a reading of that one's words, not of the old number's. */
export const stampReadText: CollectionBeforeChangeHook<Recording> = async ({ data, originalDoc, operation, req }) => {
	if (operation !== 'update' || data.rendition === undefined || !originalDoc) return data;
	const rendition = idOf(data.rendition);
	if (rendition === idOf(originalDoc.rendition)) return data;
	const { textVersion } = await req.payload.findByID({
		collection: 'renditions',
		id: rendition,
		depth: 0,
		joins: false,
		select: { textVersion: true },
		req,
	});
	return { ...data, textVersion };
};

/**
 * What a listener signed off, an approver approved, or the starter library brought may be another reading now: a new
 * one, another file, part, voice, cleaning or consent, or one that was moved away. Whoever did it, on whatever path: the
 * fingerprints of the renditions concerned decide. (Editions air the newest reading of the newest words.)
 */
export const hearAgain: CollectionAfterChangeHook<Recording> = async ({
	doc,
	previousDoc,
	operation,
	req,
	context,
}) => {
	if (isBypassed(context, 'review') || isBypassed(context, 'transition')) return doc;
	const now = idOf<Rendition['id'], Rendition>(doc.rendition);
	const before = operation === 'update' ? idOf<Rendition['id'], Rendition>(previousDoc.rendition) : now;
	for (const id of new Set([now, before])) await takeBackFrom(req, id, { isNew: operation === 'create' });
	return doc;
};

async function takeBackFrom(req: PayloadRequest, id: Rendition['id'], { isNew }: { isNew: boolean }): Promise<void> {
	const rendition = await req.payload.findByID({ collection: 'renditions', id, depth: 0, joins: false, req });
	const lost = await takenBack({ payload: req.payload, req }, rendition);
	if (!lost) return;
	await req.payload.update({ collection: 'renditions', id, data: lost, depth: 0, req: asSystem(req) });
	if (lost.state === undefined) return;
	const note = isNew
		? 'Có bản ghi mới, phải nghe và duyệt lại'
		: 'Bản ghi đã đổi (tệp, giọng, đoạn phát, cách xử lý hoặc chỗ), phải nghe và duyệt lại';
	await writeTransitions(req, [{ rendition, from: rendition.state, to: lost.state, note }]);
}
