import { chosenReading, speaksDraft } from '#content/model/chosen-recording.ts';
import { HotlineUnusableError, resolveHotlines } from '#content/model/hotline.ts';
import { dayInWords } from '#content/model/month.ts';
import { isOutdated, isPublishable } from '#content/model/rendition.ts';
import { sceneLines } from '#content/model/scene.ts';

import { mayHaveMusic } from './may-have-music.ts';

import type { ChosenSpan } from '#content/model/chosen-span.ts';
import type { EditionItem, EditionPlan } from '#content/model/edition-plan.ts';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { RenditionState } from '#content/model/rendition.ts';
import type { LocalSounds } from '../local-sounds/load-local-sounds.ts';

/** What the planner needs to know of a message, a rendition and a recording; made from records by render-edition.ts. */
export interface PlannedMessage {
	readonly key: string;
	readonly role: 'message' | 'opening' | 'closing';
	readonly title: string;
	/** Put away by those who own it. */
	readonly isArchived?: boolean;
	readonly isFitForLoudspeakers: boolean;
	readonly validUntil: Day | null;
	readonly sourceVersion: number;
	readonly renditions: readonly PlannedRendition[];
	/** Languages in which an officer took it out of this edition. */
	readonly takenOut?: readonly string[];
}

export interface PlannedRendition {
	readonly language: string;
	readonly title: string;
	readonly script: string;
	/** Whose each line of the script is, as it is stored. */
	readonly delivery?: unknown;
	/** Of a translation: what it says in Vietnamese, and what of the source it says nothing for, as they are stored. */
	readonly backTranslation?: string;
	readonly leftOut?: unknown;
	readonly state: RenditionState;
	/** Starter content that nobody has touched; judged by its fingerprint. */
	readonly isSample: boolean;
	/** Words and voice are exactly what was approved. */
	readonly isAsApproved: boolean;
	readonly sourceVersion: number;
	readonly textVersion: number;
	readonly allowsDraftVoice: boolean;
	/** Absolute paths, newest first, with the text version each was read from. */
	readonly recordings: readonly PlannedRecording[];
}

interface PlannedRecording {
	readonly file: string;
	readonly textVersion: number;
	/** Of the voice alone; null: not measured. */
	readonly durationSeconds?: number | null;
	/** What the machine remarked, in Vietnamese. */
	readonly verdict?: string;
	/** How many remarks; 0: nothing to say against it. */
	readonly remarkCount?: number;
	/** Cleaning that somebody heard and chose. */
	readonly denoise?: boolean;
	readonly level?: boolean;
	/** The part that somebody has chosen by hand. */
	readonly span?: ChosenSpan | undefined;
}

export interface PlanProblem {
	readonly code:
		| 'outdated'
		| 'recording_missing'
		| 'hotline_unusable'
		| 'unfit'
		| 'expired'
		| 'unapproved'
		| 'sample_part'
		| 'nothing_to_air';
	readonly message: string;
	readonly language: string;
	/** Vietnamese: what, where, what next. */
	readonly sentence: string;
}

export interface PlanInput {
	readonly month: Month;
	readonly area: { readonly code: string; readonly name: string };
	/** Opening, messages in play order, closing. */
	readonly messages: readonly PlannedMessage[];
	/** Languages on air, Vietnamese first. */
	readonly languages: readonly { readonly tag: string; readonly nameVi: string }[];
	readonly hotlines: readonly Hotline[];
	readonly today: Day;
	/**
	 * Is it on the site already, marked as a sample? Then approved parts join the others one by one. Before that, each
	 * language is either all starter content, marked as such, or an official bulletin in which everything is approved.
	 */
	readonly mayMixSamples?: boolean;
	/** How its tracks are written. */
	readonly sound?: Pick<EditionPlan, 'horn' | 'withPhone' | 'withMusic'>;
	/** Approved music of the area, and what its communes say before the bulletin. */
	readonly local?: LocalSounds;
}

/**
 * Decides what each language of an edition airs. A minority language airs the messages that it has; Vietnamese must
 * have them all. Whatever was made from an older text, or cannot be spoken today, blocks the edition by name.
 */
export function planEdition(input: PlanInput): { plan: EditionPlan | undefined; problems: readonly PlanProblem[] } {
	const problems: PlanProblem[] = input.messages.flatMap((message) => messageProblems(message, input));
	const languages = input.languages.flatMap(({ tag, nameVi }) => {
		const outcomes = inPlayOrder(input.messages).flatMap((message) => {
			const outcome = itemOf(message, { tag, nameVi }, input);
			return outcome ? [{ role: message.role, outcome }] : [];
		});
		// an opening alone is no bulletin: what is wrong with it holds up nobody where no message is aired
		if (!outcomes.some(({ role }) => role === 'message')) return [];
		problems.push(...outcomes.flatMap(({ outcome }) => ('code' in outcome ? [outcome] : [])));
		const items = outcomes.flatMap(({ outcome }) => ('code' in outcome ? [] : [outcome]));
		const communes = (input.local?.greetings ?? [])
			.filter(({ language }) => language === tag)
			.map(({ commune, speech, words }) => ({ commune, speech, words }));
		return items.some((item) => item.role === 'message')
			? [{ language: tag, items, ...(communes.length > 0 && { communes }) }]
			: [];
	});
	if (!input.mayMixSamples) problems.push(...sampleProblems(languages, input));
	if (languages.length === 0 && problems.length === 0) {
		problems.push({
			code: 'nothing_to_air',
			message: '',
			language: 'vi',
			sentence: 'Bản tin chưa có bài nào phát được. Hãy thêm thông điệp đã duyệt.',
		});
	}
	return {
		plan:
			problems.length === 0
				? { month: input.month, area: input.area, ...input.sound, ...musicOf(input.local), languages }
				: undefined,
		problems,
	};
}

