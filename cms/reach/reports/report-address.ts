import type { ReportPeriod } from '#content/model/report-period.ts';
import type { ReportPlace } from './report.ts';

interface Of {
	readonly place: Pick<ReportPlace, 'code'>;
	readonly period: Pick<ReportPeriod, 'code'>;
}

/** Page of the admin with the report of a place and a period. */
export const reportAddress = ({ place, period }: Of): string => `/admin/bao-cao?noi=${place.code}&ky=${period.code}`;

/** Page of the admin that lists what a condition names: `[['[kind][equals]', 'bundle']]`. */
export function listAddress(collection: string, conditions: readonly (readonly [string, string])[]): string {
	const query = conditions.map(([path, value], index) => [`where[or][0][and][${index}]${path}`, value]);
	return `/admin/collections/${collection}?${new URLSearchParams(Object.fromEntries(query)).toString()}`;
}

/** The communes of a place; those that are not in force any more too, with their days. */
export const communesAddress = ({ code, level }: Pick<ReportPlace, 'code' | 'level'>): string =>
	level === 'nation'
		? '/admin/collections/communes'
		: listAddress('communes', [[level === 'province' ? '[province][equals]' : '[code][equals]', code]]);
