import { describe, expect, test } from 'vitest';

import { sheetRows } from '#cms/reach/activities/sheet-rows.ts';
import { tableOf } from '#cms/reach/activities/workbook-table.ts';
import { WORKBOOK_COLUMNS } from '#cms/reach/activities/workbook-columns.ts';
import { ACTIVITY_KINDS, activityConfidence, asks, lettersOf } from '#content/model/activity.ts';
import { activityFaults } from '#content/model/activity-rules.ts';
import { LEGAL_CONTENTS } from '#content/model/message.ts';

import type { ToldActivity } from '#content/model/activity-rules.ts';
import type { Day } from '#content/model/month.ts';

const today = '2026-11-26' as Day;
const session: ToldActivity = {
	kind: 'face-session',
	day: '2026-11-22',
	province: '12',
	commune: '03388',
	form: 'communicator',
	units: 1,
	people: 40,
	staffFunction: '',
	staffOf: null,
	women: 20,
	children: null,
	minority: null,
	prestigious: 2,
	programme: 'drugs',
	evidence: 'list',
	evidenceNumber: '12/BC',
	hamlet: 'Bản Hợp 1',
};
const faultsOf = (more: Partial<ToldActivity>) =>
	activityFaults(
		{ ...session, ...more },
		{ today, provinceOf: (code) => ({ '03388': '12', '20194': '48' })[code] },
	).map(({ field }) => field);

describe('an activity', () => {
	test('that is told rightly has no fault', () => expect(faultsOf({})).toEqual([]));

	test.for([
		[{ kind: 'airing' }, 'kind'],
		[{ day: '2026-02-30' }, 'day'],
		[{ day: '2019-11-22' }, 'day'],
		[{ day: '2029-11-22' }, 'day'],
		[{ commune: '99999' }, 'commune'],
		[{ commune: '20194' }, 'commune'],
		[{ commune: '', province: '' }, 'province'],
		[{ units: 0 }, 'units'],
		[{ units: 1.5 }, 'units'],
		[{ units: null }, 'units'],
		[{ people: -1, women: null, prestigious: null }, 'people'],
		[{ people: 19 }, 'women'],
		[{ people: null, prestigious: null }, 'women'],
		[{ form: 'radio2' }, 'form'],
		[{ programme: 'x' }, 'programme'],
		[{ evidence: 'x' }, 'evidence'],
		[{ staffOf: 30 }, 'staffOf'],
		[{ hamlet: 'ông A 0912345678' }, 'hamlet'],
		[{ evidenceNumber: 'x'.repeat(121) }, 'evidenceNumber'],
	] as const)('with %j is refused at %s', ([more, field]) => expect(faultsOf(more)).toEqual([field]));

	test('of leaflets is asked for no people; every kind has a name and a unit', () => {
		expect(faultsOf({ kind: 'leaflet', women: null, prestigious: null })).toEqual(['people']);
		expect(asks('training', 'staff')).toBe(true);
		expect(asks('face-session', 'staff')).toBe(false);
		expect(Object.values(ACTIVITY_KINDS).every(({ name, unit }) => name !== '' && unit !== '')).toBe(true);
	});

	test.for([
		['2026-11-27', 'photo', false, 'D'],
		['2026-11-22', 'photo', true, 'A'],
		['2026-11-24', 'none', false, 'B'],
		['2026-11-24', 'none', true, 'C'],
		['2026-11-20', '', false, 'C'],
	] as const)('of %s with evidence "%s" (imported: %s) is of confidence %s', ([day, evidence, isImported, letter]) =>
		expect(activityConfidence({ day: day as Day, receivedDay: today, evidence, isImported })).toBe(letter),
	);

	test('speaks of its letters in their order', () =>
		expect(lettersOf({ saysH: true, saysA: true, saysDd: true, saysB: false, saysC: null })).toBe('a dd h'));

	test('has a field for each letter of the law', () =>
		expect(
			LEGAL_CONTENTS.map((letter) => lettersOf({ [`says${letter[0]!.toUpperCase()}${letter.slice(1)}`]: true })),
		).toEqual([...LEGAL_CONTENTS]));
});

