import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { totalOf } from '#content/model/month-figures.ts';

import { closedKey } from './load-closed.ts';
import { loadMonth } from './load-month.ts';
import { personOf } from './month-person.ts';
import { reopeningProblem } from './reopening-rules.ts';
import { thawed } from './month-digest.ts';

import type { PayloadRequest } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { ClosedMonth } from '../../payload-types.ts';
import type { ReopeningProblem } from './reopening-rules.ts';

interface Question {
	readonly month: Month;
	readonly province: string;
	/** Of the closing that the person had before them. */
	readonly digest: string;
	/** The month and the province in words. */
	readonly subject: string;
}

/**
 * Undoes a closing in one transaction: its figures and digest move to `reopened-months` as they were, and the month
 * counts as it is now until it is reviewed and closed again.
 */
export async function reopenMonth(
	req: PayloadRequest,
	{ month, province, digest, subject }: Question,
): Promise<ReopeningProblem | undefined> {
	const { payload } = req;
	const isOwner = await initTransaction(req);
	try {
		const { docs } = await payload.find({
			collection: 'closed-months',
			where: { key: { equals: closedKey(month, province) } },
			pagination: false,
			depth: 0,
			req,
		});
		const [closed] = docs;
		const { asking } = await loadMonth(payload, { month, province });
		const person = personOf(req.user);
		const problem = reopeningProblem({ digest: closed?.digest, seenDigest: digest, asking, person });
		if (problem || !closed) {
			await killTransaction(req);
			return problem ?? 'not-closed';
		}
		await keepAsVersion(req, closed, { reason: asking?.reason ?? '', askedBy: asking?.who ?? '' });
		await payload.delete({ collection: 'closed-months', id: closed.id, depth: 0, req });
		await payload.create({
			collection: 'month-entries',
			data: {
				subject,
				month,
				province: closed.province,
				commune: '',
				kind: 'reopening',
				day: '',
				reason: asking?.reason ?? '',
				digest,
				who: person.who,
				account: req.user?.id ?? null,
				at: new Date().toISOString(),
			},
			depth: 0,
			req,
		});
		if (isOwner) await commitTransaction(req);
		return undefined;
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}

async function keepAsVersion(
	req: PayloadRequest,
	{ id: _id, key, ...closed }: ClosedMonth,
	asked: { readonly reason: string; readonly askedBy: string },
): Promise<void> {
	const { totalDocs: before } = await req.payload.count({
		collection: 'reopened-months',
		where: { month: { equals: closed.month }, province: { equals: closed.province } },
		req,
	});
	const { figures } = thawed(closed).figures;
	const { airings, minuteHundredths } = totalOf(figures);
	await req.payload.create({
		collection: 'reopened-months',
		data: {
			...closed,
			key: `${key}/${before + 1}`,
			closing: before + 1,
			airings,
			minuteHundredths,
			communesAired: new Set(figures.map(({ commune }) => commune)).size,
			...asked,
			reopenedBy: req.user?.email ?? '',
			reopenedAt: new Date().toISOString(),
		},
		depth: 0,
		req,
	});
}
