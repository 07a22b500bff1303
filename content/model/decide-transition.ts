import { ENOUGH_HEARD, TRANSITION_NAMES, RENDITION_TRANSITIONS } from './rendition-transitions.ts';
import { LISTENING_TOLERANCE_SECONDS } from './listening-time.ts';
import { isSigned } from './signed-state.ts';

import type { RenditionState } from './rendition.ts';
import type {
	DeskRole,
	Heard,
	HearableVoice,
	TransitionName,
	Mover,
	PersonId,
	RenditionFacts,
} from './rendition-transitions.ts';

/** A step as the admin offers it. */
export interface OfferedTransition {
	readonly name: TransitionName;
	readonly to: RenditionState;
	/** What the button says, in Vietnamese. */
	readonly label: string;
	/** What the person has to write with it, in Vietnamese; null: nothing. */
	readonly asksFor: string | null;
	/** What must have been heard before; null: nothing. */
	readonly hears: HearableVoice | null;
	/** Why this person cannot take it at the moment, in Vietnamese; null: go ahead. */
	readonly refusal: string | null;
}

export const STATE_NAMES: Readonly<Record<RenditionState, string>> = {
	drafted: 'Đang soạn',
	translated: 'Đã dịch',
	'back-translated': 'Đã dịch ngược',
	recorded: 'Đã ghi âm',
	submitted: 'Đã gửi duyệt',
	listened: 'Người bản ngữ đã nghe',
	approved: 'Đã duyệt',
	outdated: 'Lỗi thời (bản gốc đã đổi)',
	withdrawn: 'Đã thu hồi',
};

const ROLES_IN_WORDS: Readonly<Record<DeskRole, string>> = {
	administrator: 'quản trị hệ thống',
	officer: 'cán bộ truyền thông',
	approver: 'người duyệt',
	translator: 'người dịch',
	listener: 'người nghe thẩm định',
};

/** What a person cannot do is told in one way: "Chưa thể …: …". */
const VERBS: Readonly<Record<TransitionName, string>> = {
	translate: 'xác nhận bản dịch',
	'back-translate': 'xác nhận bản dịch ngược',
	record: 'xác nhận bản ghi',
	submit: 'gửi duyệt',
	listen: 'xác nhận đã nghe',
	approve: 'duyệt',
	keep: 'giữ kết quả cũ',
	return: 'trả lại',
	reopen: 'mở lại',
	withdraw: 'thu hồi',
};

const isByLanguage = (roles: readonly DeskRole[]): boolean => roles.some((role) => OF_LANGUAGES.includes(role));

const OF_LANGUAGES: readonly DeskRole[] = ['translator', 'listener'];

/** Translators and listeners act in their own languages only; the other roles in all. */
export function hasRoleFor(roles: readonly DeskRole[], mover: Mover, language: string): boolean {
	return roles.some(
		(role) => mover.roles.includes(role) && (!OF_LANGUAGES.includes(role) || mover.languages.includes(language)),
	);
}

function refusalOf(name: TransitionName, facts: RenditionFacts, mover: Mover): string | null {
	const { roles, obstacles } = RENDITION_TRANSITIONS[name];
	if (!hasRoleFor(roles, mover, facts.language)) {
		const who = roles.map((role) => ROLES_IN_WORDS[role]).join(' hoặc ');
		return `Chưa thể ${VERBS[name]}: việc này của ${who}${isByLanguage(roles) ? ' đúng ngôn ngữ' : ''}.`;
	}
	const obstacle = obstacles.find(([stands]) => stands(facts, mover));
	return obstacle ? `Chưa thể ${VERBS[name]}: ${obstacle[1]}` : null;
}

/** Every step on the way from here, possible or not; in the order of the table. */
export function transitionsFrom(facts: RenditionFacts, mover: Mover): readonly OfferedTransition[] {
	return TRANSITION_NAMES.flatMap((name) => {
		const { to, label, asksFor, needsHearing } = RENDITION_TRANSITIONS[name];
		const target = to(facts);
		if (target === undefined) return [];
		return [
			{
				name,
				to: target,
				label: label(facts),
				asksFor: asksFor?.(facts) ?? null,
				hears: needsHearing ? facts.voice : null,
				refusal: refusalOf(name, facts, mover),
			},
		];
	});
}

interface AskedTransition {
	readonly to: RenditionState;
	/** An approver says that the change of words did not change their meaning. */
	readonly keeps: boolean;
	/** What the person wrote with it. */
	readonly note: string;
	/** What the person's player played; null: nothing. */
	readonly heard?: Heard | null;
	/** How much of it can have been heard since the server gave it out; undefined: it was not given to this person. */
	readonly hearableSeconds?: number | undefined;
}

/**
 * Decides about one step that somebody asks for, on whatever path.
 *
 * @returns the step, or the Vietnamese sentence that refuses it
 */
export function decideTransition(
	facts: RenditionFacts,
	mover: Mover,
	{ to, keeps, note, heard = null, hearableSeconds }: AskedTransition,
): OfferedTransition | { readonly refusal: string; readonly to?: never } {
	const offered = transitionsFrom(facts, mover).filter((move) => move.to === to && (move.name === 'keep') === keeps);
	const move = offered.find(({ refusal }) => refusal === null) ?? offered[0];
	if (!move) return { refusal: noSuchStep(facts, mover, to) };
	if (move.refusal !== null) return { refusal: move.refusal };
	if (move.asksFor !== null && note.trim() === '')
		return { refusal: `Chưa thể ${VERBS[move.name]}: hãy ghi ${lowerFirst(move.asksFor)}.` };
	const unheard = unheardOf(move.hears, heard) ?? tooEarlyOf(move.hears, heard, hearableSeconds);
	return unheard === null ? move : { refusal: `Chưa thể ${VERBS[move.name]}: ${unheard}` };
}

