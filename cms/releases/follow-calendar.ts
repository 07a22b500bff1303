import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

import { dayField } from '#content/model/fields.ts';
import { dayAt } from '#content/model/month.ts';

import { dueByDate } from './due-by-date.ts';
import { loadDatedContents } from './load-dated-contents.ts';
import { pinnedRelease, pointedRelease, releaseFolder } from './release-store.ts';

import type { Payload } from 'payload';
import type { Day } from '#content/model/month.ts';

/** A publication that fails is asked for again after this, by the clock that no jump of time touches. */
const PAUSE_MS = 15 * 60_000;

interface CalendarCheck {
	readonly release: string;
	readonly day: Day;
	readonly at: number;
	/** Undefined: nothing has to go out on that day. */
	readonly reason: string | undefined;
}
let last: CalendarCheck | undefined;

/**
 * Looks whether the calendar has made the served release an old one, and has it published anew. Where neither the release
 * nor the day is another one than at the last look, only the name of the release is read.
 *
 * @returns the reason when a publication was asked for
 */
export async function followCalendar(payload: Payload, now: Date): Promise<string | undefined> {
	const release = await pointedRelease();
	if (!release || (await pinnedRelease())) return undefined;
	const day = dayAt(now);
	const at = performance.now();
	const isKnown = last?.release === release && last.day === day;
	if (isKnown && (last?.reason === undefined || at - last.at < PAUSE_MS)) return undefined;
	const madeFor = await dayOf(release);
	const reason =
		madeFor === undefined || madeFor === day
			? undefined
			: dueByDate({ madeFor, today: day }, await loadDatedContents(payload, madeFor < day ? madeFor : day));
	last = { release, day, at, reason };
	if (reason === undefined || (await isPublishing(payload, now))) return undefined;
	await payload.jobs.queue({ task: 'publish', input: { reason, isAutomatic: true } });
	return reason;
}

const madeForSchema = z.object({ today: dayField });

/** The day for which a release was made; undefined for one that cannot be read: mending it is not this one's work. */
async function dayOf(release: string): Promise<Day | undefined> {
	try {
		const text = await readFile(join(releaseFolder(release), 'snapshot.json'), 'utf8');
		return madeForSchema.safeParse(JSON.parse(text)).data?.today;
	} catch {
		return undefined;
	}
}

/** A try after a fault of the machine waits for longer than this, and may not hold up the calendar. */
const SOON_MS = 60_000;

/** A publication that runs, or begins at once, reads the calendar itself. */
async function isPublishing(payload: Payload, now: Date): Promise<boolean> {
	const soon = new Date(now.getTime() + SOON_MS).toISOString();
	const { totalDocs } = await payload.count({
		collection: 'payload-jobs',
		where: {
			and: [
				{ taskSlug: { equals: 'publish' } },
				{ completedAt: { exists: false } },
				{ hasError: { not_equals: true } },
				{ or: [{ waitUntil: { exists: false } }, { waitUntil: { less_than: soon } }] },
			],
		},
	});
	return totalDocs > 0;
}
