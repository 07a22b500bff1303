import { languageByTag } from '#content/languages.ts';
import { hotlinesFor } from '#content/model/hotline.ts';
import { dayAt } from '#content/model/month.ts';
import { covers, reachOfWithdrawal } from '#content/model/withdrawal.ts';

import { joinTracks } from '../recordings/join-plan.ts';
import { numbersSpoken } from '../hotlines/numbers-on-site.ts';
import { silencedLanguage } from './held-back.ts';
import { hotlineStatus } from '../hotlines/hotline-status.ts';
import { namedWithdrawals } from './withdrawn-files.ts';
import { withoutTakenOff } from './withhold-tracks.ts';

import type { Payload } from 'payload';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { Withdrawal } from '#content/model/withdrawal.ts';
import type { LoadedMessage } from '../editions/load-edition.ts';
import type { HeldBack } from '../foundation/held-back.ts';
import type { SnapshotEdition } from './published-editions.ts';
import type { TakenOff } from './withhold-tracks.ts';

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
 * @returns the editions, every number that they still say, and what fell silent because it could not be joined again
 */
export async function withholdFromEditions(
	payload: Payload,
	editions: readonly SnapshotEdition[],
	{ messages, onAir, hotlines, today }: Today,
): Promise<{
	readonly editions: readonly SnapshotEdition[];
	readonly spoken: ReadonlySet<string>;
	readonly held: readonly HeldBack[];
}> {
	const numbers = await numbersSpoken(
		payload,
		editions.map(({ published }) => published),
	);
	const withdrawn = withdrawnRenditions(messages);
	const titles = new Map(messages.map(({ key, title }) => [key, title]));
	const safe: SnapshotEdition[] = [];
	const held: HeldBack[] = [];
	for (const edition of editions) {
		const heard = { hotlines: hotlinesFor([edition.published.area], hotlines), today };
		const known = [...edition.published.withdrawn, ...noticesFor(edition, withdrawn)];
		const { edition: published, silenced } = await withoutTakenOff(
			{ ...edition.published, withdrawn: known },
			{
				onAir,
				titles,
				joinTracks,
				whyOff: ({ key, message }, language): TakenOff | undefined => {
					const taken = withdrawn.find((withdrawal) => covers(withdrawal, message, language));
					if (taken) return taken;
					const dead = (numbers.get(key) ?? []).find((number) => hotlineStatus(number, heard) === 'dead');
					if (dead) return { day: today, reason: `Bài có số ${dead}, số này không còn dùng được.` };
					return undefined;
				},
			},
		);
		const named = namedWithdrawals(published.withdrawn, {
			now: published.languages,
			before: [edition.released?.languages ?? [], edition.published.languages, edition.downloaded ?? []],
			released: edition.released,
		});
		safe.push({ ...edition, published: { ...published, withdrawn: [...named] } });
		held.push(...silenced.map((one) => silencedLanguage(edition, one)));
	}
	const kept = safe.flatMap(({ published }) => published.languages.flatMap(({ tracks }) => tracks));
	return { editions: safe, held, spoken: new Set(kept.flatMap(({ key }) => numbers.get(key) ?? [])) };
}

/** What somebody withdrew at its renditions, since the day of their last change. */
export function withdrawnRenditions(messages: readonly LoadedMessage[]): readonly Withdrawal[] {
	return messages.flatMap(({ key, title, texts }) =>
		texts.flatMap(({ state, language, withdrawnAlone, updatedAt }) => {
			const reach = reachOfWithdrawal({ state, language, isAlone: withdrawnAlone ?? false });
			if (reach === undefined) return [];
			const name = languageByTag(language)?.nameVi ?? language;
			const reason = reach === null ? 'Bài đã được thu hồi.' : `Bản ${name} đã được thu hồi.`;
			return [{ message: key, title, language: reach, day: dayAt(new Date(updatedAt)), reason }];
		}),
	);
}

/** Of what was withdrawn, that which the communes got with an earlier release of the bulletin, or were told of in it. */
function noticesFor({ published, released }: SnapshotEdition, withdrawn: readonly Withdrawal[]): readonly Withdrawal[] {
	const wasOut = (withdrawal: Withdrawal) =>
		(released?.languages ?? []).some(({ language, tracks }) =>
			tracks.some(({ message }) => covers(withdrawal, message, language)),
		) ||
		(released?.withdrawn ?? []).some(
			({ message, language }) => message === withdrawal.message && language === withdrawal.language,
		);
	return withdrawn.filter(
		(withdrawal) =>
			wasOut(withdrawal) &&
			!published.withdrawn.some(
				({ message, language }) => message === withdrawal.message && language === withdrawal.language,
			),
	);
}
