import { parseMonth } from '#content/model/month.ts';
import { starterFramingSeconds, starterLibrary } from '#content/planning/starter-library.ts';
import { isOfFirstMonth, starterMessages } from '#content/starter.ts';

import type { Month } from '#content/model/month.ts';
import type { Proposal } from '#content/planning/propose-month.ts';
import type { AiredBulletin, PlannableMessage } from '#content/planning/rotation.ts';

export const library = starterLibrary();
export const framing = { framingSeconds: starterFramingSeconds() };
export const month = (text: string): Month => parseMonth(text)!;
export const keysOf = ({ messages }: Proposal) => messages.map(({ key }) => key);
export const reasonsOf = (proposal: Proposal, key: string) =>
	proposal.messages.find((message) => message.key === key)?.reasons.map(({ code }) => code) ?? [];

export const LAI_CHAU = '12';
export const CA_MAU = '96';
export const NOVEMBER: AiredBulletin = {
	month: month('2026-11'),
	area: '00',
	messages: starterMessages()
		.filter((message) => isOfFirstMonth(message) && message.seasonMonths.length === 0)
		.map(({ key }) => key),
};

/** Whole months that lie between two months. */
const between = (earlier: Month, later: Month): number =>
	(Number(later.slice(0, 4)) - Number(earlier.slice(0, 4))) * 12 +
	Number(later.slice(5)) -
	Number(earlier.slice(5)) -
	1;

/** `key: month and month` wherever an area would hear something again too early. */
export function repeatsIn(history: readonly AiredBulletin[], plan: readonly Proposal[]): readonly string[] {
	const all = [...history, ...plan.map((proposal) => ({ ...proposal, messages: keysOf(proposal) }))];
	return plan.flatMap((proposal) =>
		keysOf(proposal).flatMap((key) =>
			all
				.filter((other) => other.month < proposal.month && other.messages.includes(key))
				.filter((other) => between(other.month, proposal.month) < 6)
				.map((other) => `${key}: ${other.month} and ${proposal.month}`),
		),
	);
}

export const message = (key: string, more: Partial<PlannableMessage> = {}): PlannableMessage => ({
	key,
	form: 'thong-bao',
	topics: ['goi-111'],
	legalContent: ['c'],
	audiences: ['moi-nguoi'],
	seasonMonths: [],
	isFitForLoudspeakers: true,
	seconds: 60,
	...more,
});
