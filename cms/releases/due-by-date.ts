import { monthInWords, monthOf } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';

/** Something that is public up to and including a day. */
export interface DatedContent {
	/** In Vietnamese, as the list of releases names it: `Thông điệp "…"`. */
	readonly name: string;
	readonly lastDay: Day;
	/** What is said of it after that day, and up to it; undefined: `hết hạn`, `còn hạn`. */
	readonly words?: readonly [after: string, before: string];
}

/**
 * Does a release that was made for one day say something else than one of today would, only because of the calendar?
 * A clock that was ahead counts as well: then `today` lies before `madeFor`.
 *
 * @returns in Vietnamese why a release is due; undefined: nothing has changed by date
 */
export function dueByDate(
	{ madeFor, today }: { readonly madeFor: Day; readonly today: Day },
	contents: readonly DatedContent[],
): string | undefined {
	if (monthOf(madeFor) !== monthOf(today)) return `Sang ${monthInWords(monthOf(today))}`;
	const changed = contents.filter(({ lastDay }) => lastDay >= madeFor !== lastDay >= today);
	const [first] = changed;
	if (!first) return undefined;
	const others = changed.length > 1 ? ` và ${changed.length - 1} mục nữa` : '';
	const [after, before] = first.words ?? ['hết hạn', 'còn hạn'];
	return `${first.name}${others} ${first.lastDay < today ? after : before}`;
}
