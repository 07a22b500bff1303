import { markedAs } from '#content/model/marked-title.ts';
import { monthInWords } from '#content/model/month.ts';
import { isWithdrawn } from '#content/model/withdrawal.ts';

import type { MeasuredFile, Track } from '#content/model/clip.ts';
import type { Chapter, RenderedLanguage } from '#content/model/edition-plan.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';

/** Why a track must not be played any more. */
export interface TakenOff {
	readonly day: Day;
	/** Vietnamese, for those who have downloaded it. */
	readonly reason: string;
	/** How far it goes: null for every language; absent: the language of the track. */
	readonly language?: string | null;
}

/** A language whose tracks are withheld whole, and what stood in the way of joining the rest. */
interface Silenced {
	readonly language: string;
	readonly reason: string;
}

interface TakeOffRules {
	readonly onAir: ReadonlySet<string>;
	/** Undefined: the track stays. */
	readonly whyOff: (track: Track, language: string) => TakenOff | undefined;
	/** Titles of messages by key. */
	readonly titles: ReadonlyMap<string, string>;
	readonly joinTracks: (plan: { tracks: string[]; title: string; chapters: Chapter[] }) => Promise<MeasuredFile>;
}

/**
 * A bulletin without what must go at once, with a notice for those who have it already. The rest is the very same
 * files; only the whole bulletin is put together again. A language that says nothing any more goes whole.
 *
 * @returns the bulletin, and the languages that fell silent because their rest could not be put together
 */
export async function withoutTakenOff(
	edition: PublishedEdition,
	rules: TakeOffRules,
): Promise<{ readonly edition: PublishedEdition; readonly silenced: readonly Silenced[] }> {
	const silenced: Silenced[] = [];
	const notices = [...edition.withdrawn];
	const languages: RenderedLanguage[] = [];
	for (const rendered of edition.languages) {
		if (!rules.onAir.has(rendered.language)) continue;
		const kept = rendered.tracks.filter((track) => {
			if (isWithdrawn(notices, track.message, rendered.language)) return false;
			const why = rules.whyOff(track, rendered.language);
			if (why)
				notices.push({
					message: track.message,
					title: rules.titles.get(track.message) ?? track.title,
					language: rendered.language,
					...why,
				});
			return !why;
		});
		if (kept.length === rendered.tracks.length) languages.push(rendered);
		else if (kept.some(({ role }) => role === 'message')) {
			const shorter = await rejoined(rendered, kept, { month: edition.month, joinTracks: rules.joinTracks });
			if ('reason' in shorter) silenced.push(shorter);
			else languages.push(shorter);
		}
	}
	return { edition: { ...edition, languages, withdrawn: notices }, silenced };
}

async function rejoined(
	rendered: RenderedLanguage,
	tracks: readonly Track[],
	{ month, joinTracks }: Pick<TakeOffRules, 'joinTracks'> & { month: Month },
): Promise<RenderedLanguage | Silenced> {
	const chapters = chaptersOf(tracks);
	const title = markedAs(`Bản tin ${monthInWords(month)}`, {
		isDraft: tracks.some(({ voice }) => voice === 'draft'),
		isSample: tracks.some(({ isSample }) => isSample === true),
	});
	try {
		const joined = await joinTracks({ tracks: tracks.map(({ key }) => key), title, chapters });
		const spoken = new Set(tracks.map(({ message }) => message));
		const of = <Value>(files: Readonly<Record<string, Value>>) =>
			Object.fromEntries(Object.entries(files).filter(([message]) => spoken.has(message)));
		return {
			language: rendered.language,
			tracks: [...tracks],
			bulletin: { ...joined, file: rendered.bulletin.file, chapters },
			web: of(rendered.web),
			...(rendered.phone ? { phone: of(rendered.phone) } : {}),
			...(rendered.credits ? { credits: rendered.credits } : {}),
		};
	} catch (error) {
		// better silence in one language than a message that was withdrawn
		return { language: rendered.language, reason: error instanceof Error ? error.message : String(error) };
	}
}

/** Where each track begins, in seconds to a millisecond. */
function chaptersOf(tracks: readonly Track[]): Chapter[] {
	let startSeconds = 0;
	return tracks.map(({ title, message, durationSeconds }) => {
		const chapter = { startSeconds, title, message };
		startSeconds = Math.round((startSeconds + durationSeconds) * 1000) / 1000;
		return chapter;
	});
}
