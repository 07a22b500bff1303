import { isSigned } from './signed-state.ts';

import type { RenditionState } from './rendition.ts';

/**
 * From an idea to something that may go on air (domain.md section 6, rule 7): which step a rendition may take next, who
 * takes it, and what must be there first. Every path of the CMS asks this table; the buttons of the admin are its rows.
 *
 * A Vietnamese original: drafted → (recorded) → submitted → approved. A translation: drafted → translated → back-translated →
 * recorded → listened → approved. Without text it starts with the recording. Where nobody can translate back, a named
 * community listener stands in. What is only for the page is listened to without a recording: read to the listener.
 */
export type DeskRole = 'administrator' | 'officer' | 'approver' | 'translator' | 'listener';

export type PersonId = string | number;

/** What is known of a rendition before it moves. */
export interface RenditionFacts {
	readonly state: RenditionState;
	readonly language: string;
	/** Script or text for the page; a rendition without either is audio-only. */
	readonly hasText: boolean;
	readonly hasBackTranslation: boolean;
	/** A human reading of the newest words. */
	readonly hasRecording: boolean;
	/** The message is never broadcast, so nothing has to be recorded. */
	readonly isPageOnly: boolean;
	/** Nobody can translate back: a named community listener stands in for the second translator. */
	readonly isSmallLanguage: boolean;
	readonly isSourceCurrent: boolean;
	/** Somebody has written words since the last approval: whoever writes says when they are ready (`submit`). */
	readonly hasNewWords: boolean;
	/** Whoever changed words since the last approval; none: the starter library or an import. */
	readonly wordsBy: readonly PersonId[];
	/** Whoever changed anything since the last approval: words, back-translation, the choice of voice. */
	readonly changedBy: readonly PersonId[];
	/** Whoever recorded, uploaded or changed the reading that would go on air. */
	readonly voiceBy: readonly PersonId[];
	/** The reading that would go on air; null: nothing recorded. */
	readonly voice: HearableVoice | null;
	/** Of what would go out now. */
	readonly now: Fingerprint;
	/** The same where the readings of the older wording count on, for `keep`. */
	readonly kept: Fingerprint;
	/** Fingerprint of the voice that was signed last; null: none was. */
	readonly signedVoice: string | null;
	/** What the listener heard is exactly what is there now. */
	readonly isAsHeard: boolean;
	readonly backTranslationBy: PersonId | null;
	readonly listenedBy: PersonId | null;
	/** Who wrote the Vietnamese words that the rendition is made from. */
	readonly sourceBy: PersonId | null;
	/** Where it stood before a change of words took that away; null: nothing was taken. */
	readonly keptState: RenditionState | null;
}

/** What somebody signs (content/model/approved-parts.ts). */
export interface Fingerprint {
	readonly digest: string;
	/** Of the voice alone. */
	readonly voice: string;
}

/** What has to be heard before it is signed. */
export interface HearableVoice {
	/** Of the file, its cleaning, its consent. */
	readonly digest: string;
	/** Length as the loudspeaker plays it; null: nobody has opened the player yet. */
	readonly seconds: number | null;
}

/** What a person's player has played. */
export interface Heard {
	readonly digest: string;
	/** Different seconds of the loudspeaker's version; a second played twice counts once. */
	readonly seconds: number;
}

/** Of the length: the last breath need not be waited for. */
export const ENOUGH_HEARD = 0.9;

export interface Mover {
	readonly id: PersonId;
	readonly roles: readonly string[];
	/** Tags that a translator or listener works in. */
	readonly languages: readonly string[];
}

export const TRANSITION_NAMES = [
	'translate',
	'back-translate',
	'record',
	'submit',
	'listen',
	'approve',
	'keep',
	'return',
	'reopen',
	'withdraw',
] as const;
export type TransitionName = (typeof TRANSITION_NAMES)[number];

/** One row of the table. */
interface Move {
	readonly roles: readonly DeskRole[];
	/** Where it leads from here; undefined: this step is not on the way of such a rendition. */
	readonly to: (facts: RenditionFacts) => RenditionState | undefined;
	readonly label: (facts: RenditionFacts) => string;
	/** What the person has to write; undefined: nothing. */
	readonly asksFor?: (facts: RenditionFacts) => string | undefined;
	/** Signing it says "I have heard this": the voice must have been played. */
	readonly needsHearing?: true;
	/** Why it cannot be done yet, whole sentences; the first that is true. */
	readonly obstacles: readonly (readonly [(facts: RenditionFacts, mover: Mover) => boolean, string])[];
}

