import { describe, expect, test } from 'vitest';

import { placeAfter } from '#cms/messages/admin/grid-keys.ts';
import { coverage } from '#cms/messages/coverage.ts';
import { differencesBetween } from '#cms/foundation/differences.ts';

import type { FlattenedField } from 'payload';

const languages = [
	{ tag: 'vi', name: 'Việt' },
	{ tag: 'km', name: 'Khmer' },
];
const approved = { state: 'approved', sourceVersion: 2, isSample: false } as const;

describe('the coverage matrix', () => {
	test('says for each message and language where it stands, and counts what is not approved', () => {
		const matrix = coverage({
			languages,
			messages: [
				{ id: 1, title: 'Gọi 111', sourceVersion: 2 },
				{ id: 2, title: 'Việc làm', sourceVersion: 1 },
			],
			renditions: [
				{ id: 11, message: 1, language: 'vi', ...approved },
				{ id: 12, message: 1, language: 'km', ...approved, sourceVersion: 1 },
				{ id: 21, message: 2, language: 'vi', ...approved, state: 'drafted', isSample: true },
				{ id: 99, message: 2, language: 'ktv', ...approved },
			],
		});
		expect(matrix.rows.map((row) => row.cells.map(({ state }) => state))).toEqual([
			['approved', 'outdated'],
			['sample', 'missing'],
		]);
		expect(matrix.rows.map((row) => row.gaps)).toEqual([1, 2]);
		expect(matrix.languages.map(({ gaps }) => gaps)).toEqual([1, 2]);
		expect(matrix.rows[0]?.cells[1]?.rendition).toBe(12);
	});

	test('shows what was withdrawn as withdrawn, also when its source has changed since', () => {
		const { rows } = coverage({
			languages,
			messages: [{ id: 1, title: 'x', sourceVersion: 5 }],
			renditions: [{ id: 11, message: 1, language: 'vi', state: 'withdrawn', sourceVersion: 1, isSample: false }],
		});
		expect(rows[0]?.cells[0]?.state).toBe('withdrawn');
	});
});

describe('keys in the matrix', () => {
	const size = { rows: 30, columns: 20 };
	test.for([
		['ArrowRight', false, { row: 3, column: 4 }, { row: 3, column: 5 }],
		['ArrowRight', false, { row: 3, column: 19 }, { row: 3, column: 19 }],
		['ArrowUp', false, { row: 0, column: 4 }, { row: 0, column: 4 }],
		['PageDown', false, { row: 25, column: 4 }, { row: 29, column: 4 }],
		['Home', false, { row: 3, column: 4 }, { row: 3, column: 0 }],
		['End', true, { row: 3, column: 4 }, { row: 29, column: 19 }],
		['Tab', false, { row: 3, column: 4 }, undefined],
	] as const)('%s (Ctrl: %s) from %o leads to %o', ([key, isControl, from, to]) => {
		expect(placeAfter(key, isControl, from, size)).toEqual(to);
	});
});

describe('the differences of a refused save', () => {
	const fields = [
		{ name: 'title', type: 'text', label: 'Tiêu đề' },
		{
			name: 'role',
			type: 'select',
			label: 'Vai trò',
			options: [{ value: 'opening', label: 'Lời mở đầu' }],
		},
		{ name: 'allows', type: 'checkbox', label: 'Cho dùng' },
		{ name: 'version', type: 'number', label: 'Lần sửa', admin: { readOnly: true } },
	] as unknown as FlattenedField[];

	test('name each field in Vietnamese, with what is stored and what the person wrote', () => {
		const stored = { title: 'Một', role: 'opening', allows: null, version: 3 };
		const saved = { title: 'Hai', role: '', allows: false, version: 1 };
		expect(differencesBetween(fields, stored, saved)).toEqual([
			{ name: 'title', label: 'Tiêu đề', stored: 'Một', yours: 'Hai' },
			{ name: 'role', label: 'Vai trò', stored: 'Lời mở đầu', yours: '' },
		]);
	});

	test('leave out what the save does not carry', () => {
		expect(differencesBetween(fields, { title: 'Một' }, {})).toEqual([]);
	});
});