const musicOf = ({ music = {} }: Partial<LocalSounds> = {}): Pick<EditionPlan, 'music'> =>
	Object.keys(music).length === 0 ? {} : { music };

const PLACE_OF_ROLE = { opening: 0, message: 1, closing: 2 } as const;

const inPlayOrder = (messages: readonly PlannedMessage[]): readonly PlannedMessage[] =>
	messages.toSorted((one, other) => PLACE_OF_ROLE[one.role] - PLACE_OF_ROLE[other.role]);

function messageProblems(message: PlannedMessage, { today }: PlanInput): PlanProblem[] {
	const about = { message: message.key, language: 'vi' };
	if (message.isArchived)
		return [{ ...about, code: 'unfit', sentence: `"${message.title}" đã được cất đi. Hãy bỏ khỏi bản tin.` }];
	if (!message.isFitForLoudspeakers) {
		return [
			{
				...about,
				code: 'unfit',
				sentence: `"${message.title}" chỉ dùng trên trang, không phát trên loa. Hãy bỏ khỏi bản tin.`,
			},
		];
	}
	if (message.validUntil && message.validUntil < today) {
		return [
			{
				...about,
				code: 'expired',
				sentence: `"${message.title}" chỉ dùng đến ${dayInWords(message.validUntil)}. Hãy bỏ khỏi bản tin hoặc gia hạn.`,
			},
		];
	}
	return [];
}

/**
 * Starter content in a language that has an approved message in it: by name, since nobody would hear the difference. The
 * framing alone makes nothing official.
 */
function sampleProblems(
	languages: readonly { readonly language: string; readonly items: readonly EditionItem[] }[],
	input: PlanInput,
): readonly PlanProblem[] {
	const official = languages.filter(({ items }) => items.some((item) => item.role === 'message' && !item.isSample));
	const nameOf = (tag: string) => input.languages.find((language) => language.tag === tag)?.nameVi ?? tag;
	return official.flatMap(({ language, items }) =>
		items
			.filter(({ isSample }) => isSample === true)
			.map(({ message, title }) => ({
				code: 'sample_part',
				message,
				language,
				sentence: `"${title}", bản ${nameOf(language)}: còn là bản mẫu, chưa ai duyệt, mà bản tin đã có bài được duyệt. Nhờ người duyệt xem, hoặc bỏ bài khỏi bản tin.`,
			})),
	);
}

const recordedSpeech = ({ file, denoise, level, span }: PlannedRecording): EditionItem['speech'] => ({
	kind: 'recorded',
	file,
	...(denoise && { denoise }),
	...(level && { level }),
	...(span && { span }),
});

function itemOf(
	message: PlannedMessage,
	language: { tag: string; nameVi: string },
	input: PlanInput,
): EditionItem | PlanProblem | undefined {
	const rendition = message.renditions.find((candidate) => candidate.language === language.tag);
	const isSource = language.tag === 'vi';
	const problem = (code: PlanProblem['code'], sentence: string): PlanProblem => ({
		code,
		message: message.key,
		language: language.tag,
		sentence,
	});
	if (message.takenOut?.includes(language.tag)) return undefined;
	if (!rendition || rendition.state === 'withdrawn') {
		const sentence = rendition
			? `"${message.title}" đã được thu hồi. Hãy rút khỏi bản tin.`
			: `"${message.title}" chưa có bản tiếng Việt.`;
		return isSource && message.role === 'message' ? problem('recording_missing', sentence) : undefined;
	}
	const recording = chosenReading(rendition.recordings, rendition.textVersion);
	const isDraft = speaksDraft(rendition);
	const hasVoice = rendition.recordings.length > 0 || isDraft;
	if (!isSource && !hasVoice) return undefined;
	const where = `"${message.title}", bản ${language.nameVi}`;
	if (isOutdated(rendition, message.sourceVersion)) {
		return problem('outdated', `${where}: dịch từ bản gốc cũ. Nhờ người dịch xem lại, hoặc thu hồi bản này.`);
	}
	if (!isPublishable(rendition, message.sourceVersion)) {
		const why =
			rendition.state === 'approved'
				? 'lời hoặc bản ghi đã đổi sau khi duyệt. Nhờ người nghe và người duyệt xem lại'
				: 'chưa được duyệt. Nhờ người duyệt xem';
		return problem('unapproved', `${where}: ${why}, hoặc bỏ bài khỏi bản tin.`);
	}
	const mark = rendition.isSample ? { isSample: true } : {};
	const music = mayHaveMusic(message, rendition) && { mayHaveMusic: true };
	const about = { message: message.key, role: message.role, title: rendition.title, ...mark, ...music };
	if (!recording && !isDraft)
		return problem('recording_missing', `${where}: chưa có bản ghi của lời mới nhất. Hãy ghi âm và tải lên.`);
	try {
		// for a recording too: the person says the number that the text has
		const spoken = (words: string): string =>
			resolveHotlines(words, { hotlines: input.hotlines, today: input.today, form: 'spoken' });
		const text = spoken(rendition.script);
		if (recording) return { ...about, speech: recordedSpeech(recording) };
		const lines = [...sceneLines(rendition.script, rendition.delivery, spoken)];
		return { ...about, speech: { kind: 'draft', text, ...(lines.length > 0 && { lines }) } };
	} catch (error) {
		if (!(error instanceof HotlineUnusableError)) throw error;
		return problem(
			'hotline_unusable',
			`${where}: số ${error.number} chưa xác minh hoặc đã quá hạn kiểm tra, hoặc là số của tỉnh khác. Hãy nhờ người thứ hai gọi thử và xác minh trong sổ số điện thoại.`,
		);
	}
}
