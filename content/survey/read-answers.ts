import { dayAt, dayInWords, parseDay } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';
import type { Question, Questionnaire } from './questionnaire.ts';

/** The answers of one person; of no other column of a file is anything kept. */
export interface ReadAnswers {
	/** Of the row: `_uuid` of Kobo, `KEY` of ODK; the same row twice counts once. */
	readonly key: string;
	readonly hamlet: string;
	readonly day: string;
	/** By name of the question. */
	readonly answers: Readonly<Record<string, readonly string[]>>;
}

export interface AnswerProblem {
	/** As a spreadsheet numbers them; 1 is the row of headings. */
	readonly row: number;
	readonly column: string;
	readonly message: string;
}

export interface ReadFile {
	readonly people: readonly ReadAnswers[];
	/** Rows of people who did not agree or are not adults: nothing of them is kept but that they were asked. */
	readonly refused: number;
	readonly problems: readonly AnswerProblem[];
}

const KEYS = ['_uuid', 'KEY', 'meta/instanceID', 'instanceID'];

/** The question of which cluster (thôn, bản, tổ) somebody lives in; no version of the questionnaire is without it. */
const CLUSTER = 'cum';
const DAY = 'ngay';

/** Far longer than answers wait on paper or on a phone. */
const MOST_DAYS_OFFLINE = 400;

/** The oldest day on which somebody can have been asked whose answers come on `today`. */
const oldestDay = (today: Day): Day => dayAt(new Date(Date.parse(today) - MOST_DAYS_OFFLINE * 86_400_000));

/** The day on which somebody was asked; undefined: no day, one to come, or one of more than 400 days before `today`. */
export function askedDay(told: string, today: Day): Day | undefined {
	const day = parseDay(told);
	return day && day <= today && day >= oldestDay(today) ? day : undefined;
}

/** The cluster in the one spelling that answers are counted by: `01` and `1` are the same. */
export const clusterOf = (told: string): string => (/^\d{1,9}$/.test(told) ? String(Number(told)) : '');

/**
 * Reads the export of Kobo or ODK (XML values, not labels) by the names of its columns, whatever groups stand before
 * them; columns that are none of the questionnaire's are passed over. One mistake, and nobody's answers are taken.
 *
 * @param today on which the file is brought in: nobody was asked later
 */
export function readAnswers(form: Questionnaire, table: readonly (readonly string[])[], today: Day): ReadFile {
	const [headings = [], ...rows] = table;
	const columns = new Map<string, number>();
	for (const [index, heading] of headings.entries()) {
		const plain = KEYS.includes(heading.trim()) ? 'key' : (heading.trim().split(/[/.]/).at(-1) ?? '');
		if (!columns.has(plain)) columns.set(plain, index);
	}
	const problems: AnswerProblem[] = [];
	for (const name of ['key', ...[...form.gate, ...form.questions].map((question) => question.name)])
		if (!columns.has(name))
			problems.push({
				row: 1,
				column: name === 'key' ? '_uuid' : name,
				message: `Thiếu cột "${name === 'key' ? '_uuid' : name}". Hãy xuất từ Kobo dạng "XML values and headers".`,
			});
	if (problems.length > 0) return { people: [], refused: 0, problems };
	const people = new Map<string, ReadAnswers>();
	let refused = 0;
	for (const [index, cells] of rows.entries()) {
		if (cells.every((cell) => cell.trim() === '')) continue;
		const cell = (name: string): string => (cells[columns.get(name) ?? -1] ?? '').trim();
		const problem = (column: string, message: string) => problems.push({ row: index + 2, column, message });
		if (form.gate.some(({ name }) => cell(name) !== 'co')) {
			refused += 1;
			continue;
		}
		const key = cell('key').replace(/^uuid:/, '');
		if (!/^[\w-]{8,64}$/.test(key)) {
			problem('_uuid', 'Mã của phiếu trống hoặc lạ. Hãy xuất lại tệp, không sửa cột này.');
			continue;
		}
		const answers = Object.fromEntries(
			form.questions.map((question) => {
				const asked = !question.after || cell(question.after.question) === question.after.is;
				const values = cell(question.name).split(/\s+/).filter(Boolean);
				const wrong = asked ? (wrongIn(question, values) ?? wrongDayIn(question, values, today)) : undefined;
				if (wrong !== undefined) problem(question.name, wrong);
				return [question.name, asked ? values : []];
			}),
		);
		people.set(key, { key, hamlet: clusterOf(cell(CLUSTER)), day: cell(DAY), answers });
	}
	return problems.length > 0 ? { people: [], refused, problems } : { people: [...people.values()], refused, problems };
}

