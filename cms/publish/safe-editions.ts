import { languageByTag } from '#content/languages.ts';
import { hotlinesFor } from '#content/model/hotline.ts';
import { dayAt } from '#content/model/month.ts';

import { joinTracks } from '../audio/join-plan.ts';
import { numbersSpoken } from './numbers-on-site.ts';
import { standingOf } from './standing-numbers.ts';
import { withoutTakenOff } from './take-off.ts';

import type { Payload } from 'payload';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { LoadedMessage } from './published-messages.ts';
import type { SnapshotEdition } from './published-editions.ts';
import type { TakenOff } from './take-off.ts';

interface Today {
	readonly messages: readonly LoadedMessage[];
	readonly onAir: ReadonlySet<string>;
	readonly hotlines: readonly Hotline[];
	readonly today: Day;
}

/**
 * Editions without what must not be played any more, whatever they were made from and when: messages that were taken
 * out, renditions that were withdrawn, tracks that say a number which must not be called.
 *
 * @returns the editions, and every number that they still say
 */
export async function safeEditions(
	payload: Payload,
	editions: readonly SnapshotEdition[],
	{ messages, onAir, hotlines, today }: Today,
): Promise<{ readonly editions: readonly SnapshotEdition[]; readonly spoken: ReadonlySet<string> }> {
	const numbers = await numbersSpoken(
		payload,
		editions.map(({ published }) => published),
	);
	const titles = new Map(messages.map(({ key, title }) => [key, title]));
	const withdrawn = withdrawnRenditions(messages);
	const safe: SnapshotEdition[] = [];
	for (const edition of editions) {
		const heard = { hotlines: hotlinesFor([edition.published.area], hotlines), today };
		const notices = new Map(edition.published.withdrawn.map((notice) => [notice.message, notice]));
		const published = await withoutTakenOff(edition.published, {
			onAir,
			titles,
			joinTracks,
			whyOff: ({ key, message }, language): TakenOff | undefined => {
				if (edition.takenOut.has(message)) return notices.get(message);
				const taken = withdrawn.get(`${message} ${language}`);
				if (taken) return taken;
				const dead = (numbers.get(key) ?? []).find((number) => standingOf(number, heard) === 'dead');
				if (dead) return { day: today, reason: `Bài có số ${dead}, số này không còn dùng được.` };
				return undefined;
			},
		});
		safe.push({ ...edition, published });
	}
	const kept = safe.flatMap(({ published }) => published.languages.flatMap(({ tracks }) => tracks));
	return { editions: safe, spoken: new Set(kept.flatMap(({ key }) => numbers.get(key) ?? [])) };
}

/** Renditions that somebody withdrew, by `message language`, since the day of their last change. */
function withdrawnRenditions(messages: readonly LoadedMessage[]): ReadonlyMap<string, TakenOff> {
	return new Map(
		messages.flatMap(({ key, texts }) =>
			texts
				.filter(({ state }) => state === 'withdrawn')
				.map(({ language, updatedAt }) => {
					const day = dayAt(new Date(updatedAt));
					const name = languageByTag(language)?.nameVi ?? language;
					return [`${key} ${language}`, { day, reason: `Bản ${name} đã được thu hồi.` }] as const;
				}),
		),
	);
}
