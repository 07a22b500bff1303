import { z } from 'zod';

import { dayField, keyField, languageField } from './fields.ts';

import type { RenditionState } from './rendition.ts';
import type { RenderedLanguage } from './edition-plan.ts';

/*
 * What a withdrawal covers is decided here, and only here: pages, bundles, manifests, tracks, playlists, the export for
 * machines, feeds, search, mirrors, sheets, files for telephones and the copies that phones keep all ask.
 */

/** What was taken off the air; whoever has it already is to delete it. */
export const withdrawalSchema = z.object({
	message: keyField,
	title: z.string(),
	day: dayField,
	reason: z.string(),
	/** Only this language; null: the message in every language. */
	language: languageField.nullable().default(null),
	/** Files that had it, as they are called on a stick; none known: nobody has downloaded it, or long ago. */
	files: z.array(z.object({ language: languageField, file: z.string() })).optional(),
	/** Do files that stayed have other numbers now? Then the new bundle must not be copied over the old one. */
	isRenumbered: z.boolean().optional(),
});
export type Withdrawal = z.output<typeof withdrawalSchema>;

type Covering = Pick<Withdrawal, 'message' | 'language'>;

/** Does one of the withdrawals cover a message in a language? */
export const isWithdrawn = (withdrawals: readonly Covering[], message: string, language: string): boolean =>
	withdrawals.some((withdrawal) => covers(withdrawal, message, language));

export const covers = (withdrawal: Covering, message: string, language: string): boolean =>
	withdrawal.message === message && (withdrawal.language === null || withdrawal.language === language);

/** What those who listen in a language are told of. */
export const withdrawalsIn = <One extends Covering>(withdrawals: readonly One[], language: string): readonly One[] =>
	withdrawals.filter((withdrawal) => withdrawal.language === null || withdrawal.language === language);

/** Names of the files that a withdrawal is about, of bundles in these languages. */
export const withdrawnFiles = ({ files = [] }: Pick<Withdrawal, 'files'>, languages: readonly string[]) =>
	files.filter(({ language }) => languages.includes(language)).map(({ file }) => file);

/**
 * How far the withdrawal of one rendition goes: the Vietnamese original takes the message along in every language,
 * unless the officer chose that language alone; a translation is withdrawn alone.
 *
 * @returns a language, null for every language, undefined when the rendition is not withdrawn
 */
export function reachOfWithdrawal({
	state,
	language,
	isAlone,
}: {
	readonly state: RenditionState;
	readonly language: string;
	/** The officer chose this language alone. */
	readonly isAlone: boolean;
}): string | null | undefined {
	if (state !== 'withdrawn') return undefined;
	return language === 'vi' && !isAlone ? null : language;
}

interface Holding {
	readonly editions: readonly {
		readonly languages: readonly RenderedLanguage[];
		readonly withdrawn: readonly Covering[];
	}[];
	readonly messages: readonly { readonly key: string; readonly renditions: readonly { readonly language: string }[] }[];
	readonly withdrawn: readonly Covering[];
}

/**
 * A published document as it may be used: whoever reads one asks this first. A language of a bulletin that still holds
 * something withdrawn is silent as a whole, because its one piece cannot be cut here; the next publication puts the
 * rest of it together again.
 */
export function withoutWithdrawn<Document extends Holding>(document: Document): Document {
	return {
		...document,
		editions: document.editions.map((edition) => {
			const isOut = (message: string, language: string) => isWithdrawn(edition.withdrawn, message, language);
			return {
				...edition,
				languages: edition.languages
					.filter(({ language, tracks }) => !tracks.some(({ message }) => isOut(message, language)))
					.map((rendered) => withFiles(rendered, (message) => !isOut(message, rendered.language))),
			};
		}),
		messages: document.messages.flatMap((message) => {
			const renditions = message.renditions.filter(
				({ language }) => !isWithdrawn(document.withdrawn, message.key, language),
			);
			return renditions.length > 0 ? [{ ...message, renditions }] : [];
		}),
	};
}

/** A language of a bulletin with the single files of those messages only. */
function withFiles(rendered: RenderedLanguage, isKept: (message: string) => boolean): RenderedLanguage {
	const of = <Value>(files: Readonly<Record<string, Value>>) =>
		Object.fromEntries(Object.entries(files).filter(([message]) => isKept(message)));
	return { ...rendered, web: of(rendered.web), ...(rendered.phone ? { phone: of(rendered.phone) } : {}) };
}
