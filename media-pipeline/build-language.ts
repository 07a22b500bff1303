import { languageByTag } from '#content/languages.ts';
import { markedAs } from '#content/model/marked-title.ts';
import { ExpectedError } from '#content/model/errors.ts';
import { monthInWords } from '#content/model/month.ts';
import { MUSIC_KINDS } from '#content/model/own-music.ts';

import { roundSeconds, voiceSegment } from './audio/ffmpeg/graph.ts';
import { joinClips, secondsOfAll } from './audio/making/join-clips.ts';
import { makeClip, makeClips } from './audio/making/make-clip.ts';
import { makeMaster } from './audio/making/make-master.ts';
import { tagClip } from './audio/making/tag-clip.ts';
import { announcement, framed } from './framing.ts';
import { measuredFile, mediaFile } from './storage.ts';
import { bulletinName, fileCodeFromTag, trackName } from './track-name.ts';

import type { Track, Voice, WebAudio } from '#content/model/clip.ts';
import type {
	Chapter,
	CommuneBulletin,
	EditionItem,
	EditionPlan,
	RenderedLanguage,
} from '#content/model/edition-plan.ts';
import type { Month } from '#content/model/month.ts';
import type { MusicKind } from '#content/model/own-music.ts';
import type { Segment } from './audio/ffmpeg/graph.ts';
import type { ClipRequest } from './audio/making/make-clip.ts';
import type { RecipeName } from './audio/making/profiles.ts';
import type { FramingMusic } from './framing.ts';
import type { PipelineTools } from './open-pipeline.ts';
import type { StoredFile } from './storage.ts';

/** Where a track names its message: a commune's own words are none. */
const OWN_WORDS = 'loi-chao-cua-xa';

/** The shape of `Promise.all`, for lists and for tuples. */
export type Together = <Work extends readonly Promise<unknown>[] | []>(
	work: Work,
) => Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }>;

/** One build under way. */
export interface Build {
	readonly tools: PipelineTools;
	readonly month: Month;
	/** How tracks are written. */
	readonly horn: RecipeName;
	readonly withPhone: boolean;
	readonly withMusic: boolean;
	/** The area's own pieces, and what is to be said of them. */
	readonly music: FramingMusic;
	readonly credits: NonNullable<EditionPlan['music']>;
	readonly signal: AbortSignal;
	/** Tells the listener that a step is done. */
	readonly step: <Result>(label: string, work: Promise<Result>) => Promise<Result>;
	/** Like `Promise.all`, but a failure stops the others and waits for their end. */
	readonly together: Together;
}

/** An item that could not be made: says which, and keeps the code of the reason. */
class ItemFailedError extends ExpectedError {
	override readonly name = 'ItemFailedError';
	readonly code: string;
	readonly language: string;
	/** Key of the message. */
	readonly item: string;
	constructor(language: string, item: EditionItem, cause: ExpectedError) {
		super(`${language}, "${item.title}" (${item.message}): ${cause.message}`, { cause });
		this.code = cause.code;
		this.language = language;
		this.item = item.message;
	}
}

interface SpokenItem extends EditionItem {
	readonly voice: Segment;
}

interface Composed extends SpokenItem {
	readonly segments: readonly Segment[];
	readonly clip: StoredFile;
	readonly web: WebAudio | undefined;
	readonly phone: StoredFile | undefined;
}

type LanguagePlan = EditionPlan['languages'][number];

