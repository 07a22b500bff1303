import { describe, expect, test } from 'vitest';

import { paperForm } from '#content/survey/paper-form.ts';
import { MEASURES, questionnaire } from '#content/survey/questionnaire.ts';
import { readAnswers } from '#content/survey/read-answers.ts';
import { xlsFormOf } from '#content/survey/xlsform.ts';

import type { Day } from '#content/model/month.ts';

const asked = [...questionnaire.gate, ...questionnaire.questions];

/** Rules of xlsform.org and of pyxform, on rows as they stand in the sheets. */
function problemsOf(sheets: ReturnType<typeof xlsFormOf>): string[] {
	const table = (name: string) => {
		const [head = [], ...rows] = sheets.find((sheet) => sheet.name === name)?.rows ?? [];
		return rows.map((cells) => Object.fromEntries(head.map((column, index) => [column, cells[index] ?? ''])));
	};
	const label = 'label::Tiếng Việt (vi)';
	const problems: string[] = [];
	const lists = new Map<string, string[]>();
	for (const { list_name: list = '', name = '', [label]: words } of table('choices')) {
		if (!/^[\w-]+$/.test(list) || !/^\S+$/.test(name) || !words) problems.push(`choice ${list} ${name}`);
		if (lists.get(list)?.includes(name)) problems.push(`choice twice: ${list} ${name}`);
		lists.set(list, [...(lists.get(list) ?? []), name]);
	}
	const names: string[] = [];
	let depth = 0;
	for (const { type = '', name = '', relevant = '', constraint = '', required = '', [label]: words } of table(
		'survey',
	)) {
		const [kind = '', list] = type.split(' ');
		if (kind === 'end_group') {
			depth -= 1;
			continue;
		}
		if (kind === 'begin_group') depth += 1;
		if (!['note', 'integer', 'date', 'select_one', 'select_multiple', 'begin_group'].includes(kind))
			problems.push(type);
		if (kind.startsWith('select') !== (list !== undefined && lists.has(list))) problems.push(`list of ${name}`);
		if (!/^[A-Za-z_][\w.-]*$/.test(name) || names.includes(name)) problems.push(`name ${name}`);
		if (!words || !['', 'yes'].includes(required)) problems.push(`row ${name}`);
		for (const [, reference = ''] of relevant.matchAll(/\$\{([^}]*)\}/g))
			if (!names.includes(reference)) problems.push(`${name} is relevant after ${reference}`);
		for (const [, reference = '', value = ''] of relevant.matchAll(/\$\{([^}]*)\} = '([^']*)'/g))
			if (!lists.get(`ds_${reference}`)?.includes(value)) problems.push(`${reference} is never ${value}`);
		for (const expression of [relevant, constraint])
			if (expression.split('(').length !== expression.split(')').length || expression.split("'").length % 2 === 0)
				problems.push(`expression of ${name}`);
		names.push(name);
	}
	if (depth !== 0) problems.push('a group is open');
	const used = new Set(table('survey').map(({ type = '' }) => type.split(' ')[1]));
	for (const list of lists.keys()) if (!used.has(list)) problems.push(`list ${list} is asked nowhere`);
	const [settings] = table('settings');
	// the words belong to the default language, or a phone shows empty questions
	for (const { rows } of sheets)
		for (const [, language] of (rows[0] ?? []).map((heading) => heading.split('::')))
			if (language !== undefined && language !== settings?.default_language) problems.push(`language ${language}`);
	// functions of XPath that every reader of XForms knows (getodk.github.io/xforms-spec)
	for (const { relevant = '', constraint = '' } of table('survey'))
		for (const [, name = ''] of `${relevant} ${constraint}`.matchAll(/([a-z-]+)\(/g))
			if (!['not', 'selected', 'count-selected'].includes(name)) problems.push(`function ${name}`);
	if (!/^[A-Za-z_]\w*$/.test(settings?.form_id ?? '') || !/^\d{10}$/.test(settings?.version ?? ''))
		problems.push('settings');
	return problems;
}

