import type { LegalContent } from '#content/model/message.ts';
import type { PlanInput, PlannedMessage } from './plan-edition.ts';

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
