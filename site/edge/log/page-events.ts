import { z } from 'zod';

import { pageEventSchema } from '#content/model/batch.ts';

import type { PageEvent } from '#content/model/batch.ts';
import type { IncomingHttpHeaders } from 'node:http';
import type { Release } from '../release/release.ts';

export const MOST_EVENT_BYTES = 4_096;

const eventsSchema = z.array(pageEventSchema).min(1).max(50);

/**
 * The events of one `POST /r`.
 *
 * @returns undefined when one of them is not an event about something that is published: then none counts
 */
export function pageEventsOf(
	document: unknown,
	release: Pick<Release, 'subjects' | 'languages'>,
): readonly PageEvent[] | undefined {
	const checked = eventsSchema.safeParse(Array.isArray(document) ? document : [document]);
	if (!checked.success) return undefined;
	const areKnown = checked.data.every(
		({ subject, language }) => release.subjects.has(subject) && (language === '' || release.languages.has(language)),
	);
	return areKnown ? checked.data : undefined;
}

/** Has this browser asked not to be counted (Global Privacy Control, Do Not Track)? */
export const wantsNoCounting = (headers: IncomingHttpHeaders): boolean =>
	headers['sec-gpc'] === '1' || headers.dnt === '1';
