import { reasonsInWords, reasonsOf } from '#content/model/declaration-words.ts';
import { dayAt, dayInWords } from '#content/model/month.ts';

import { hasRole } from '../foundation/roles.ts';

import type { Payload, TypedUser, Where } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { OwnWork } from './today.ts';

/** Declared airings that an officer has to ask about. */
export interface WaitingAirings {
	readonly count: number;
	/** The oldest few. */
	readonly first: readonly OwnWork[];
}

/** Those named on the start page; the rest is behind its link. */
const SHOWN = 5;

/** What waits for this officer: airings of the own province that break a rule and that nobody has asked about. */
export async function waitingAirings(payload: Payload, user: TypedUser): Promise<WaitingAirings> {
	if (!hasRole({ user }, 'officer')) return { count: 0, first: [] };
	const where: Where = {
		and: [{ isWaiting: { equals: true } }, ...(user.province ? [{ province: { equals: user.province } }] : [])],
	};
	const { docs, totalDocs } = await payload.find({
		collection: 'airings',
		where,
		sort: 'receivedAt',
		limit: SHOWN,
		depth: 0,
		select: { commune: true, day: true, slot: true, reasons: true, receivedAt: true },
	});
	const names = await payload.find({
		collection: 'communes',
		where: { code: { in: docs.map(({ commune }) => commune) } },
		pagination: false,
		depth: 0,
		select: { code: true, name: true },
	});
	const nameOf = new Map(names.docs.map(({ code, name }) => [code, name]));
	return {
		count: totalDocs,
		first: docs.map(({ id, commune, day, slot, reasons, receivedAt }) => ({
			text: `${nameOf.get(commune) ?? commune}, ${dayInWords(day as Day)} ${slot}`,
			detail: reasonsInWords(reasonsOf(reasons)),
			since: dayAt(new Date(receivedAt)),
			href: `/admin/collections/airings/${id}`,
		})),
	};
}
