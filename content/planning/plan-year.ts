import { AUDIENCES, LEGAL_CONTENTS } from '../model/message.ts';
import { addMonths } from '../model/month.ts';
import { proposeMonth } from './propose-month.ts';

import type { Audience, LegalContent } from '../model/message.ts';
import type { Month } from '../model/month.ts';
import type { PlanningOptions, Proposal } from './propose-month.ts';
import type { AiredBulletin, PlannableMessage } from './rotation.ts';

const MONTHS = 12;

/** Twelve proposals, each made as if the ones before it had been broadcast. */
export function planYear(
	history: readonly AiredBulletin[],
	library: readonly PlannableMessage[],
	area: string,
	from: Month,
	options: PlanningOptions = {},
): readonly Proposal[] {
	const plan: Proposal[] = [];
	for (let index = 0; index < MONTHS; index += 1) {
		const planned = plan.map(({ month, messages }) => ({ month, area, messages: messages.map(({ key }) => key) }));
		plan.push(proposeMonth([...history, ...planned], library, area, addMonths(from, index), options));
	}
	return plan;
}

/** What a plan says of each letter and to each audience, and what it never says. */
export interface PlanCoverage {
	readonly letters: readonly { readonly letter: LegalContent; readonly months: readonly Month[] }[];
	readonly audiences: readonly { readonly audience: Audience; readonly months: readonly Month[] }[];
}

export function coverageOf(plan: readonly Proposal[], library: readonly PlannableMessage[]): PlanCoverage {
	const known = new Map(library.map((message) => [message.key, message]));
	const monthsWith = (has: (message: PlannableMessage) => boolean): readonly Month[] =>
		plan
			.filter(({ messages }) =>
				messages.some(({ key }) => {
					const message = known.get(key);
					return message !== undefined && has(message);
				}),
			)
			.map(({ month }) => month);
	return {
		letters: LEGAL_CONTENTS.map((letter) => ({
			letter,
			months: monthsWith(({ legalContent }) => legalContent.includes(letter)),
		})),
		audiences: AUDIENCES.map((audience) => ({
			audience,
			months: monthsWith(({ audiences }) => audiences.includes(audience)),
		})),
	};
}
