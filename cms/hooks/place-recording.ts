import { asSystem } from './as-system.ts';
import { idOf } from './keep-source-version.ts';
import { writeMoves } from './write-moves.ts';

import type { CollectionAfterChangeHook, CollectionBeforeChangeHook } from 'payload';
import type { Recording } from '../payload-types.ts';

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

const cleaningOf = ({ denoise, level }: Pick<Recording, 'denoise' | 'level'>): string =>
	`${denoise ?? false} ${level ?? false}`;

/**
 * What a listener signed off, or an approver approved, was another reading: a person's new one, or one that is
 * cleaned otherwise now, has to be heard again.
 * (Editions air the newest reading of the newest words.)
 */
export const hearAgain: CollectionAfterChangeHook<Recording> = async ({
	doc,
	previousDoc,
	operation,
	req,
	context,
}) => {
	const isPlaced = operation === 'create' || idOf(doc.rendition) !== idOf(previousDoc.rendition);
	const isCleaned = operation === 'update' && cleaningOf(doc) !== cleaningOf(previousDoc);
	if (context.isSeeding || !req.user || !(isPlaced || isCleaned)) return doc;
	const rendition = await req.payload.findByID({
		collection: 'renditions',
		id: idOf(doc.rendition),
		depth: 0,
		joins: false,
		req,
	});
	if (rendition.state !== 'listened' && rendition.state !== 'approved') return doc;
	await req.payload.update({
		collection: 'renditions',
		id: rendition.id,
		data: { state: 'recorded', approvedBy: null, approvedAt: null, listenedBy: null, listenerName: null },
		depth: 0,
		req: asSystem(req),
	});
	await writeMoves(req, [
		{
			rendition,
			from: rendition.state,
			to: 'recorded',
			note: isPlaced ? 'Có bản ghi mới, phải nghe và duyệt lại' : 'Bản ghi được xử lý khác đi, phải nghe và duyệt lại',
		},
	]);
	return doc;
};
