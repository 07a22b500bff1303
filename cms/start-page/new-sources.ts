import { createRenditionAddress } from '../messages/create-rendition-address.ts';

import type { Day, Month } from '#content/model/month.ts';

type Id = string | number;

/** An approved Vietnamese text. */
export interface ApprovedSource {
	readonly message: Id;
	readonly title: string;
	/** Of its message; `00`: all provinces. */
	readonly areas: readonly string[];
	/** The day of its last change. */
	readonly since: Day;
	readonly isSample: boolean;
}

interface Bulletin {
	readonly month: Month;
	/** Province code; `00`: the whole country. */
	readonly area: string;
	readonly messages: readonly Id[];
}

export interface NewSourceFacts {
	readonly sources: readonly ApprovedSource[];
	/** Message and language of each rendition there is: `17 km`. */
	readonly translated: ReadonlySet<string>;
	/** Provinces in which some commune speaks a language that is on the air. */
	readonly spokenIn: ReadonlyMap<string, ReadonlySet<string>>;
	/** Of this month and those to come. */
	readonly bulletins: readonly Bulletin[];
}

/** A text that nobody has begun to translate into a language that some commune needs. */
export interface NewSource {
	readonly title: string;
	readonly language: string;
	readonly since: Day;
	/** The first bulletin in which those communes would hear it; null: none yet. */
	readonly month: Month | null;
	/** The form of the new rendition, in the admin. */
	readonly href: string;
}

const SHARED = '00';
const LATER = '9999-12';

/** What a translator of these languages may begin, the nearest bulletin first, then the longest waiting. */
export function newSourcesFor(languages: readonly string[], facts: NewSourceFacts): readonly NewSource[] {
	const { sources, translated, spokenIn, bulletins } = facts;
	return languages
		.filter((language) => language !== 'vi')
		.flatMap((language) => {
			const provinces = spokenIn.get(language) ?? new Set<string>();
			const isHeardIn = (area: string) => (area === SHARED ? provinces.size > 0 : provinces.has(area));
			return sources
				.filter(({ message, areas }) => areas.some(isHeardIn) && !translated.has(`${message} ${language}`))
				.map(({ message, title, since }) => ({
					title,
					language,
					since,
					month:
						bulletins
							.filter(({ area, messages }) => isHeardIn(area) && messages.includes(message))
							.map(({ month }) => month)
							.toSorted()[0] ?? null,
					href: createRenditionAddress({ message, language, title }),
				}));
		})
		.toSorted((one, other) => {
			const byMonth = (one.month ?? LATER).localeCompare(other.month ?? LATER);
			return byMonth === 0 ? one.since.localeCompare(other.since) : byMonth;
		});
}
