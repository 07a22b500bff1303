import { monthInWords } from '#content/model/month.ts';
import { proposeMonth } from '#content/planning/propose-month.ts';
import { reasonInWords } from '#content/planning/reason-in-words.ts';
import { hasRested, heardBefore, isInSeason, monthsOfRest } from '#content/planning/rotation.ts';

import type { Month } from '#content/model/month.ts';
import type { AiredBulletin } from '#content/planning/rotation.ts';
import type { LibraryMessage, Planning } from './load-planning.ts';

/** A message of the library in the view where an officer takes over or changes what is proposed. */
interface OfferedMessage {
	readonly id: LibraryMessage['id'];
	readonly title: string;
	readonly seconds: number;
	readonly isProposed: boolean;
	/** Vietnamese: why it is proposed, or what speaks against it. */
	readonly reasons: readonly string[];
}

/** What the desk shows for one month of one area. */
export interface MonthProposal {
	readonly theme: string;
	readonly season: string;
	/** What is proposed, with opening and closing. */
	readonly seconds: number;
	readonly framingSeconds: number;
	readonly isShort: boolean;
	/** What is proposed in play order, then the rest of the library. */
	readonly messages: readonly OfferedMessage[];
}

/** Next month's messages with a reason for each, and for every other one why it may wait. */
export function monthProposal(
	{ library, history, framingSeconds }: Planning,
	{ area, month, sessionSeconds }: { readonly area: string; readonly month: Month; readonly sessionSeconds: number },
): MonthProposal {
	const { theme, messages, seconds, isShort } = proposeMonth(history, library, area, month, {
		framingSeconds,
		sessionSeconds,
	});
	const heard = heardBefore(history, { area, month });
	const proposed = messages.flatMap(({ key, reasons }): OfferedMessage[] => {
		const message = library.find((candidate) => candidate.key === key);
		return message ? [offered(message, true, [...reasons.map(reasonInWords), ...approvalOf(message)])] : [];
	});
	const rest = library
		.filter(({ key }) => !messages.some((message) => message.key === key))
		.map((message) => offered(message, false, [...against(message, heard, month), ...approvalOf(message)]));
	return {
		theme: theme.title,
		season: theme.season,
		seconds,
		framingSeconds,
		isShort,
		messages: [...proposed, ...rest],
	};
}

const offered = ({ id, title, seconds }: LibraryMessage, isProposed: boolean, reasons: readonly string[]) => ({
	id,
	title,
	seconds,
	isProposed,
	reasons,
});

const approvalOf = ({ isApproved }: LibraryMessage): readonly string[] =>
	isApproved ? [] : ['chưa ai duyệt bản tiếng Việt'];

function against(message: LibraryMessage, heard: readonly AiredBulletin[], month: Month): readonly string[] {
	const rest = monthsOfRest(heard, message.key, month);
	return [
		...(message.isFitForLoudspeakers ? [] : ['chỉ dùng trên trang']),
		...(isInSeason(message, month) ? [] : [`để dành cho tháng ${message.seasonMonths.join(', ')}`]),
		...(rest
			? [`phát ${monthInWords(rest.last).toLowerCase()}, mới nghỉ ${rest.months} tháng`]
			: ['chưa phát bao giờ']),
		...(hasRested(heard, message.key, month) ? [] : ['chưa nghỉ đủ sáu tháng']),
	];
}
