import type { PersonId } from '../model/rendition-transitions.ts';

/** Where the translation of a word stands on its way to the pages. */
export const WORD_STATES = ['drafted', 'submitted', 'listened', 'approved'] as const;
export type WordState = (typeof WORD_STATES)[number];

export const WORD_STATE_NAMES: Readonly<Record<WordState, string>> = {
	drafted: 'Đang soạn',
	submitted: 'Đã gửi duyệt',
	listened: 'Người bản ngữ đã xem',
	approved: 'Đã duyệt',
};

/** What is known of a translation before a step. */
export interface WordFacts {
	readonly state: WordState;
	readonly language: string;
	readonly text: string;
	readonly backTranslation: string;
	/** Made from the Vietnamese that the pages have now. */
	readonly isSourceCurrent: boolean;
	/** word-faults.ts */
	readonly faults: readonly string[];
	/** Fingerprint of what is there now. */
	readonly digest: string;
	readonly listenedDigest: string | null;
	readonly listenedBy: PersonId | null;
	/** Whoever wrote or changed it since the last approval. */
	readonly changedBy: readonly PersonId[];
}

/** Somebody of the desk. */
interface Mover {
	readonly id: PersonId;
	readonly roles: readonly string[];
	readonly languages: readonly string[];
	/** Answers for one province only: what the whole country shares is not theirs to decide. */
	readonly isOfProvince: boolean;
}

/**
 * Why a person may not take a translation to a state, as the person reads it; undefined: it may go there. Somebody
 * writes and sends, a listener of the language reads it, a third person approves; whoever wrote signs nothing.
 *
 * @param seen fingerprint of what the person has looked at
 */
export function wordStepRefusal(
	facts: WordFacts,
	mover: Mover,
	{ to, seen }: { readonly to: WordState; readonly seen: string | undefined },
): string | undefined {
	if (to === 'drafted') return returnRefusal(facts, mover);
	const unready = unreadyOf(facts);
	if (unready) return unready;
	if (to === 'submitted') {
		if (facts.state !== 'drafted') return 'Lời này đã gửi duyệt rồi.';
		return mayWrite(mover, facts.language) ? undefined : 'Người dịch đúng ngôn ngữ hoặc cán bộ cả nước mới gửi duyệt.';
	}
	if (seen !== facts.digest) return 'Lời này đã đổi sau khi bạn mở trang. Hãy tải lại trang, đọc lại rồi ký.';
	if (facts.changedBy.includes(mover.id)) return 'Người viết hoặc sửa không tự ký lời của mình. Hãy nhờ người khác.';
	if (to === 'listened') {
		if (!isOfLanguage(mover, 'listener', facts.language))
			return 'Việc này của người nghe thẩm định đúng ngôn ngữ: người bản ngữ đọc và xác nhận.';
		return facts.state === 'submitted' ? undefined : 'Chỉ xác nhận lời đã gửi duyệt.';
	}
	if (!mover.roles.includes('approver') || mover.isOfProvince)
		return 'Lời trên trang dùng chung cả nước: người duyệt của cả nước mới duyệt.';
	if (facts.state !== 'listened' || facts.listenedDigest !== facts.digest)
		return 'Chưa có người bản ngữ xem đúng lời này. Nhờ người nghe thẩm định xem trước.';
	return facts.listenedBy === mover.id
		? 'Người đã xác nhận lời này không duyệt nó. Hãy nhờ người duyệt khác.'
		: undefined;
}

function returnRefusal(facts: WordFacts, mover: Mover): string | undefined {
	if (facts.state === 'drafted') return 'Lời này đang soạn, không có gì để trả lại.';
	const mayReturn =
		mayWrite(mover, facts.language) ||
		isOfLanguage(mover, 'listener', facts.language) ||
		(mover.roles.includes('approver') && !mover.isOfProvince);
	return mayReturn ? undefined : 'Bạn không làm việc với ngôn ngữ này nên không trả lại được.';
}

function unreadyOf({ text, backTranslation, isSourceCurrent, faults }: WordFacts): string | undefined {
	if (text.trim() === '') return 'Chưa có lời dịch.';
	if (backTranslation.trim() === '') return 'Chưa có bản dịch ngược sang tiếng Việt.';
	if (!isSourceCurrent) return 'Bản tiếng Việt đã đổi. Hãy sửa lời dịch theo bản mới, hoặc lưu lại nếu vẫn đúng.';
	return faults[0];
}

const isOfLanguage = ({ roles, languages }: Mover, role: string, language: string): boolean =>
	roles.includes(role) && languages.includes(language);

/** Translators write in their languages; administrators and officers of the whole country in all. */
export const mayWrite = (mover: Mover, language: string): boolean =>
	mover.roles.includes('administrator') ||
	(mover.roles.includes('officer') && !mover.isOfProvince) ||
	isOfLanguage(mover, 'translator', language);
