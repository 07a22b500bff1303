import { hotlinesFor, HotlineUnusableError } from '#content/model/hotline.ts';

import { dayOf } from './day-of-words.ts';
import { sheetSpecsOf } from './sheet-spec-of.ts';

import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { PublishedMessage } from '#content/model/snapshot.ts';
import type { Message, Rendition } from '../payload-types.ts';
import type { SheetSpec } from './sheet-spec.ts';

interface Loaded {
	readonly key: string;
	readonly record: Message;
	readonly texts: readonly Rendition[];
}

/** Sheets of everything that a snapshot publishes: what may be read on a page may be printed, nothing else. */
export function publishedSheets(
	loaded: readonly Loaded[],
	published: readonly PublishedMessage[],
	about: { hotlines: readonly Hotline[]; today: Day; siteUrl: string },
): readonly SheetSpec[] {
	return published
		.filter((message) => message.role === 'message')
		.flatMap((message) => {
			const source = loaded.find((candidate) => candidate.key === message.key);
			return message.renditions.toSorted(vietnameseFirst).flatMap(({ language, isSample }) => {
				const text = source?.texts.find((candidate) => candidate.language === language);
				if (!text) return [];
				const sheet = {
					message: message.key,
					language,
					title: text.title,
					webText: text.webText ?? '',
					leaflet: text.leaflet ?? '',
					action: text.action ?? '',
					sources: message.sources.map((entry) => entry.title),
					isSample,
					day: dayOf(text),
				};
				return specsOrNone(sheet, { ...about, hotlines: hotlinesFor(source?.record.areas ?? [], about.hotlines) });
			});
		});
}

/** A leaflet that names a number which may not be printed today waits; the page, whose words do not, stays. */
function specsOrNone(...args: Parameters<typeof sheetSpecsOf>): readonly SheetSpec[] {
	try {
		return sheetSpecsOf(...args);
	} catch (error) {
		if (error instanceof HotlineUnusableError) return [];
		throw error;
	}
}

/** The same order whichever database they come from: the same snapshot is the same document. */
const vietnameseFirst = (one: { language: string }, other: { language: string }): number =>
	Number(other.language === 'vi') - Number(one.language === 'vi') || one.language.localeCompare(other.language, 'en');
