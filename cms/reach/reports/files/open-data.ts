import { observationsOf } from './observations.ts';
import { safeText } from './safe-text.ts';

import type { Report } from '../report.ts';
import type { Observation } from './observations.ts';

const COLUMNS = ['indicator', 'name', 'unit', 'place', 'placeName', 'period', 'value', 'of', 'note'] as const;

/** Marks UTF-8 for Excel, which takes a file without it for the letters of the machine's own language. */
const BOM = '\ufeff';

/** Open data as CSV (RFC 4180): one number a line, numbers with a point, no formula in any program. */
export function csvOf(report: Report): Buffer {
	const lines = observationsOf(report).map((observation) =>
		COLUMNS.map((column) => field(observation[column])).join(','),
	);
	return Buffer.from(`${BOM}${[COLUMNS.join(','), ...lines].join('\r\n')}\r\n`, 'utf8');
}

function field(value: string | number | null): string {
	if (value === null) return '';
	if (typeof value === 'number') return String(value);
	const text = safeText(value);
	return /[",\r\n]/.test(text) || text !== value ? `"${text.replaceAll('"', '""')}"` : text;
}

/** The same numbers as JSON; a change of meaning raises the number in `schema`. */
export function jsonOf(report: Report): Buffer {
	const { title, place, period, dataUntil, limits, surveys } = report;
	const document = {
		schema: 'loa-lang/report/1',
		title,
		place: { code: place.code, level: place.level, name: place.name },
		period: { code: period.code, months: period.months },
		dataUntil,
		limits,
		observations: observationsOf(report),
		// pages of the admin are no open data
		surveys: surveys.map(({ href: _page, ...line }) => line),
	};
	return Buffer.from(`${JSON.stringify(document, null, '\t')}\n`, 'utf8');
}

/**
 * The numbers as DHIS2 takes them (`POST /api/dataValueSets?dataElementIdScheme=code&orgUnitIdScheme=code`): what has no
 * value is left out, since there a missing value is not a zero.
 */
export function dhis2Of(report: Report): Buffer {
	const dataValues = observationsOf(report).flatMap((observation) =>
		observation.value === null
			? []
			: [
					{
						dataElement: `LOA_${observation.indicator.toUpperCase()}`,
						period: dhis2Period(observation),
						orgUnit: observation.place,
						value: String(observation.value),
					},
				],
	);
	return Buffer.from(`${JSON.stringify({ dataValues }, null, '\t')}\n`, 'utf8');
}

/** `202611`, `2026Q4`, `2026S2`, `2026`. */
const dhis2Period = ({ period }: Pick<Observation, 'period'>): string => period.replace('-H', 'S').replace('-', '');