/** What is wrong with the answers of one person, in a sentence; undefined: nothing. */
function answersProblem(
	{ gate, questions }: Questionnaire,
	answers: Readonly<Record<string, readonly string[]>>,
): string | undefined {
	const names = new Set([...gate, ...questions].map(({ name }) => name));
	const refusal = gateProblem(gate, answers);
	if (refusal !== undefined) return refusal;
	const unknown = Object.keys(answers).find((name) => !names.has(name));
	if (unknown !== undefined) return `Không có câu hỏi "${unknown}".`;
	for (const question of questions) {
		const values = answers[question.name] ?? [];
		const asked = !question.after || answers[question.after.question]?.join() === question.after.is;
		const problem = asked
			? wrongIn(question, values)
			: values.length > 0
				? `Câu "${question.label}" không được hỏi ở đây.`
				: undefined;
		if (problem !== undefined) return problem;
	}
	return undefined;
}

/** What a phone sends: of which questionnaire, and by name of the question. */
interface SentAnswers {
	readonly version: string;
	readonly answers: Readonly<Record<string, readonly string[]>>;
}

/**
 * The same for answers of whatever version. A phone that was away for weeks has another questionnaire, which alone can
 * judge its questions; that somebody agreed, is an adult and lives in a cluster is asked in each.
 */
export function sentProblem(form: Questionnaire, { version, answers }: SentAnswers): string | undefined {
	if (version === form.version) return answersProblem(form, answers);
	const refusal = gateProblem(form.gate, answers);
	if (refusal !== undefined) return refusal;
	const clusters = answers[CLUSTER] ?? [];
	return clusters.length === 1 && clusterOf(clusters[0] ?? '') !== ''
		? undefined
		: 'Chưa ghi số thứ tự của thôn, bản, tổ.';
}

function gateProblem(gate: Questionnaire['gate'], answers: SentAnswers['answers']): string | undefined {
	return gate.some(({ name }) => answers[name]?.join() !== 'co')
		? 'Người này chưa đồng ý hoặc chưa đủ 18 tuổi, nên không được giữ câu trả lời.'
		: undefined;
}

/** In a file somebody can put a wrong day right; a phone's clock nobody can, so there the day of receipt stands for it. */
function wrongDayIn({ name }: Question, [first = '']: readonly string[], today: Day): string | undefined {
	if (name !== DAY || first === '' || askedDay(first, today) !== undefined) return undefined;
	return `Ngày hỏi "${first.slice(0, 20)}" phải từ ${dayInWords(oldestDay(today))} đến ${dayInWords(today)}.`;
}

function wrongIn(
	{ kind, label, choices, range, isRequired, alone }: Question,
	values: readonly string[],
): string | undefined {
	if (values.length === 0) return isRequired ? `Chưa có câu trả lời cho "${label}".` : undefined;
	const [first = ''] = values;
	if (kind !== 'many' && values.length > 1) return `Câu này chỉ nhận một trả lời, ở đây có ${values.length}.`;
	if (kind === 'day')
		return parseDay(first) ? undefined : `"${first.slice(0, 20)}" không phải là ngày dạng 2026-11-26.`;
	if (kind === 'number') {
		const [least, most] = range ?? [0, Number.MAX_SAFE_INTEGER];
		const isIn = /^\d{1,9}$/.test(first) && Number(first) >= least && Number(first) <= most;
		return isIn ? undefined : `"${first.slice(0, 20)}" không phải là số từ ${least} đến ${most}.`;
	}
	const known = new Set(choices.map(({ name }) => name));
	const unknown = values.find((value) => !known.has(value));
	if (unknown !== undefined)
		return `Không có lựa chọn "${unknown.slice(0, 20)}". Các lựa chọn: ${[...known].join(', ')}.`;
	return values.length > 1 && values.some((value) => alone.includes(value))
		? 'Đã chọn "Không biết" thì không có câu khác.'
		: undefined;
}