describe('the questionnaire', () => {
	test('consent comes first, then the age; nothing is free text, no question is about a case', () => {
		expect(questionnaire.gate.map(({ name }) => name)).toEqual(['dong_y', 'du_18']);
		expect(asked.every(({ kind, choices }) => (kind === 'one' || kind === 'many') === choices.length > 1)).toBe(true);
		expect(questionnaire.introduction).toContain('không ghi tên');
		for (const { code, is } of MEASURES)
			expect(asked.find(({ name }) => name === code)?.choices.map(({ name }) => name)).toContain(is);
	});

	test('as XLSForm it keeps the rules, and what breaks them is found', () => {
		const sheets = xlsFormOf(questionnaire);
		expect(problemsOf(sheets)).toEqual([]);
		const broken = structuredClone(questionnaire);
		broken.questions[2]!.name = 'cum';
		broken.questions[3]!.after = { question: 'so_dien_thoai', is: 'co' };
		expect(problemsOf(xlsFormOf(broken)).length).toBeGreaterThan(2);
	});

	test('the paper has every question and answer, the chosen hamlets, and no script', () => {
		const page = paperForm(questionnaire, {
			survey: 'Đợt <1>',
			area: 'Xã Dào San',
			clusters: ['Bản A & B'],
			seed: '00000042',
		});
		for (const { label, choices } of asked) {
			expect(page).toContain(label.replaceAll('"', '&quot;'));
			for (const choice of choices) expect(page).toContain(choice.label);
		}
		expect(page).toContain('Bản A &amp; B');
		expect(page).toContain('Đợt &lt;1&gt;');
		expect(page).not.toMatch(/<script|<input|https?:/);
	});
});

describe('answers of a file', () => {
	const today = '2026-11-27' as Day;
	const answered: Record<string, string> = {
		_uuid: '5f0c9a52-0000-4000-8000-000000000001',
		dong_y: 'co',
		du_18: 'co',
		cum: '3',
		ngay: '2026-11-26',
		nghe_loa: 'co',
		nghe_o_dau: 'loa_xa cho',
		hieu_tieng: 'ro',
		so_dien_thoai: 'so_111',
		dau_hieu: 'viec_nhe khong_giay',
		lam_gi_truoc: 'goi_111',
		se_bao: 'co',
		khong_loi: 'dung',
		gioi: '',
		tuoi: 't18_29',
	};
	const table = (...people: Record<string, string>[]) => [
		[...Object.keys(answered).map((name) => (name === '_uuid' ? name : `cau_hoi/${name}`)), 'ten_nguoi_hoi'],
		...people.map((person) => [
			...Object.keys(answered).map((name) => ({ ...answered, ...person })[name] ?? ''),
			'Ông A',
		]),
	];

	test('are read by name of column; the same row twice counts once; other columns are not kept', () => {
		const { people, problems } = readAnswers(questionnaire, table({}, {}), today);
		expect(problems).toEqual([]);
		expect(people).toHaveLength(1);
		expect(people[0]).toMatchObject({ hamlet: '3', answers: { nghe_o_dau: ['loa_xa', 'cho'], gioi: [] } });
		expect(JSON.stringify(people)).not.toContain('Ông A');
	});

	test('who did not agree or is a child is only counted; what was not asked is not kept', () => {
		const read = readAnswers(
			questionnaire,
			table({ dong_y: 'khong' }, { du_18: 'khong' }, { nghe_loa: 'khong', nghe_o_dau: 'loa_xa' }),
			today,
		);
		expect([read.refused, read.people.length, read.people[0]?.answers.nghe_o_dau]).toEqual([2, 1, []]);
	});

	test.for([
		[{ nghe_loa: 'vâng' }, 'nghe_loa'],
		[{ nghe_loa: 'co khong' }, 'nghe_loa'],
		[{ cum: '-1' }, 'cum'],
		[{ cum: '1e2' }, 'cum'],
		[{ ngay: '26/11/2026' }, 'ngay'],
		[{ ngay: '2026-02-30' }, 'ngay'],
		[{ ngay: '2026-11-28' }, 'ngay'],
		[{ ngay: '2062-11-26' }, 'ngay'],
		[{ ngay: '2025-10-22' }, 'ngay'],
		[{ khong_loi: '' }, 'khong_loi'],
		[{ dau_hieu: 'viec_nhe khong_biet' }, 'dau_hieu'],
		[{ _uuid: '=1+1' }, '_uuid'],
	] as const)('a mistake is named with its row and column, and nothing is taken: %j', ([change, column]) => {
		const { people, problems } = readAnswers(questionnaire, table({}, { ...change }), today);
		expect(people).toEqual([]);
		expect(problems).toMatchObject([{ row: 3, column }]);
	});

	test('a cluster is the same one with and without a zero before it; 400 days ago is not too long', () => {
		const { people, problems } = readAnswers(
			questionnaire,
			table({ cum: '01', ngay: '2025-10-23' }, { _uuid: 'kobo-00000002', cum: '1' }),
			today,
		);
		expect([people.map(({ hamlet }) => hamlet), problems]).toEqual([['1', '1'], []]);
	});

	test('a file without the columns says which are missing', () => {
		expect(readAnswers(questionnaire, [['a'], ['1']], today).problems[0]).toMatchObject({ row: 1, column: '_uuid' });
		expect(readAnswers(questionnaire, [], today).problems.length).toBeGreaterThan(10);
	});
});
