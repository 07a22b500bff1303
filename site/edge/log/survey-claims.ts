import { isSurveyCode, markOfSurveyCode } from '#content/lib/survey-code.ts';
import { surveyClaimSchema } from '#content/model/survey-answer.ts';
import { questionnaire } from '#content/survey/questionnaire.ts';
import { sentProblem } from '#content/survey/read-answers.ts';

import type { SurveyAnswer, SurveyClaimAnswer } from '#content/model/survey-answer.ts';
import type { CardWatch } from './card-versions.ts';
import type { ClientNetwork } from './client-network.ts';
import type { Journal } from './journal.ts';
import type { SendLimits } from './send-limits.ts';
import type { WrongTries } from './wrong-tries.ts';

interface ClaimTools {
	readonly journal: Pick<Journal, 'noteAnswers' | 'knownAnswers'>;
	readonly cards: Pick<CardWatch, 'isOpenSurvey'>;
	readonly cardSecret: string;
	readonly wrongTries: WrongTries;
	readonly sendLimits: Pick<SendLimits, 'takeAnswer'>;
	/** Of the sender; only ever hashed. */
	readonly from: ClientNetwork;
}

type Judged = { readonly taken: SurveyAnswer } | { readonly answer: SurveyClaimAnswer };

/** Answers each claim of one `POST /khao-sat/phieu`, in their order, once what is accepted is on disk. */
export async function answerSurveyClaims(
	documents: readonly unknown[],
	tools: ClaimTools,
): Promise<readonly SurveyClaimAnswer[]> {
	const codes = await judgeCodes(documents, tools);
	const judged: Judged[] = [];
	for (const document of documents) judged.push(judge(document, tools, codes));
	const taken = judged.flatMap((item) => ('taken' in item ? [item.taken] : []));
	const outcomes = (taken.length > 0 ? await tools.journal.noteAnswers(taken) : []).values();
	return judged.map((item) =>
		'answer' in item
			? item.answer
			: { clientId: item.taken.clientId, status: outcomes.next().value ?? ('duplicate' as const) },
	);
}

type CodeVerdict = { readonly mark: string } | { readonly refusal: 'wrong_code' | 'too_many_tries' | 'closed' };

/** Different codes that one request may try; an honest phone has one. */
const MOST_CODES = 3;

/** Each code of a request is judged once: thirty waiting answers with one mistyped code are one wrong try. */
async function judgeCodes(documents: readonly unknown[], tools: ClaimTools): Promise<ReadonlyMap<string, CodeVerdict>> {
	const codes = new Set(documents.flatMap((document) => surveyClaimSchema.safeParse(document).data?.code ?? []));
	const verdicts = new Map<string, CodeVerdict>();
	for (const code of [...codes].slice(0, MOST_CODES)) verdicts.set(code, await judgeCode(code, tools));
	return verdicts;
}

async function judgeCode(code: string, tools: ClaimTools): Promise<CodeVerdict> {
	const { cardSecret, cards, wrongTries, from } = tools;
	const mark = markOfSurveyCode(code) ?? '';
	const subject = `khao-sat/${mark}`;
	const mayGoOn = await wrongTries.slowDown(subject);
	if (!mayGoOn || wrongTries.areTooMany(subject, from)) return { refusal: 'too_many_tries' };
	if (mark === '' || !isSurveyCode(cardSecret, mark, code)) {
		wrongTries.note(subject, from);
		return { refusal: 'wrong_code' };
	}
	return cards.isOpenSurvey(mark) ? { mark } : { refusal: 'closed' };
}

const REFUSALS = {
	wrong_code: 'Mã khảo sát chưa đúng. Hãy xem lại tờ có mã, hoặc hỏi cán bộ phụ trách.',
	too_many_tries: 'Mã bị nhập sai nhiều lần. Hãy chờ 15 phút, máy sẽ gửi lại.',
	closed: 'Đợt khảo sát này chưa mở, đã đóng hoặc đã đổi mã. Phiếu còn trong máy; hãy hỏi cán bộ phụ trách.',
	too_many_today: 'Hôm nay đợt khảo sát đã nhận quá nhiều phiếu. Máy giữ lại và gửi tiếp ngày mai.',
	invalid: 'Phiếu này ghi chưa đúng. Hãy báo cán bộ phụ trách.',
} as const;

function judge(document: unknown, tools: ClaimTools, codes: ReadonlyMap<string, CodeVerdict>): Judged {
	const claim = surveyClaimSchema.safeParse(document);
	if (!claim.success) return refuse(idIn(document), 'invalid');
	const { code, ...said } = claim.data;
	const { clientId } = said;
	// first of all: the answer to an earlier sending may have been lost
	if (tools.journal.knownAnswers([clientId]).has(clientId)) return { answer: { clientId, status: 'duplicate' } };
	const verdict = codes.get(code) ?? { refusal: 'too_many_tries' as const };
	if ('refusal' in verdict) return refuse(clientId, verdict.refusal);
	const problem = sentProblem(questionnaire, said);
	if (problem !== undefined) return refuse(clientId, 'invalid', problem);
	if (!tools.sendLimits.takeAnswer(verdict.mark)) return refuse(clientId, 'too_many_today');
	return { taken: { ...said, survey: verdict.mark } };
}

const refuse = (clientId: string, code: keyof typeof REFUSALS, message: string = REFUSALS[code]): Judged => ({
	answer: { clientId, status: 'refused', code, message },
});

function idIn(document: unknown): string {
	const given =
		typeof document === 'object' && document !== null && 'clientId' in document ? document.clientId : undefined;
	return typeof given === 'string' ? given.slice(0, 60) : '';
}
