import type { SnapshotEdition } from './published-editions.ts';

/**
 * Editions without the words of communes that were withdrawn, or changed behind their approval, since the edition was
 * rendered: the bulletin of that commune is the one of its area again. An edition that is made anew has none of them.
 *
 * @param approved where greetings that may be heard come from, as plans name it
 */
export const withoutWithdrawnGreetings = (
	editions: readonly SnapshotEdition[],
	approved: ReadonlySet<string>,
): readonly SnapshotEdition[] =>
	editions.map((edition) => ({
		...edition,
		published: {
			...edition.published,
			languages: edition.published.languages.map(({ communes, ...language }) => {
				const kept = communes?.filter(({ own }) => own === undefined || approved.has(own.source)) ?? [];
				return { ...language, ...(kept.length > 0 && { communes: kept }) };
			}),
		},
	}));
