import { commitTransaction, initTransaction, killTransaction } from 'payload';
import { z } from 'zod';

import { holdCommunes } from '../stored-entries.ts';
import { settleConfidence } from './photo-confidence.ts';

import type { PayloadRequest } from 'payload';
import type { AiringPhoto } from '../../payload-types.ts';

/** What an officer says of a photo after having looked at it. */
export const photoDecisionSchema = z.object({
	isRefused: z.boolean(),
	/** What it shows instead, or why it stands after all. */
	note: z.string().trim().min(5).max(500),
	/** What the page showed. */
	expects: z.boolean(),
});
type PhotoDecision = z.output<typeof photoDecisionSchema>;

/** `changed`: somebody else has decided meanwhile; `deleted`: nobody can look at it any more. Both write nothing. */
type Outcome = 'decided' | 'changed' | 'deleted';

export async function decidePhoto(
	req: PayloadRequest,
	{ id, commune, airings }: AiringPhoto,
	{ isRefused, note, expects }: PhotoDecision,
): Promise<Outcome> {
	const isOwner = await initTransaction(req);
	try {
		await holdCommunes(req, [commune]);
		const stored = await req.payload.findByID({ collection: 'airing-photos', id, depth: 0, req });
		const outcome = outcomeOf(stored, { isRefused, expects });
		if (outcome === 'decided') {
			await req.payload.update({
				collection: 'airing-photos',
				id,
				data: { isRefused, note, decidedBy: req.user?.email ?? '', decidedAt: new Date().toISOString() },
				depth: 0,
				req,
			});
			await settleConfidence(req, { commune, airings: airings.split(' ') });
		}
		if (isOwner) await commitTransaction(req);
		return outcome;
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}

/** What was refused and is deleted stays refused: it cannot become evidence unseen. */
function outcomeOf(stored: AiringPhoto, { isRefused, expects }: Pick<PhotoDecision, 'isRefused' | 'expects'>): Outcome {
	if ((stored.isRefused ?? false) !== expects) return 'changed';
	return stored.deletedOn && !isRefused ? 'deleted' : 'decided';
}