const isSource = (facts: RenditionFacts): boolean => facts.language === 'vi';
const isTranslation = (facts: RenditionFacts): boolean => !isSource(facts) && facts.hasText;
const isIn =
	(...states: readonly RenditionState[]) =>
	(facts: RenditionFacts): boolean =>
		states.includes(facts.state);
const isUnfinished = isIn('drafted', 'outdated');

/** A Vietnamese text that somebody is still writing: it does not wait for the approver yet. */
const isUnsubmitted = (facts: RenditionFacts): boolean =>
	isSource(facts) && facts.hasNewWords && isIn('drafted', 'recorded')(facts);

/** Is the rendition where its words are done and a voice comes next? */
function awaitsVoice(facts: RenditionFacts): boolean {
	if (isSource(facts)) return facts.state === 'drafted';
	if (!facts.hasText) return isUnfinished(facts);
	return facts.state === (facts.isSmallLanguage ? 'translated' : 'back-translated');
}

const OLD_SOURCE = 'bản này được dịch từ bản gốc cũ. Nhờ người dịch xem lại rồi xác nhận.';
const oldSource = [(facts: RenditionFacts) => !facts.isSourceCurrent, OLD_SOURCE] as const;
const noRecording = [
	(facts: RenditionFacts) => !facts.hasRecording && !facts.isPageOnly,
	'chưa có bản ghi giọng người của lời mới nhất. Hãy tải lên hoặc ghi âm.',
] as const;
const isAuthor = (facts: RenditionFacts, mover: Mover): boolean => facts.wordsBy.includes(mover.id);
const isChanger = (facts: RenditionFacts, mover: Mover): boolean =>
	isAuthor(facts, mover) || facts.changedBy.includes(mover.id);
const isVoice = (facts: RenditionFacts, mover: Mover): boolean => facts.voiceBy.includes(mover.id);

