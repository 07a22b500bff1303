import { hotlinesIn } from '#content/model/hotline.ts';

import { hotlineStatus } from '../hotlines/hotline-status.ts';

import type { Hotline } from '#content/model/hotline.ts';
import type { PublishedMaterial } from '#content/model/material.ts';
import type { Day } from '#content/model/month.ts';
import type { PublishedMessage, Snapshot } from '#content/model/snapshot.ts';
import type { LoadedMessage } from '../editions/load-edition.ts';

/**
 * Sheets of the last release that cannot be drawn today because the check of a number ran out: they stay with the words
 * they belong to. Not when a number must no longer be called.
 */
export function keptSheets(
	previous: Pick<Snapshot, 'materials'> | undefined,
	{
		sheets,
		messages,
		published,
		numbers,
	}: {
		readonly sheets: readonly PublishedMaterial[];
		readonly messages: readonly LoadedMessage[];
		readonly published: readonly PublishedMessage[];
		readonly numbers: { readonly hotlines: readonly Hotline[]; readonly today: Day };
	},
): readonly PublishedMaterial[] {
	const drawn = new Set(sheets.map(nameOf));
	const waiting = new Set(
		published.flatMap(({ key, renditions }) =>
			renditions.flatMap(({ language }) => {
				const text = messages
					.find((message) => message.key === key)
					?.texts.find((candidate) => candidate.language === language);
				const named = hotlinesIn(`${text?.webText ?? ''} ${text?.leaflet ?? ''} ${text?.action ?? ''}`);
				const standings = [...named, '111'].map((number) => hotlineStatus(number, numbers));
				return standings.includes('overdue') && !standings.includes('dead') ? [`${key} ${language}`] : [];
			}),
		),
	);
	return (previous?.materials ?? []).filter((sheet) => waiting.has(nameOf(sheet)) && !drawn.has(nameOf(sheet)));
}

const nameOf = ({ message, language }: Pick<PublishedMaterial, 'message' | 'language'>): string =>
	`${message ?? ''} ${language}`;
