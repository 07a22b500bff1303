import { languageByTag } from '#content/languages.ts';
import { ExpectedError } from '#content/model/errors.ts';
import { monthInWords } from '#content/model/month.ts';

import { roundSeconds, secondsOf } from './audio/graph.ts';
import { makeBulletin, makeClip } from './audio/make-clip.ts';
import { makeMaster } from './audio/make-master.ts';
import { tagClip } from './audio/tag-clip.ts';
import { framed } from './framing.ts';
import { measuredFile, mediaFile } from './storage.ts';
import { bulletinName, fileCodeFromTag, trackName } from './track-name.ts';

import type { MediaFile, Profile, Voice, WebAudio } from '#content/model/clip.ts';
import type { EditionItem, EditionPlan, RenderedLanguage } from '#content/model/edition-plan.ts';
import type { Month } from '#content/model/month.ts';
import type { Segment } from './audio/graph.ts';
import type { PipelineTools } from './open-pipeline.ts';
import type { StoredFile } from './storage.ts';

/** The shape of `Promise.all`, for lists and for tuples. */
export type Together = <Work extends readonly Promise<unknown>[] | []>(
	work: Work,
) => Promise<{ -readonly [Place in keyof Work]: Awaited<Work[Place]> }>;

/** One build under way. */
export interface Build {
	readonly tools: PipelineTools;
	readonly month: Month;
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
}

/** Masters, tracks, bulletin and the clips for the pages, of one language. */
export async function buildLanguage(
	{ language, items }: EditionPlan['languages'][number],
	build: Build,
): Promise<RenderedLanguage> {
	const { tools, signal, together } = build;
	const step = <Result>(item: EditionItem, work: Promise<Result>): Promise<Result> =>
		build.step(item.title, named(language, item, work));
	const fileCode = languageByTag(language)?.fileCode ?? fileCodeFromTag(language);
	const spoken = await together(
		items.map(async (item): Promise<SpokenItem> => {
			const source = item.speech.kind === 'draft' ? { ...item.speech, language } : item.speech;
			const master = await step(item, makeMaster(source, tools, signal));
			const { key, durationSeconds: seconds } = master;
			return { ...item, voice: { kind: 'voice', key, path: tools.storage.pathOf(master), seconds } };
		}),
	);
	const composed = await together(
		framed(spoken).map(async (item): Promise<Composed> => {
			const clip = makeClip({ segments: item.segments, profile: 'horn' }, tools, signal);
			return { ...item, clip: await step(item, clip) };
		}),
	);
	const tracks = await together(
		composed.map(async (item, index) => {
			const voice = voiceOf(item);
			const title = markedTitle(item.title, voice);
			const tagged = await tagClip({ clip: item.clip, title }, tools, signal);
			const file = trackName({ place: index + 1, fileCode, message: item.message });
			return { ...measuredFile(tagged), file, title, message: item.message, role: item.role, voice };
		}),
	);
	// the bulletin first: it is the longest piece of work, and the others fit beside it
	const [bulletin, web] = await together([
		bulletinOf(composed, build),
		together(spoken.filter(({ role }) => role === 'message').map((item) => step(item, webEntry(item, build)))),
	]);
	return {
		language,
		tracks,
		bulletin: {
			...measuredFile(bulletin),
			file: bulletinName({ fileCode, month: build.month }),
			chapters: chaptersOf(composed),
		},
		web: Object.fromEntries(web),
	};
}

async function bulletinOf(composed: readonly Composed[], { tools, signal, step, month }: Build): Promise<StoredFile> {
	const isDraft = composed.some((item) => voiceOf(item) === 'draft');
	const title = markedTitle(`Bản tin ${monthInWords(month)}`, isDraft ? 'draft' : 'human');
	const clip = await step(title, makeBulletin(composed, tools, signal));
	return tagClip({ clip, title }, tools, signal);
}

async function webEntry(item: SpokenItem, { tools, signal, together }: Build): Promise<[string, WebAudio]> {
	const clipAs = async (profile: Profile): Promise<MediaFile> =>
		mediaFile(await makeClip({ segments: [item.voice], profile }, tools, signal));
	const [opus, mp3] = await together([clipAs('web'), clipAs('web-mp3')]);
	return [item.message, { opus, mp3, voice: voiceOf(item), durationSeconds: opus.durationSeconds }];
}

async function named<Result>(language: string, item: EditionItem, work: Promise<Result>): Promise<Result> {
	try {
		return await work;
	} catch (error) {
		throw error instanceof ExpectedError ? new ItemFailedError(language, item, error) : error;
	}
}

const voiceOf = ({ speech }: EditionItem): Voice => (speech.kind === 'draft' ? 'draft' : 'human');

/** A machine's reading is marked wherever its title is shown. */
const markedTitle = (title: string, voice: Voice): string => (voice === 'draft' ? `${title} (giọng máy)` : title);

/** Where each track begins in the bulletin. */
function chaptersOf(composed: readonly Composed[]): RenderedLanguage['bulletin']['chapters'] {
	let startSeconds = 0;
	return composed.map(({ segments, message, ...item }) => {
		const chapter = { startSeconds, title: markedTitle(item.title, voiceOf({ ...item, message })), message };
		startSeconds = roundSeconds(startSeconds + secondsOf(segments));
		return chapter;
	});
}