/** Masters, tracks, bulletin and the clips for the pages, of one language. */
export async function buildLanguage(plan: LanguagePlan, build: Build): Promise<RenderedLanguage> {
	const { language, items } = plan;
	const { together } = build;
	const fileCode = languageByTag(language)?.fileCode ?? fileCodeFromTag(language);
	const spoken = await together(
		items.map(async (item): Promise<SpokenItem> => {
			const voice = await named(
				language,
				item,
				build.step(
					item.title,
					build.tools.jobs.add(() => voiceOfSpeech(item.speech, language, build)),
				),
			);
			return { ...item, voice };
		}),
	);
	const composed = await together(
		framed(spoken, { withMusic: build.withMusic, music: build.music }).map((item) =>
			named(
				language,
				item,
				build.step(
					item.title,
					build.tools.jobs.add(() => clipsOf(item, build)),
				),
			),
		),
	);
	// by which players keep months and languages apart; the same in all areas
	const album = `Bản tin ${monthInWords(build.month)}, tiếng ${languageByTag(language)?.nameVi ?? language}`;
	const tracks = await together(
		composed.map(async (item, index) => {
			const voice = voiceOf(item);
			const isSample = item.isSample ?? false;
			const title = markedTitle(item.title, { voice, isSample });
			const tags = { title, track: index + 1, album, language };
			const tagged = await tagClip({ clip: item.clip, ...tags }, build.tools, build.signal);
			const file = trackName({ place: index + 1, fileCode, message: item.message });
			return {
				...measuredFile(tagged),
				file,
				title,
				message: item.message,
				role: item.role,
				voice,
				...(isSample && { isSample }),
			};
		}),
	);
	const bulletin = await bulletinOf(composed, { fileCode, build });
	const credits = creditsOf(composed, build);
	const phone = composed.flatMap((item) => (item.phone ? [[item.message, mediaFile(item.phone)] as const] : []));
	return {
		language,
		tracks,
		bulletin,
		web: Object.fromEntries(composed.flatMap((item) => (item.web ? [[item.message, item.web] as const] : []))),
		...(build.withPhone && { phone: Object.fromEntries(phone) }),
		...(credits.length > 0 && { credits }),
		...(plan.communes && { communes: await communeBulletins(plan, { composed, bulletin, fileCode, build }) }),
	};
}

/** What is to be said of the pieces that are really heard. */
function creditsOf(composed: readonly Pick<Composed, 'segments'>[], { music, credits }: Build): string[] {
	const segments = composed.flatMap((item) => item.segments);
	const isHeard: Readonly<Record<MusicKind, boolean>> = {
		signature: segments.includes(music.signature as Segment),
		sting: segments.includes(music.sting as Segment),
		bed: segments.some((segment) => segment.kind === 'voice' && segment.bed !== undefined),
	};
	return [...new Set(MUSIC_KINDS.flatMap((kind) => (isHeard[kind] && credits[kind]?.credit) || []))];
}

async function voiceOfSpeech(speech: EditionItem['speech'], language: string, build: Build): Promise<Segment> {
	const { tools, signal } = build;
	const master = await makeMaster(speech.kind === 'draft' ? { ...speech, language } : speech, tools, signal);
	return voiceSegment(master, tools.storage);
}

/** The track of an item, and what pages and telephones need of a message: one decode for all of them. */
async function clipsOf(
	item: SpokenItem & { readonly segments: readonly Segment[] },
	{ horn, withPhone, tools, signal }: Build,
): Promise<Composed> {
	const alone = [item.voice];
	const requests: ClipRequest[] = [{ segments: item.segments, recipe: horn }];
	if (item.role === 'message') {
		requests.push({ segments: alone, recipe: 'web' }, { segments: alone, recipe: 'web-mp3' });
		if (withPhone) requests.push({ segments: alone, recipe: 'phone' });
	}
	const [clip, opus, mp3, phone] = await makeClips(requests, tools, signal);
	if (!clip) throw new Error('A track was asked for');
	const web = opus &&
		mp3 && {
			opus: mediaFile(opus),
			mp3: mediaFile(mp3),
			voice: voiceOf(item),
			durationSeconds: opus.durationSeconds,
		};
	return { ...item, clip, web, phone };
}

async function bulletinOf(
	composed: readonly Composed[],
	{ fileCode, build }: { fileCode: string; build: Build },
): Promise<RenderedLanguage['bulletin']> {
	const { tools, signal, month } = build;
	const title = markedTitle(`Bản tin ${monthInWords(month)}`, marksOf(composed));
	const chapters = chaptersOf(composed);
	const make = async (): Promise<StoredFile> => {
		const clips = composed.map(({ clip }) => clip);
		return tagClip({ clip: await joinClips(clips, tools, signal), title, chapters }, tools, signal);
	};
	const tagged = await build.step(title, make());
	return { ...measuredFile(tagged), file: bulletinName({ fileCode, month }), chapters };
}

