import { isBlocking, LEVELS } from './preflight-finding.ts';
import { audioFindings } from './preflight-audio.ts';
import { contentFindings } from './preflight-content.ts';
import { hotlineFindings } from './preflight-hotlines.ts';
import { languageFindings } from './preflight-languages.ts';
import { placeFindings } from './preflight-places.ts';
import { minutesByLanguage } from './minutes.ts';
import { planEdition } from './plan-edition.ts';

import type { LanguageMinutes } from './minutes.ts';
import type { Finding } from './preflight-finding.ts';
import type { PreflightInput } from './preflight-input.ts';

export interface Preflight {
	readonly findings: readonly Finding[];
	readonly minutes: readonly LanguageMinutes[];
	readonly slotMinutes: number;
}

/** Everything that must, should or could be looked at before an edition goes out, worst first. */
export function preflight(input: PreflightInput): Preflight {
	const minutes = minutesByLanguage(input.messages, input.languages, input);
	const { problems } = planEdition(input);
	const findings = [
		...contentFindings(input, problems),
		...languageFindings(input, minutes),
		...hotlineFindings(input, problems),
		...audioFindings(input, problems),
		...placeFindings(input),
	];
	return {
		findings: findings.toSorted((one, other) => LEVELS.indexOf(one.level) - LEVELS.indexOf(other.level)),
		minutes,
		slotMinutes: input.slotMinutes,
	};
}

/** What stops an edition from being locked, rendered and published. */
export const blockingFindings = (findings: readonly Finding[]): readonly Finding[] =>
	findings.filter(({ level }) => isBlocking(level));
