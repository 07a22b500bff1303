import { commitTransaction, initTransaction, killTransaction } from 'payload';
import { z } from 'zod';

import { hasRole } from '../foundation/roles.ts';
import { VERDICTS } from './declared-entry.ts';
import { settleStored } from './settle-airings.ts';
import { entriesOfGroups } from './stored-entries.ts';

import type { PayloadRequest } from 'payload';
import type { Airing } from '../payload-types.ts';
import type { Verdict } from './declared-entry.ts';

/** What an officer sends after asking the commune. */
export const decisionSchema = z.object({
	verdict: z.enum(VERDICTS),
	/** Whom they asked and what was answered. */
	note: z.string().trim().min(5).max(500),
	/** What the page showed: nobody decides on top of somebody else's word without having read it. */
	expects: z.enum(VERDICTS).nullable(),
});
type Decision = z.output<typeof decisionSchema>;

/** Why this person cannot decide about the airing, in Vietnamese; undefined: go ahead. */
export function decisionRefusal(
	{ user }: Pick<PayloadRequest, 'user'>,
	airing: Pick<Airing, 'province' | 'reasons' | 'isEffective' | 'verdict'>,
): string | undefined {
	if (!hasRole({ user }, 'officer')) return 'Chỉ cán bộ truyền thông được hỏi lại xã và quyết định.';
	if (user?.province && user.province !== airing.province)
		return 'Lần phát này của tỉnh khác. Chỉ cán bộ của tỉnh đó được quyết định.';
	if (!airing.isEffective) return 'Lần phát này đã được sửa hoặc rút lại, không còn gì để hỏi.';
	if (!airing.reasons && !airing.verdict) return 'Lần phát này hợp lệ, không cần hỏi lại.';
	return undefined;
}

/**
 * Writes down what an officer heard from the commune, in one transaction: the answer itself, which is never changed
 * afterwards, and what it means for the figures.
 *
 * @returns the sentence that refuses it, with its status; undefined when it is stored
 */
export async function decideAiring(
	req: PayloadRequest,
	airing: Airing,
	{ verdict, note, expects }: Decision,
): Promise<{ readonly status: 403 | 409; readonly message: string } | undefined> {
	const isOwner = await initTransaction(req);
	try {
		const [entry] = (await entriesOfGroups(req, [airing.clientId])).filter(
			({ clientId }) => clientId === airing.clientId,
		);
		const refusal = entry && decisionRefusal(req, { ...airing, ...entry });
		const outcome =
			refusal !== undefined
				? ({ status: 403, message: refusal } as const)
				: entry?.verdict !== expects
					? ({ status: 409, message: 'Vừa có người khác quyết định lần phát này. Hãy tải lại trang để xem.' } as const)
					: undefined;
		if (!entry || outcome) {
			await killTransaction(req);
			return outcome;
		}
		await keepDecision(req, airing, { verdict, note, reasons: entry.reasons });
		await req.payload.update({ collection: 'airings', id: airing.id, data: { verdict }, depth: 0, req });
		await settleStored(req, [{ ...entry, verdict }]);
		if (isOwner) await commitTransaction(req);
		return undefined;
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}

const keepDecision = (
	req: PayloadRequest,
	{ clientId, commune, province }: Airing,
	said: { readonly verdict: Verdict; readonly note: string; readonly reasons: string },
) =>
	req.payload.create({
		collection: 'airing-decisions',
		data: {
			airing: clientId,
			commune,
			province,
			...said,
			by: req.user?.id ?? null,
			byName: req.user?.fullName || req.user?.email || '',
			at: new Date().toISOString(),
		},
		depth: 0,
		req,
	});
