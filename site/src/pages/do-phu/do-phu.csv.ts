import { reachTables } from '../../reach-table.ts';
import { publishedSnapshot } from '../../snapshot.ts';

import type { APIRoute } from 'astro';

const HEAD = [
	'thang',
	'ma_tinh',
	'tinh',
	'xa_co_phat',
	'so_xa',
	'lan_phat',
	'phut_phat',
	'A',
	'B',
	'C',
	'D',
	'cho_hoi_lai',
];

/** The figures of the page as CSV (RFC 4180), UTF-8 with BOM for Excel; empty cells mean that nothing is known. */
export const GET: APIRoute = () => {
	const rows = reachTables(publishedSnapshot()).flatMap((table) =>
		table.rows.map(({ code, name, figures, waiting }) => [
			table.month,
			code,
			name,
			...(figures
				? [figures.communesAired, figures.communesInForce, figures.airings, figures.minutes]
				: ['', '', '', '']),
			...(figures ? Object.values(figures.byConfidence) : ['', '', '', '']),
			waiting,
		]),
	);
	const lines = [HEAD, ...rows].map((row) => row.map(cell).join(','));
	return new Response(`\uFEFF${lines.join('\r\n')}\r\n`, { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};

const cell = (value: string | number): string => {
	// what a spreadsheet would take for a formula stays text
	const text = typeof value === 'string' && /^[\s=+\-@]/.test(value) ? `'${value}` : String(value);
	return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};
