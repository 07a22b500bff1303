import { monthOf } from '#content/model/month.ts';

import type { RenderedLanguage } from '#content/model/edition-plan.ts';
import type { Month } from '#content/model/month.ts';
import type { Snapshot } from '#content/model/snapshot.ts';

/** A month's bulletin as one piece of audio. */
export interface WholeBulletin {
	readonly month: Month;
	readonly rendered: RenderedLanguage;
	readonly isDraft: boolean;
	readonly isSample: boolean;
}

/**
 * The newest bulletin of a language for listening in one go: the national one, else that of any province. What is out
 * for a month that has not begun is for broadcasters only. One that holds a message which the pages do not have is left
 * out.
 */
export function wholeBulletinOf(
	snapshot: Pick<Snapshot, 'editions' | 'messages' | 'today'>,
	language: string,
): WholeBulletin | undefined {
	const heard = new Set(snapshot.messages.map((message) => message.key));
	return snapshot.editions
		.filter(({ month }) => month <= monthOf(snapshot.today))
		.toSorted((one, other) => other.month.localeCompare(one.month) || one.area.localeCompare(other.area))
		.flatMap((edition) =>
			edition.languages
				.filter((rendered) => rendered.language === language)
				.filter((rendered) => rendered.tracks.every((track) => heard.has(track.message)))
				.map((rendered) => ({
					month: edition.month,
					rendered,
					isDraft: rendered.tracks.some((track) => track.voice === 'draft'),
					isSample: edition.isSample,
				})),
		)
		.at(0);
}