describe('a workbook of activities', () => {
	const sheet = (head: readonly string[], ...rows: readonly (readonly string[])[]) => ({
		rows: [head, ...rows].map((cells, index) => ({
			row: index + 1,
			cells: new Map([...cells.entries()].filter(([, text]) => text !== '')),
		})),
		formulas: [],
		hasMerged: false,
	});
	const HEAD = ['Loại hoạt động *', 'Ngày', 'Mã xã', 'Số lượng', 'Điểm của Điều 7', 'Lượt người'];

	test('is read by its headings; days of Excel, lost zeros, dots of thousands and đ are understood', () => {
		const { rows, issues } = tableOf(
			sheet(
				HEAD,
				['tờ rơi', '46348', '3388', '1.200', 'a; đ', ''],
				['Tờ rơi', '22/11/2026', '03388', '5', '', ''],
				['leaflet', '2026-11-22', '03388', '5', 'dd', ''],
			),
		);
		expect(issues).toEqual([]);
		expect(rows.map(({ values }) => values)).toEqual([
			{ kind: 'leaflet', day: '2026-11-22', commune: '03388', units: 1_200, saysA: true, saysDd: true },
			{ kind: 'leaflet', day: '2026-11-22', commune: '03388', units: 5 },
			{ kind: 'leaflet', day: '2026-11-22', commune: '03388', units: 5, saysDd: true },
		]);
	});

	test('with wrong cells is refused whole, each cell named', () => {
		const { rows, issues } = tableOf(
			sheet(HEAD, ['Tờ bay', '31/02/2026', 'A1', '-3', 'k', 'nhiều'], ['Tờ rơi', '', '03388', '5', '', '']),
		);
		expect(rows).toEqual([]);
		expect(issues.map(({ place }) => place)).toEqual(['Ô A2', 'Ô B2', 'Ô C2', 'Ô D2', 'Ô E2', 'Ô F2', 'Ô B3']);
		expect(issues[0]?.message).toContain('"Tờ bay" không hợp với cột "Loại hoạt động"');
	});

	test('without a needed column, with a strange one, a formula or merged cells is refused', () => {
		const table = tableOf({
			...sheet(['Ngày', 'Ngày', 'Ghi chú'], ['1', '2', '3']),
			formulas: ['C7'],
			hasMerged: true,
		});
		const places = table.issues.map(({ place }) => place);
		expect(places).toEqual(expect.arrayContaining(['Ô B1', 'Ô C1', 'Ô C7', 'Cả tệp']));
		expect(table.issues.some(({ message }) => message.includes('ô gộp'))).toBe(true);
		expect(tableOf(sheet([])).rows).toEqual([]);
		expect(WORKBOOK_COLUMNS.filter(({ isRequired }) => isRequired).map(({ name }) => name)).toEqual([
			'kind',
			'day',
			'units',
		]);
	});
});

describe('cells of a workbook', () => {
	const workbook = (sheet: string, strings: string) =>
		new Map(
			Object.entries({
				'xl/workbook.xml': '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
				'xl/_rels/workbook.xml.rels':
					'<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
				'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
				'xl/worksheets/sheet1.xml': `<worksheet><sheetData>${sheet}</sheetData></worksheet>`,
			}).map(([name, xml]) => [name, Buffer.from(xml)]),
		);
	const cellsOf = (sheet: string, strings = '') =>
		sheetRows(workbook(sheet, strings), 100)?.rows.map(({ row, cells }) => [row, ...cells.values()]);

	test('an empty string is one of those that cells name by their number', () => {
		const row = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c><c r="C1" t="s"><v>4</v></c></row>';
		expect(cellsOf(row, '<si><t>a</t></si><si/><si><t>b</t></si><si ><t/></si><si><t>c</t></si>')).toEqual([
			[1, 'a', 'b', 'c'],
		]);
	});

	test('rows have a number each, whatever is written there, and an empty one counts', () => {
		const row = (attributes: string) => `<row${attributes}><c t="inlineStr"><is><t>a</t></is></c></row>`;
		expect(cellsOf([row(' r="2"'), row(' r="2"'), row(' r="1"'), '<row/>', row('')].join(''))).toEqual([
			[2, 'a'],
			[3, 'a'],
			[4, 'a'],
			[6, 'a'],
		]);
	});

	test('a number with a fraction is no thousand: only text has dots between its digits', () => {
		const columns = ['kind', 'day', 'commune', 'units'].map(
			(name) => WORKBOOK_COLUMNS.find((column) => column.name === name)!.header,
		);
		const table = (units: string) => {
			const head = columns.map((header) => `<c t="inlineStr"><is><t>${header}</t></is></c>`).join('');
			const cells = `<c t="inlineStr"><is><t>Tờ rơi</t></is></c><c><v>46352.5</v></c><c><v>3388</v></c>${units}`;
			return tableOf(sheetRows(workbook(`<row>${head}</row><row>${cells}</row>`, ''), 100)!);
		};
		expect(table('<c><v>1.125</v></c>').issues).toMatchObject([
			{ place: 'Ô D2', message: expect.stringContaining('1,125') },
		]);
		for (const [cell, units] of [
			['<c t="inlineStr"><is><t>1.125</t></is></c>', 1_125],
			['<c t="n"><v>1125</v></c>', 1_125],
			['<c><v>1.125E3</v></c>', 1_125],
		] as const)
			expect(table(cell)).toMatchObject({
				issues: [],
				rows: [{ values: { units, day: '2026-11-26', commune: '03388' } }],
			});
	});
});
