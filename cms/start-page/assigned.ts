import { dayInWords } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';
import type { PersonId } from '#content/model/rendition-transitions.ts';
import type { ListedRendition } from './open-renditions.ts';

/** Those that were given to this person, the nearest day first; what has no day comes last. */
export const assignedTo = <Rendition extends Pick<ListedRendition, 'assignedTo' | 'dueDay'>>(
	person: PersonId,
	renditions: readonly Rendition[],
): readonly Rendition[] =>
	renditions
		.filter((rendition) => rendition.assignedTo === String(person))
		.toSorted((one, other) => (one.dueDay ?? '9999').localeCompare(other.dueDay ?? '9999'));

/** `hạn 27/11/2026`, said louder when the day has passed; empty: no day was set. */
export function dueInWords(dueDay: Day | null, today: Day): string {
	if (dueDay === null) return '';
	return dueDay < today ? `quá hạn từ ${dayInWords(dueDay)}` : `hạn ${dayInWords(dueDay)}`;
}
