import { monthAt } from '#content/model/month.ts';

import { renderEdition } from '../editions/render-edition.ts';
import { workSignal } from '../foundation/work-signal.ts';
import { reasonsOf } from './held-back.ts';

import type { Payload } from 'payload';
import type { RenderProgress } from '../foundation/pipeline.ts';
import type { BlockedEditions } from './held-back.ts';
import type { BlockedReason } from '../foundation/held-back.ts';

/**
 * Editions (of one area, or of all) of this month and later follow their messages; past months stay as they were aired.
 *
 * @returns how many files of audio had to be made, and which editions cannot be made now
 */
export async function renderPublishedEditions(
	payload: Payload,
	now: Date,
	onProgress: (progress: RenderProgress) => void,
	area?: string,
): Promise<{ readonly encodes: number; readonly blocked: BlockedEditions }> {
	const { docs } = await payload.find({
		collection: 'editions',
		where: {
			state: { equals: 'published' },
			month: { greater_than_equal: monthAt(now) },
			...(area ? { area: { equals: area } } : {}),
		},
		pagination: false,
		depth: 0,
		sort: 'month',
	});
	const blocked = new Map<string, readonly BlockedReason[]>();
	let encodes = 0;
	for (const { id } of docs) {
		try {
			encodes += (await renderEdition(payload, id, { now, onProgress })).encodes;
		} catch (error) {
			// a render that somebody has stopped says nothing of its edition
			workSignal()?.throwIfAborted();
			const reasons = reasonsOf(error);
			if (!reasons) throw error;
			blocked.set(String(id), reasons);
		}
	}
	return { encodes, blocked };
}