/** What keeps a signature from being "I have heard this", in Vietnamese; null: enough was heard, or there is nothing. */
export function unheardOf(voice: HearableVoice | null, heard: Heard | null): string | null {
	if (voice === null) return null;
	if (heard === null || voice.seconds === null) return 'hãy bấm "Nghe" và nghe hết bản lên loa trước khi ký.';
	if (heard.digest !== voice.digest) return 'bản ghi đã đổi sau khi bạn nghe. Hãy tải lại trang rồi nghe lại.';
	if (heard.seconds >= voice.seconds * ENOUGH_HEARD) return null;
	return `hãy nghe hết bản lên loa trước khi ký. Mới nghe ${Math.floor(heard.seconds)} trên ${Math.ceil(voice.seconds)} giây.`;
}

/** Why so much cannot have been heard yet, in Vietnamese: what a player says is bounded by what the server knows. */
function tooEarlyOf(voice: HearableVoice | null, heard: Heard | null, most: number | undefined): string | null {
	if (voice === null || heard === null) return null;
	if (most === undefined)
		return 'máy chủ chưa gửi bản lên loa này cho bạn trong ngày. Hãy tải lại trang, bấm "Nghe" và nghe hết.';
	if (heard.seconds <= most + LISTENING_TOLERANCE_SECONDS) return null;
	return `từ lúc bạn nhận bản lên loa và ký các bản khác, mới đủ thời gian để nghe ${Math.floor(most)} trên ${Math.ceil(heard.seconds)} giây. Hãy nghe hết rồi ký.`;
}

/** What people try most gets its own reason; else: from where to where, and what comes next. */
function noSuchStep(facts: RenditionFacts, mover: Mover, to: RenditionState): string {
	if (to === 'approved' && facts.language !== 'vi' && !['outdated', 'withdrawn'].includes(facts.state)) {
		if (!mover.roles.includes('approver'))
			return 'Chưa thể duyệt: chỉ người có vai trò "Người duyệt" được duyệt. Nhờ người duyệt của tỉnh.';
		return 'Chưa thể duyệt: chưa có người bản ngữ nghe và xác nhận. Nhờ người nghe thẩm định trước.';
	}
	const next = transitionsFrom(facts, mover).filter(({ name }) => name !== 'withdraw' && name !== 'return');
	const steps = next.map(({ label }) => `"${label}"`).join(' hoặc ');
	return `Không thể chuyển từ "${STATE_NAMES[facts.state]}" sang "${STATE_NAMES[to]}". ${
		steps === '' ? 'Bước này không có trên đường đi của bản ngữ.' : `Bước tiếp theo: ${steps}.`
	}`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);

/** What a step writes into the rendition besides its state. */
export interface TransitionEffect {
	readonly state: RenditionState;
	readonly keptState?: null;
	readonly keptTextVersion?: null;
	readonly sourceVersion?: number;
	readonly listenedBy?: PersonId | null;
	readonly listenerName?: string | null;
	readonly listenedDigest?: string | null;
	readonly signedVoice?: string;
	readonly approvedBy?: PersonId | null;
	readonly approvedAt?: string | null;
	readonly approvedDigest?: string | null;
	/** Approved or not: it is the starter library's no more. */
	readonly sampleDigest?: null;
	/** Whoever changes something from here on is an author. */
	readonly wordsBy?: readonly PersonId[];
	readonly changedBy?: readonly PersonId[];
}

/** The fields that a step sets: who signed, when, and for which version of the source. */
export function effectOf(
	move: Pick<OfferedTransition, 'name' | 'to'>,
	{ mover, moverName, note, now, sourceVersion, facts }: EffectInput,
): TransitionEffect {
	const state = { state: move.to, keptState: null, keptTextVersion: null } as const;
	const approval = {
		approvedBy: mover.id,
		approvedAt: now.toISOString(),
		approvedDigest: move.name === 'keep' ? facts.kept.digest : facts.now.digest,
		sampleDigest: null,
		wordsBy: [],
		changedBy: [],
	} as const;
	const none = { approvedBy: null, approvedAt: null, approvedDigest: null } as const;
	const unheard = { listenedBy: null, listenerName: null, listenedDigest: null } as const;
	switch (move.name) {
		case 'translate':
		case 'record':
			// signing it now says that it fits the newest source
			return { ...state, ...(facts.state === 'outdated' || facts.state === 'drafted' ? { sourceVersion } : {}) };
		case 'listen':
			return {
				...state,
				listenedBy: mover.id,
				listenerName: facts.isSmallLanguage ? note.trim() : moverName,
				listenedDigest: facts.now.digest,
				signedVoice: facts.now.voice,
			};
		case 'approve':
			return { ...state, ...approval, signedVoice: facts.now.voice };
		case 'keep':
			return {
				...state,
				sourceVersion,
				listenedDigest: isSigned(move.to) ? facts.kept.digest : null,
				...(move.to === 'approved' ? approval : {}),
			};
		case 'return':
		case 'reopen':
			return { ...state, ...none, ...unheard };
		case 'withdraw':
			return { ...state, ...none };
		case 'submit':
			// an approver may still say that the meaning has not changed
			return { state: move.to };
		case 'back-translate':
		default:
			return state;
	}
}

interface EffectInput {
	readonly facts: RenditionFacts;
	readonly mover: Mover;
	/** How the person is named in the record. */
	readonly moverName: string;
	readonly note: string;
	readonly now: Date;
	/** Version of the Vietnamese source now. */
	readonly sourceVersion: number;
}
