import { reasonsToAsk, wholeMinutes } from '#content/model/declaration-rules.ts';
import { REASON_WORDS } from '#content/model/declaration-words.ts';

import { communeMonthOf } from '../bundle/bundle.ts';

import type { Airing, AiringAnswer } from '#content/model/airing.ts';
import type { DeclarationFacts } from '#content/model/declaration-rules.ts';
import type { Day } from '#content/model/month.ts';
import type { Release } from '../release/release.ts';

interface Known {
	readonly release: Pick<Release, 'snapshot' | 'communes'>;
	readonly today: Day;
}

/** What the release knows of the commune and the bundle of an airing. */
function factsOf({ commune, month, language }: Airing, { release, today }: Known): DeclarationFacts {
	const bundle = communeMonthOf(release, month, commune)?.languages.find((rendered) => rendered.language === language);
	return {
		clustersInstalled: release.communes.get(commune)?.clusters?.installed ?? null,
		bundle: bundle ? { minutes: wholeMinutes(bundle.bulletin.durationSeconds) } : null,
		receivedDay: today,
	};
}

/** Tells the device what an officer will ask; the CMS judges by the same rules and has the last word. */
export function askedOf(airing: Airing, known: Known): Pick<AiringAnswer, 'reasons'> {
	const reasons = reasonsToAsk(airing, factsOf(airing, known));
	return reasons.length === 0 ? {} : { reasons: reasons.map((code) => ({ code, message: REASON_WORDS[code] })) };
}
