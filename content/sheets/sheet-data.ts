import { COMMUNE_KIND_NAMES } from '../model/commune.ts';
import { withdrawalsIn } from '../model/withdrawal.ts';
import { reviewedSheetWords } from './sheet-words.ts';

import type { Track } from '../model/clip.ts';
import type { Commune } from '../model/commune.ts';
import type { CommuneBulletin, RenderedLanguage } from '../model/edition-plan.ts';
import type { LineDelivery } from '../model/scene.ts';
import type { Hotline } from '../model/hotline.ts';
import type { Language } from '../model/language.ts';
import type { Month } from '../model/month.ts';
import type { PublishedEdition, PublishedMessage, PublishedRendition, Snapshot } from '../model/snapshot.ts';
import type { Withdrawal } from '../model/withdrawal.ts';
import type { SheetWords } from './sheet-words.ts';

export interface SheetTrack extends Pick<Track, 'file' | 'title' | 'role' | 'voice' | 'durationSeconds'> {
	/** What is read aloud, in the language of the sheet; empty: audio only. */
	readonly script: string;
	/** Whose each line of it is; absent or empty: one voice reads it all. */
	readonly delivery?: readonly LineDelivery[];
	/** The Vietnamese text, for the broadcaster who does not speak the language; empty when that is Vietnamese. */
	readonly vietnameseTitle: string;
	readonly vietnameseScript: string;
	readonly isSample: boolean;
}

/** All that the three papers of one bundle say: one commune, one month, one language. */
export interface SheetData {
	readonly month: Month;
	readonly communeCode: string;
	/** In the middle of a sentence: `xã Dào San`. */
	readonly communeName: string;
	/** `Tỉnh Lai Châu`. */
	readonly provinceName: string;
	/** BCP 47 tag. */
	readonly language: string;
	/** In the middle of a sentence: `tiếng Mông trắng`. */
	readonly languageName: string;
	/** What its speakers call it. */
	readonly autonym: string;
	/** `chữ RPA`, where its speakers know more than one spelling; empty: they do not. */
	readonly spelling: string;
	/** Headings in that language, where speakers have reviewed them. */
	readonly words: SheetWords;
	/** In play order. */
	readonly tracks: readonly SheetTrack[];
	/** Starts of slots, local time: `05:00`. */
	readonly slots: readonly string[];
	/** Whose music is in it, where the licence asks to say so. */
	readonly credits: readonly string[];
	readonly withdrawn: readonly Withdrawal[];
	readonly hotlines: readonly Hotline[];
	/** Where the commune finds its month and logs its airings. */
	readonly address: string;
	readonly isSample: boolean;
}

type OwnWords = NonNullable<CommuneBulletin['own']>;

const EVERYWHERE_OR_IN = (province: string) => (hotline: Hotline) =>
	hotline.province === null || hotline.province === province;

/**
 * Puts together what the papers of a bundle say. Nothing in it changes with the clock or with the name of the
 * release, so that the same content gives the same bytes and an interrupted download can go on after a publication.
 *
 * @param language its entry in the registry; undefined: the tag stands for the name
 */
export function sheetDataFor(
	snapshot: Pick<Snapshot, 'messages' | 'provinces' | 'hotlines' | 'siteUrl'>,
	{
		edition,
		commune,
		rendered,
		language,
	}: { edition: PublishedEdition; commune: Commune; rendered: RenderedLanguage; language: Language | undefined },
): SheetData {
	const messages = new Map(snapshot.messages.map((message) => [message.key, message]));
	const own = rendered.communes?.find((bulletin) => bulletin.commune === commune.code)?.own;
	return {
		month: edition.month,
		communeCode: commune.code,
		communeName: `${COMMUNE_KIND_NAMES[commune.kind].toLowerCase()} ${commune.name}`,
		provinceName: snapshot.provinces.find((province) => province.code === commune.province)?.fullName ?? '',
		language: rendered.language,
		languageName: nameInSentence(language?.nameVi ?? rendered.language),
		autonym: language?.autonym ?? '',
		spelling: language?.orthography ? `chữ ${language.orthography}` : '',
		words: reviewedSheetWords(rendered.language),
		tracks: rendered.tracks.map((track) =>
			own && track.key === own.track.key
				? ownSheetTrack(own)
				: sheetTrackOf(track, messages.get(track.message), rendered.language),
		),
		slots: edition.slots,
		credits: rendered.credits ?? [],
		withdrawn: withdrawalsIn(edition.withdrawn, rendered.language),
		hotlines: snapshot.hotlines.filter(EVERYWHERE_OR_IN(commune.province)),
		address: `${snapshot.siteUrl}/phat-thanh/${commune.code}/`,
		isSample: edition.isSample,
	};
}

const nameInSentence = (nameVi: string): string => `tiếng ${nameVi.replace(/^tiếng /i, '')}`;

function sheetTrackOf(track: Track, message: PublishedMessage | undefined, language: string): SheetTrack {
	const rendition = renditionIn(message, language);
	const vietnamese = language === 'vi' ? undefined : renditionIn(message, 'vi');
	return {
		file: track.file,
		title: track.title,
		role: track.role,
		voice: track.voice,
		durationSeconds: track.durationSeconds,
		script: rendition?.script ?? '',
		...(rendition?.delivery && { delivery: rendition.delivery }),
		vietnameseTitle: vietnamese?.title ?? '',
		vietnameseScript: vietnamese?.script ?? '',
		isSample: (track.isSample ?? false) || (rendition?.isSample ?? false),
	};
}

/** What the commune says before its bulletin is no message: its words come with it. */
function ownSheetTrack({ track, title, script, vietnamese }: OwnWords): SheetTrack {
	const { file, role, voice, durationSeconds } = track;
	const meaning = { vietnameseTitle: vietnamese === '' ? '' : title, vietnameseScript: vietnamese };
	return { file, title: track.title, role, voice, durationSeconds, script, ...meaning, isSample: false };
}

const renditionIn = (message: PublishedMessage | undefined, language: string): PublishedRendition | undefined =>
	message?.renditions.find((rendition) => rendition.language === language);

/** Seconds of all tracks together. */
export const totalSeconds = (data: Pick<SheetData, 'tracks'>): number =>
	data.tracks.reduce((sum, track) => sum + track.durationSeconds, 0);

/** `giọng máy – bản nháp` for a machine's voice: it is never aired unmarked. */
export const voiceInWords = (track: Pick<SheetTrack, 'voice'>): string =>
	track.voice === 'draft' ? 'giọng máy – bản nháp' : 'người đọc';

/** `tiếng Mông trắng, chữ RPA`: what is read aloud and in which spelling it stands on paper. */
export const spokenAndSpelt = (data: Pick<SheetData, 'languageName' | 'spelling'>): string =>
	[data.languageName, data.spelling].filter((part) => part !== '').join(', ');
