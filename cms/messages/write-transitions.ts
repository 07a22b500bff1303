import { STATE_NAMES } from '#content/model/decide-transition.ts';

import type { PayloadRequest } from 'payload';
import type { Heard } from '#content/model/rendition-transitions.ts';
import type { RenditionState } from '#content/model/rendition.ts';
import type { Rendition } from '../payload-types.ts';

interface WrittenTransition {
	readonly rendition: Pick<Rendition, 'id' | 'title' | 'language'>;
	readonly from: RenditionState;
	readonly to: RenditionState;
	/** Why, in Vietnamese; empty: nothing was said. */
	readonly note: string;
	/** A community listener stands in for the second translator, or the meaning has not changed. */
	readonly kind?: 'stand-in' | 'meaning-unchanged';
	/** What exactly was signed, and what the person had played before. */
	readonly signed?: { readonly digest: string; readonly heard: Heard | null };
}

/** Keeps who moved which rendition where, when and why: in its own history, and a line of the audit trail. */
export async function writeTransitions(req: PayloadRequest, moves: readonly WrittenTransition[]): Promise<void> {
	const at = new Date().toISOString();
	for (const { rendition, from, to, note, kind, signed } of moves) {
		await req.payload.create({
			collection: 'rendition-moves',
			data: {
				rendition: rendition.id,
				from,
				to,
				kind: kind ?? 'step',
				who: req.user ? req.user.fullName?.trim() || req.user.email : 'hệ thống',
				at,
				note,
				signedDigest: signed?.digest ?? null,
				heardDigest: signed?.heard?.digest ?? null,
				heardSeconds: signed?.heard?.seconds ?? null,
			},
			depth: 0,
			req,
		});
		if (!req.user) continue;
		await req.payload.create({
			collection: 'audit',
			data: {
				at,
				who: req.user.email,
				action: 'move',
				subject: 'renditions',
				document: `${rendition.title} (${rendition.language})`,
				fields: `${STATE_NAMES[from]} → ${STATE_NAMES[to]}${note === '' ? '' : `: ${note}`}`,
			},
			depth: 0,
			req,
		});
	}
}
