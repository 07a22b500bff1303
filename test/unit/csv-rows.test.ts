import { describe, expect, test } from 'vitest';

import { csvRows } from '#content/lib/csv-rows.ts';

const TWO = [
	['a', 'b', 'c'],
	['1', '2', '3'],
];

// what the desk imports and what Kobo and ODK export are read by the same rules
describe('rows of a CSV file', () => {
	test('CSV: quotes, line ends in cells, semicolons, a byte order mark', () => {
		expect(csvRows('\ufeffa,b\r\n"1, ""x""\n2",3\r\n')).toEqual([
			['a', 'b'],
			['1, "x"\n2', '3'],
		]);
		expect(csvRows('a;b\n1;2')).toEqual([
			['a', 'b'],
			['1', '2'],
		]);
		expect(csvRows('')).toEqual([]);
	});

	test.for([
		['commas', 'a,b,c\n1,2,3', TWO],
		['semicolons, with commas in a heading', 'a;b;"c"\n1;2;3\n', TWO],
		['tabs', 'a\tb\tc\r\n1\t2\t3', TWO],
		['a line for Excel, which keeps its number', 'sep=;\r\na;b;c\r\n1;2;3', [[], ...TWO]],
		['a title with a comma above', 'Danh mục, 2026\na;b;c\n1;2;3', [['Danh mục, 2026'], ...TWO]],
		['a comma in quotes, which parts nothing', '"x, y, z";b\n1;2', [['x, y, z', 'b'], ['1', '2']]], // prettier-ignore
		['a space before a quote', 'a, "b",c', [TWO[0]]],
		['a quote inside a cell', 'a,5" loa,c', [['a', '5" loa', 'c']]],
		['empty lines between', 'a,b,c\n\n1,2,3', [TWO[0], [''], TWO[1]]],
		['empty cells at the end', 'a,b,\n', [['a', 'b', '']]],
		['one column only', 'a\nb', [['a'], ['b']]],
		['a quote that nobody closes', 'a,b,"c\n1', [['a', 'b', 'c\n1']]],
	] as const)('%s', ([, text, rows]) => {
		expect(csvRows(text)).toEqual(rows);
	});
});
