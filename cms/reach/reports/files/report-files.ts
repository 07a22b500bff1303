import { csvOf, dhis2Of, jsonOf } from './open-data.ts';
import { documentOf } from './document.ts';
import { printedOf } from './printed.ts';
import { workbookOf } from './workbook.ts';

import type { Report } from '../report.ts';

/** What a report can be written as. */
export const REPORT_FORMATS = ['xlsx', 'docx', 'pdf', 'csv', 'json', 'dhis2.json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export const CONTENT_TYPES: Readonly<Record<ReportFormat, string>> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	pdf: 'application/pdf',
	csv: 'text/csv; charset=utf-8',
	json: 'application/json; charset=utf-8',
	'dhis2.json': 'application/json; charset=utf-8',
};

export const fileName = ({ place, period }: Pick<Report, 'place' | 'period'>, format: ReportFormat): string =>
	`bao-cao-${place.code}-${period.code}.${format}`;

/**
 * A report as a file. The same report and address give the same bytes.
 *
 * @param address of the admin, for the links from numbers to their rows
 */
export function reportFile(report: Report, format: ReportFormat, address: string): Promise<Buffer> | Buffer {
	switch (format) {
		case 'xlsx':
			return workbookOf(report, address);
		case 'docx':
			return documentOf(report, address);
		case 'pdf':
			return printedOf(report, address);
		case 'csv':
			return csvOf(report);
		case 'json':
			return jsonOf(report);
		case 'dhis2.json':
		default:
			return dhis2Of(report);
	}
}
