import { isBlocking, LEVELS } from './preflight-finding.ts';
import { audioFindings } from './preflight-audio.ts';
import { contentFindings } from './preflight-content.ts';
import { hotlineFindings } from './preflight-hotlines.ts';
import { languageFindings } from './preflight-languages.ts';
import { placeFindings } from './preflight-places.ts';
import { minutesByLanguage } from './minutes.ts';
import { planEdition } from './plan-edition.ts';

import type { LegalContent } from '#content/model/message.ts';
import type { LanguageMinutes } from './minutes.ts';
import type { PlanInput, PlannedMessage } from './plan-edition.ts';
import type { Finding } from './preflight-finding.ts';

/** A message as the list looks at it: what the planner needs, what the law asks, where to mend it. */
export interface CheckedMessage extends PlannedMessage {
	readonly legalContent: readonly LegalContent[];
	/** Page of the admin. */
	readonly link: string;
	/** Pages of its renditions by language. */
	readonly renditionLinks: Readonly<Record<string, string>>;
}

export interface CheckedCommune {
	readonly name: string;
	/** Languages people listen in, Vietnamese included; only `vi`: nobody has said. */
	readonly languages: readonly string[];
	readonly hasLanguages: boolean;
	readonly hasClusters: boolean;
	readonly link: string;
}

export interface PreflightInput extends PlanInput {
	readonly messages: readonly CheckedMessage[];
	readonly slotMinutes: number;
	readonly slots: readonly string[];
	/** Communes of the area that air this edition. */
	readonly communes: readonly CheckedCommune[];
	/** Pages of the admin by number. */
	readonly hotlineLinks: Readonly<Record<string, string>>;
}

export interface Preflight {
	readonly findings: readonly Finding[];
	readonly minutes: readonly LanguageMinutes[];
	readonly slotMinutes: number;
}

/** Everything that must, should or could be looked at before an edition goes out, worst first. */
export function preflight(input: PreflightInput): Preflight {
	const minutes = minutesByLanguage(input.messages, input.languages);
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
