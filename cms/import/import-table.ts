import { z } from 'zod';

/** One thing wrong with a file, named so that it is found at once. `row` 0: the whole file. */
export const importIssueSchema = z.object({
	row: z.number().int(),
	/** As the file shows it: `Dòng 7, cột D`, `Mục 2`. */
	place: z.string(),
	/** Heading of the column; empty: the whole row. */
	column: z.string(),
	/** Vietnamese: what is wrong, what to do. */
	message: z.string(),
});
export type ImportIssue = z.output<typeof importIssueSchema>;

/** What was read of a file, before anybody asks what it means. */
export const importTableSchema = z.object({
	kind: z.enum(['excel', 'word']),
	/** Headings in their order, with the place of each. */
	headers: z.array(z.object({ text: z.string(), place: z.string() })),
	rows: z.array(
		z.object({
			row: z.number().int(),
			place: z.string(),
			/** Beside the headings; empty: nothing there. */
			cells: z.array(z.object({ text: z.string(), place: z.string() })),
		}),
	),
	issues: z.array(importIssueSchema),
	/** What was left out or changed: shown beside the changes, it stops nothing. */
	notes: z.array(importIssueSchema),
});
export type ImportTable = z.output<typeof importTableSchema>;

/** Rows of one import: more would keep everybody else from saving for too long. */
export const MOST_ROWS = 500;
/** A library is brought in once, by somebody who knows that nobody else can save meanwhile (about 20 ms a row). */
export const MOST_ROWS_OF_LIBRARY = 2_000;

/** An issue of the whole file. */
export const issueOfFile = (message: string): ImportIssue => ({ row: 0, place: 'Cả tệp', column: '', message });