export const RENDITION_TRANSITIONS: Readonly<Record<TransitionName, Move>> = {
	translate: {
		roles: ['translator', 'officer'],
		to: (facts) => (isTranslation(facts) && isUnfinished(facts) ? 'translated' : undefined),
		label: (facts) => (facts.state === 'outdated' ? 'Bản dịch vẫn đúng với bản gốc mới' : 'Đã dịch xong'),
		obstacles: [],
	},
	'back-translate': {
		roles: ['translator', 'officer'],
		to: (facts) =>
			isTranslation(facts) && facts.state === 'translated' && !facts.isSmallLanguage ? 'back-translated' : undefined,
		label: () => 'Đã dịch ngược xong',
		obstacles: [
			oldSource,
			[(facts) => !facts.hasBackTranslation, 'chưa có bản dịch ngược ra tiếng Việt. Hãy ghi vào ô "Bản dịch ngược".'],
			[isAuthor, 'người dịch không tự xác nhận bản dịch ngược của mình. Nhờ người dịch thứ hai.'],
			[
				(facts) => facts.backTranslationBy !== null && facts.wordsBy.includes(facts.backTranslationBy),
				'bản dịch ngược do chính người dịch viết. Nhờ người thứ hai dịch ngược, hoặc đánh dấu "tiếng ít người dịch".',
			],
		],
	},
	record: {
		roles: ['translator', 'listener', 'officer'],
		to: (facts) => (awaitsVoice(facts) ? 'recorded' : undefined),
		label: (facts) => (facts.state === 'outdated' ? 'Bản ghi vẫn đúng với bản gốc mới' : 'Đã ghi âm xong'),
		obstacles: [
			[(facts) => !facts.hasRecording, 'chưa có bản ghi giọng người của lời mới nhất. Hãy tải lên hoặc ghi âm.'],
			[(facts) => facts.hasText && !facts.isSourceCurrent, OLD_SOURCE],
		],
	},
	submit: {
		roles: ['officer', 'approver', 'translator', 'administrator'],
		to: (facts) => (isUnsubmitted(facts) ? 'submitted' : undefined),
		label: () => 'Gửi duyệt',
		obstacles: [
			[
				(facts) => !facts.hasText && !facts.hasRecording,
				'chưa có lời và chưa có bản ghi. Hãy viết lời đọc trên loa hoặc bài đọc trên trang.',
			],
		],
	},
	listen: {
		roles: ['listener'],
		to: (facts) => {
			if (isSource(facts)) return undefined;
			return facts.state === 'recorded' || (facts.isPageOnly && awaitsVoice(facts) && facts.hasText)
				? 'listened'
				: undefined;
		},
		label: () => 'Tôi đã nghe: đúng và dễ hiểu',
		asksFor: (facts) =>
			facts.isSmallLanguage ? 'Họ tên và nơi ở của người nghe thay cho người dịch thứ hai' : undefined,
		needsHearing: true,
		obstacles: [
			oldSource,
			noRecording,
			[isChanger, 'người viết, dịch hoặc sửa không tự nghe thẩm định bản của mình. Nhờ người nghe khác.'],
			[isVoice, 'người ghi âm hoặc tải bản ghi lên không tự nghe thẩm định. Nhờ người nghe khác.'],
		],
	},
	approve: {
		roles: ['approver'],
		to: (facts) => {
			const from = isSource(facts) ? isIn('drafted', 'recorded', 'submitted') : isIn('listened');
			return from(facts) ? 'approved' : undefined;
		},
		label: () => 'Duyệt',
		needsHearing: true,
		obstacles: [
			[isChanger, 'người viết hoặc sửa không được tự duyệt bài của mình. Nhờ người duyệt khác.'],
			[isVoice, 'người ghi âm hoặc tải bản ghi lên không tự duyệt. Nhờ người duyệt khác.'],
			[
				(facts, mover) => facts.listenedBy === mover.id,
				'người nghe thẩm định không tự duyệt bản mình đã nghe. Nhờ người duyệt khác.',
			],
			[isUnsubmitted, 'người viết chưa gửi duyệt. Nhờ người viết bấm "Gửi duyệt" khi đã viết xong.'],
			oldSource,
			[
				(facts) => !isSource(facts) && !facts.isAsHeard,
				'lời hoặc bản ghi đã đổi sau khi người bản ngữ nghe. Hãy trả lại để nghe lại.',
			],
		],
	},
	keep: {
		roles: ['approver'],
		to: (facts) =>
			facts.keptState !== null && isIn('drafted', 'translated', 'submitted', 'outdated')(facts)
				? facts.keptState
				: undefined,
		label: () => 'Không đổi nghĩa: giữ kết quả cũ',
		asksFor: () => 'Vì sao nghĩa không đổi',
		obstacles: [
			[isChanger, 'người viết hoặc sửa không tự xác nhận là nghĩa không đổi. Nhờ người duyệt khác.'],
			[isVoice, 'người ghi âm hoặc tải bản ghi lên không tự xác nhận là nghĩa không đổi. Nhờ người duyệt khác.'],
			[
				(facts) => isSigned(facts.keptState) && facts.kept.voice !== facts.signedVoice,
				'bản ghi đã đổi từ lần ký trước. Hãy mở lại, nhờ người nghe và người duyệt xem lại từ đầu.',
			],
			[
				(facts, mover) => facts.state === 'outdated' && facts.sourceBy === mover.id,
				'người sửa bản gốc không tự xác nhận là nghĩa không đổi. Nhờ người duyệt khác.',
			],
		],
	},
	return: {
		roles: ['listener', 'translator', 'approver', 'officer'],
		to: (facts) =>
			isIn('translated', 'back-translated', 'recorded', 'submitted', 'listened')(facts) ? 'drafted' : undefined,
		label: () => 'Trả lại để sửa',
		asksFor: () => 'Điều cần sửa',
		obstacles: [],
	},
	reopen: {
		roles: ['officer', 'approver', 'administrator'],
		to: (facts) =>
			isIn('approved', 'withdrawn')(facts) || (isSource(facts) && facts.state === 'outdated') ? 'drafted' : undefined,
		label: () => 'Mở lại để soạn',
		asksFor: () => 'Vì sao mở lại',
		obstacles: [],
	},
	withdraw: {
		roles: ['officer', 'approver', 'administrator'],
		to: (facts) => (facts.state === 'withdrawn' ? undefined : 'withdrawn'),
		label: () => 'Thu hồi',
		asksFor: () => 'Lý do thu hồi',
		obstacles: [],
	},
};
