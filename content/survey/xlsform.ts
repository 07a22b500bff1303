import type { Question, Questionnaire } from './questionnaire.ts';

/** A sheet of an XLSForm workbook (xlsform.org): headings in the first row. */
export interface FormSheet {
	readonly name: 'survey' | 'choices' | 'settings';
	readonly rows: readonly (readonly string[])[];
}

const LANGUAGE = 'Tiếng Việt (vi)';
const GROUP = 'cau_hoi';

const SURVEY_COLUMNS = [
	'type',
	'name',
	`label::${LANGUAGE}`,
	`hint::${LANGUAGE}`,
	'required',
	'relevant',
	'constraint',
	`constraint_message::${LANGUAGE}`,
] as const;

/** The questionnaire as KoboToolbox, ODK and other readers of XLSForm take it. */
export function xlsFormOf(form: Questionnaire): readonly FormSheet[] {
	const open = form.gate.map(({ name }) => `\${${name}} = 'co'`).join(' and ');
	const asked = [...form.gate, ...form.questions];
	return [
		{
			name: 'survey',
			rows: [
				SURVEY_COLUMNS,
				row({ type: 'note', name: 'loi_chao', label: form.introduction }),
				...form.gate.map(questionRow),
				row({ type: 'begin_group', name: GROUP, label: form.title, relevant: open }),
				...form.questions.map(questionRow),
				row({ type: 'end_group', name: '', label: '' }),
				row({ type: 'note', name: 'cam_on', label: form.thanks }),
			],
		},
		{
			name: 'choices',
			rows: [
				['list_name', 'name', `label::${LANGUAGE}`],
				...asked.flatMap((question) => question.choices.map((choice) => [listOf(question), choice.name, choice.label])),
			],
		},
		{
			name: 'settings',
			rows: [
				['form_title', 'form_id', 'version', 'default_language'],
				[form.title, 'loa_lang_khao_sat', form.version, LANGUAGE],
			],
		},
	];
}

const listOf = ({ name }: Question): string => `ds_${name}`;

interface Row {
	readonly type: string;
	readonly name: string;
	readonly label: string;
	readonly hint?: string;
	readonly isRequired?: boolean;
	readonly relevant?: string;
	readonly constraint?: readonly [rule: string, sentence: string] | undefined;
}

const row = ({
	type,
	name,
	label,
	hint = '',
	isRequired = false,
	relevant = '',
	constraint,
}: Row): readonly string[] => [
	type,
	name,
	label,
	hint,
	isRequired ? 'yes' : '',
	relevant,
	constraint?.[0] ?? '',
	constraint?.[1] ?? '',
];

const questionRow = (question: Question): readonly string[] =>
	row({
		type: typeOf(question),
		name: question.name,
		label: question.label,
		hint: question.hint,
		isRequired: question.isRequired,
		relevant: question.after ? `\${${question.after.question}} = '${question.after.is}'` : '',
		constraint: constraintOf(question),
	});

function typeOf(question: Question): string {
	if (question.kind === 'number') return 'integer';
	if (question.kind === 'day') return 'date';
	return `${question.kind === 'one' ? 'select_one' : 'select_multiple'} ${listOf(question)}`;
}

function constraintOf({ range, alone }: Question): Row['constraint'] {
	if (range) return [`. >= ${range[0]} and . <= ${range[1]}`, `Hãy ghi một số từ ${range[0]} đến ${range[1]}.`];
	if (alone.length === 0) return undefined;
	const rules = alone.map((answer) => `not(selected(., '${answer}') and count-selected(.) > 1)`);
	return [rules.join(' and '), 'Đã chọn "Không biết" thì không chọn thêm câu khác.'];
}
