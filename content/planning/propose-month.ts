import { DEFAULT_SLOT_MINUTES } from '../model/edition.ts';
import {
	hasRested,
	heardBefore,
	heardOf,
	isInSeason,
	isNew,
	MESSAGES_A_BULLETIN,
	monthsOfRest,
	REST_MONTHS,
} from './rotation.ts';
import { EVERGREEN_TOPICS, MONTH_THEMES } from './themes.ts';

import type { Audience, LegalContent } from '../model/message.ts';
import type { Month } from '../model/month.ts';
import type { AiredBulletin, PlannableMessage } from './rotation.ts';
import type { MonthTheme } from './themes.ts';

/** Why a message is proposed; put into words by `reason-in-words.ts`. */
export type Reason =
	| { readonly code: 'in-season' }
	| { readonly code: 'on-theme' }
	| { readonly code: 'fills-up' }
	| { readonly code: 'never-said' }
	| { readonly code: 'rested'; readonly last: Month; readonly months: number }
	| { readonly code: 'new' }
	| { readonly code: 'letter'; readonly letters: readonly LegalContent[] }
	| { readonly code: 'audience'; readonly audiences: readonly Audience[] };

export interface ProposedMessage {
	readonly key: string;
	readonly reasons: readonly Reason[];
}

/** What an officer is asked to take over or to change. */
export interface Proposal {
	readonly month: Month;
	readonly area: string;
	readonly theme: MonthTheme;
	/** In play order. */
	readonly messages: readonly ProposedMessage[];
	/** How long it is heard, opening and closing included. */
	readonly seconds: number;
	/** The library has too little that is fit, in season and rested: fewer than three messages. */
	readonly isShort: boolean;
}

export interface PlanningOptions {
	/** Opening and closing together. */
	readonly framingSeconds?: number;
	readonly sessionSeconds?: number;
}

/** What counts how much: the matter of the season first, then what was never said, then the turn of letters and people. */
const WEIGHTS = {
	season: 12,
	theme: 8,
	/** Besides, when it is about the first topic of the theme. */
	firstTopic: 3,
	evergreen: 1,
	neverSaid: 8,
	new: 3,
	letter: 3,
	audience: 2,
	themeAudience: 1,
	form: 4,
	/** For each month of rest beyond the six, up to three: never more than what was never said. */
	rest: 1,
};

/**
 * Proposes what an area broadcasts in a month: three or four messages of one theme that it has not heard for six months,
 * within one session. Letters of Article 7 and audiences that had no turn in the last twelve months come first.
 *
 * @param history bulletins that were broadcast or are planned, of any area, in any order
 * @param library in its own order, which decides between equals: the same input gives the same proposal
 */
export function proposeMonth(
	history: readonly AiredBulletin[],
	library: readonly PlannableMessage[],
	area: string,
	month: Month,
	{ framingSeconds = 0, sessionSeconds = DEFAULT_SLOT_MINUTES * 60 }: PlanningOptions = {},
): Proposal {
	const theme = themeOf(month);
	const heard = heardBefore(history, { area, month });
	const open = library.filter(
		(message) => message.isFitForLoudspeakers && isInSeason(message, month) && hasRested(heard, message.key, month),
	);
	const letters = new Set(heardOf(heard, library, { month, valuesOf: ({ legalContent }) => legalContent }));
	const audiences = new Set(heardOf(heard, library, { month, valuesOf: (message) => message.audiences }));
	const chosen: { readonly message: PlannableMessage; readonly reasons: readonly Reason[] }[] = [];
	let seconds = framingSeconds;

	while (chosen.length < MESSAGES_A_BULLETIN.most) {
		const said = { heard, month, theme, letters, audiences, forms: chosen.map(({ message }) => message.form) };
		const [best] = open
			.filter((message) => !chosen.some((one) => one.message === message))
			.filter((message) => seconds + message.seconds <= sessionSeconds)
			.map((message) => ({ message, ...judged(message, said) }))
			.filter(({ isOnMatter }) => isOnMatter || chosen.length < MESSAGES_A_BULLETIN.least)
			.toSorted((one, other) => other.score - one.score);
		if (!best) break;
		chosen.push(best);
		seconds += best.message.seconds;
		for (const letter of best.message.legalContent) letters.add(letter);
		for (const audience of best.message.audiences) audiences.add(audience);
	}
	return {
		month,
		area,
		theme,
		messages: chosen.map(({ message, reasons }) => ({ key: message.key, reasons })),
		seconds,
		isShort: chosen.length < MESSAGES_A_BULLETIN.least,
	};
}

/** The theme of a month of the year. */
export function themeOf(month: Month): MonthTheme {
	const theme = MONTH_THEMES[Number(month.slice(5)) - 1];
	if (!theme) throw new Error(`there is no theme for ${month}`);
	return theme;
}

interface Said {
	readonly heard: readonly AiredBulletin[];
	readonly month: Month;
	readonly theme: MonthTheme;
	readonly letters: ReadonlySet<LegalContent>;
	readonly audiences: ReadonlySet<Audience>;
	readonly forms: readonly string[];
}

/** How well a message serves now, with every reason that speaks for it. */
function judged(
	message: PlannableMessage,
	{ heard, month, theme, letters, audiences, forms }: Said,
): { readonly score: number; readonly isOnMatter: boolean; readonly reasons: readonly Reason[] } {
	const isOfSeason = message.seasonMonths.length > 0;
	const isOnTheme = message.topics.some((topic) => theme.topics.includes(topic));
	const rest = monthsOfRest(heard, message.key, month);
	const newLetters = message.legalContent.filter((letter) => !letters.has(letter));
	const newAudiences = message.audiences.filter((audience) => !audiences.has(audience));
	const weighed: readonly (readonly [number, Reason])[] = [
		...(isOfSeason ? [[WEIGHTS.season, { code: 'in-season' }] as const] : []),
		...(isOnTheme ? [[WEIGHTS.theme, { code: 'on-theme' }] as const] : []),
		...(!isOfSeason && !isOnTheme ? [[evergreen(message), { code: 'fills-up' }] as const] : []),
		rest ? [restWeight(rest.months), { code: 'rested', ...rest }] : [WEIGHTS.neverSaid, { code: 'never-said' }],
		...(isNew(message, month) ? [[WEIGHTS.new, { code: 'new' }] as const] : []),
		...(newLetters.length > 0
			? [[WEIGHTS.letter * newLetters.length, { code: 'letter', letters: newLetters }] as const]
			: []),
		...(newAudiences.length > 0
			? [[WEIGHTS.audience * newAudiences.length, { code: 'audience', audiences: newAudiences }] as const]
			: []),
	];
	const [firstTopic] = theme.topics;
	const fits =
		(firstTopic && message.topics.includes(firstTopic) ? WEIGHTS.firstTopic : 0) +
		(message.audiences.some((audience) => theme.audiences.includes(audience)) ? WEIGHTS.themeAudience : 0) +
		(forms.includes(message.form) ? 0 : WEIGHTS.form);
	return {
		score: weighed.reduce((sum, [weight]) => sum + weight, fits),
		isOnMatter: isOfSeason || isOnTheme,
		reasons: weighed.map(([, reason]) => reason),
	};
}

const evergreen = ({ topics }: PlannableMessage): number =>
	topics.some((topic) => EVERGREEN_TOPICS.includes(topic)) ? WEIGHTS.evergreen : 0;

/** Months of rest beyond the six that still make a difference. */
const LONGEST_REST_COUNTED = 3;

const restWeight = (months: number): number => WEIGHTS.rest * Math.min(months - REST_MONTHS, LONGEST_REST_COUNTED);
