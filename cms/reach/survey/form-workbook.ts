import writeXlsxFile from 'write-excel-file/node';

import { questionnaire } from '#content/survey/questionnaire.ts';
import { xlsFormOf } from '#content/survey/xlsform.ts';

import { fixedZip } from '../reports/files/fixed-zip.ts';

/** The questionnaire as an XLSForm workbook, for KoboToolbox and ODK. The words are ours: no cell is a formula. */
export async function formWorkbook(): Promise<Buffer> {
	const sheets = xlsFormOf(questionnaire).map(({ name, rows }) => ({
		sheet: name,
		data: rows.map((cells) => cells.map((value) => (value === '' ? null : { value, type: String, format: '@' }))),
	}));
	return fixedZip(await writeXlsxFile(sheets).toBuffer());
}