/** One bulletin per commune that has words of its own: those are encoded, everything else is spliced. */
function communeBulletins(
	{ language, communes = [] }: LanguagePlan,
	{ composed, bulletin, fileCode, build }: Spliced,
): Promise<CommuneBulletin[]> {
	const { tools, signal, horn, month } = build;
	return build.together(
		communes.map(async ({ commune, speech, words }): Promise<CommuneBulletin> => {
			const title = markedTitle(`Bản tin ${monthInWords(month)}`, marksOf([{ speech }, ...composed]));
			const item = { message: commune, role: 'opening', title: `${title}, ${commune}`, speech } as const;
			const voice = await named(language, item, build.step(item.title, voiceOfSpeech(speech, language, build)));
			const clip = await makeClip({ segments: announcement(voice), recipe: horn }, tools, signal);
			const first = await tagClip({ clip, title }, tools, signal);
			const parts = [first, ...composed.map((track) => track.clip)];
			const later = bulletin.chapters.map((chapter) => ({
				...chapter,
				startSeconds: roundSeconds(chapter.startSeconds + first.durationSeconds),
			}));
			return {
				commune,
				file: bulletinName({ fileCode, month, commune }),
				bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
				durationSeconds: secondsOfAll(parts),
				parts: parts.map(mediaFile),
				chapters: later,
				...(words && { own: { ...words, track: await ownTrack(words, { speech, clip, language, fileCode, build }) } }),
			};
		}),
	);
}

/** Sorted before the first track, and without a number: the same words may stand before bulletins of other months. */
async function ownTrack(
	{ title: name }: { readonly title: string },
	about: {
		readonly speech: EditionItem['speech'];
		readonly clip: StoredFile;
		readonly language: string;
		readonly fileCode: string;
		readonly build: Build;
	},
): Promise<Track> {
	const { speech, clip, language, fileCode, build } = about;
	const voice = voiceOf({ speech });
	const title = markedTitle(name, { voice, isSample: false });
	const tagged = await tagClip({ clip, title, language }, build.tools, build.signal);
	const file = trackName({ place: 0, fileCode, message: OWN_WORDS });
	return { ...measuredFile(tagged), file, title, message: OWN_WORDS, role: 'opening', voice };
}

interface Spliced {
	readonly composed: readonly Composed[];
	readonly bulletin: RenderedLanguage['bulletin'];
	readonly fileCode: string;
	readonly build: Build;
}

async function named<Result>(language: string, item: EditionItem, work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (error) {
		throw error instanceof ExpectedError ? new ItemFailedError(language, item, error) : error;
	}
}

const voiceOf = ({ speech }: Pick<EditionItem, 'speech'>): Voice => (speech.kind === 'draft' ? 'draft' : 'human');

interface Marks {
	readonly voice: Voice;
	readonly isSample: boolean;
}

/** The whole is what any of its parts is. */
const marksOf = (parts: readonly Pick<EditionItem, 'speech' | 'isSample'>[]): Marks => ({
	voice: parts.some((part) => voiceOf(part) === 'draft') ? 'draft' : 'human',
	isSample: parts.some((part) => part.isSample === true),
});

/** A machine's reading and what nobody has approved are marked wherever the title is shown, on a player's display too. */
const markedTitle = (title: string, { voice, isSample }: Marks): string =>
	markedAs(title, { isDraft: voice === 'draft', isSample });

/** Where each track begins in the bulletin, as a player counts. */
function chaptersOf(composed: readonly Composed[]): Chapter[] {
	let startSeconds = 0;
	return composed.map((item) => {
		const chapter = { startSeconds, title: markedTitle(item.title, marksOf([item])), message: item.message };
		startSeconds = roundSeconds(startSeconds + item.clip.durationSeconds);
		return chapter;
	});
}
