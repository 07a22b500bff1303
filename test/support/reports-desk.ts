import type { Payload } from 'payload';
import type { Report } from '#cms/reach/reports/report.ts';
import type { ReportFormat } from '#cms/reach/reports/files/report-files.ts';
import type { Rest } from './rest.ts';

/** Where the admin is for the people who read these reports; links in files begin with it. */
export const REPORTS_ADDRESS = 'https://quan-tri.example.org';

/** The CMS that all tests of reports share, with the rows of report-rows.ts in it and three people at it. */
export interface ReportsDesk {
	readonly payload: Payload;
	readonly reportOf: (place: string, period: string) => Promise<Report>;
	readonly write: (report: Report, format: ReportFormat) => Promise<Buffer>;
	/** Of province 12. */
	readonly officer: Rest;
	readonly manager: Rest;
	/** A translator. */
	readonly stranger: Rest;
}
