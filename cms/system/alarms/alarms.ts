import { z } from 'zod';

import type { HealthPart } from '../admin/health-part.ts';

/** What is known of each part that is in trouble, by its heading on the health page. */
export const alarmsSchema = z.record(
	z.string(),
	z.object({
		/** When it was first seen. */
		since: z.iso.datetime(),
		/** When it was mailed last; null: not yet. */
		toldAt: z.iso.datetime().nullable(),
		/** Machines of the part that were in trouble at some look since. */
		machines: z.array(z.string()).default([]),
	}),
);
export type Alarms = z.output<typeof alarmsSchema>;

export interface AlarmNews {
	readonly alarms: Alarms;
	/** To be mailed: in trouble at two looks in a row, and again after a week. */
	readonly raised: readonly HealthPart[];
	/** Headings of what was mailed and is well again: it was looked at, with every machine that was in trouble. */
	readonly ended: readonly string[];
	/** What was mailed and is looked at no longer, so that nobody knows whether it is well. */
	readonly lost: readonly LostSight[];
}

interface LostSight {
	readonly title: string;
	/** Of the part, which itself is still looked at; none: the whole part is not. */
	readonly machines: readonly string[];
}

/** A part that hiccups for one look wakes nobody; one that stays broken is said again. */
const REMIND_AFTER_MS = 7 * 24 * 3_600_000;

/** What a look at the health of the system adds to what was known before. */
export function alarmNews(known: Alarms, parts: readonly HealthPart[], now: Date): AlarmNews {
	const troubles = parts.filter(({ isTrouble }) => isTrouble);
	const raised = troubles.filter(({ title }) => isDue(known[title], now));
	const alarms = Object.fromEntries(
		troubles.map((part) => {
			const { since = now.toISOString(), toldAt = null, machines = [] } = known[part.title] ?? {};
			const inTrouble = (part.machines ?? []).filter(({ isTrouble }) => isTrouble).map(({ name }) => name);
			return [
				part.title,
				{
					since,
					toldAt: raised.includes(part) ? now.toISOString() : toldAt,
					machines: [...new Set([...machines, ...inTrouble])],
				},
			];
		}),
	);
	const over = Object.entries(known).filter(([title, { toldAt }]) => toldAt !== null && !(title in alarms));
	const lost = over.flatMap(([title, { machines }]) => lostSight(parts, title, machines));
	const ended = over.map(([title]) => title).filter((title) => lost.every((one) => one.title !== title));
	return { alarms, raised, ended, lost };
}

function lostSight(parts: readonly HealthPart[], title: string, before: readonly string[]): readonly LostSight[] {
	const part = parts.find((one) => one.title === title);
	if (!part) return [{ title, machines: [] }];
	const machines = before.filter((name) => !part.machines?.some((one) => one.name === name));
	return machines.length === 0 ? [] : [{ title, machines }];
}

function isDue(known: Alarms[string] | undefined, now: Date): boolean {
	if (!known) return false;
	if (known.toldAt === null) return true;
	const waited = now.getTime() - Date.parse(known.toldAt);
	// a clock that was ahead must not silence it for years
	return waited >= REMIND_AFTER_MS || waited < 0;
}
