import { z } from 'zod';

import { pageEventSchema } from '#content/model/batch.ts';

import type { PageEvent } from '#content/model/batch.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { Release } from './release.ts';

export const MOST_EVENT_BYTES = 4_096;

/** Pages that are not about one message. */
const PAGE_NAMES: ReadonlySet<string> = new Set(['home', 'giup-do', 'tai-lieu', 'huong-dan', 'phat-thanh', 'do-phu']);

const eventsSchema = z.union([
	z.array(pageEventSchema).min(1).max(50),
	pageEventSchema.transform((event): PageEvent[] => [event]),
]);

/**
 * The events of one `POST /r`.
 *
 * @returns undefined when one of them is not an event about something that is published: then none counts
 */
export function pageEventsOf(
	document: unknown,
	release: Pick<Release, 'messageKeys' | 'languages'>,
): readonly PageEvent[] | undefined {
	const checked = eventsSchema.safeParse(document);
	if (!checked.success) return undefined;
	const areKnown = checked.data.every(
		({ subject, language }) =>
			(PAGE_NAMES.has(subject) || release.messageKeys.has(subject)) &&
			(language === '' || release.languages.has(language)),
	);
	return areKnown ? checked.data : undefined;
}

/** Has this browser asked not to be counted (Global Privacy Control, Do Not Track)? */
export const wantsNoCounting = (headers: IncomingHttpHeaders): boolean =>
	headers['sec-gpc'] === '1' || headers.dnt === '1';
