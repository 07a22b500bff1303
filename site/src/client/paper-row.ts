import { readPositionRow, readSheetNumber, readSheetRow } from '#content/model/log-sheet-code.ts';

import type { Day, Month } from '#content/model/month.ts';
import type { LogData } from './airing-form.ts';

/** As on a sheet of a month that suggests no slots. */
const USUAL_SLOTS: readonly string[] = ['05:00', '17:00'];

type BundleLanguage = LogData['months'][number]['languages'][number];

/** What the digits of a paper log say, or why they say nothing: the name of a sentence and what it is about. */
export type PaperRow =
	| {
			readonly day: Day;
			readonly slot: string;
			readonly month: string;
			readonly language: BundleLanguage;
			/** Of a sheet whose rows are places: whoever types looks whether the hour is the printed one. */
			readonly isOld: boolean;
	  }
	| { readonly fault: 'wrongSheet' | 'noSheet' | 'noBundle' | 'wrongCode'; readonly about: string };

/**
 * Reads a row of a paper log by the number of its sheet. Without one only the six digits of sheets that had no number
 * are read, by the slots and languages of the month that they name.
 */
export function paperRow(data: Pick<LogData, 'commune' | 'months'>, typed: { sheet: string; code: string }): PaperRow {
	if (typed.sheet.trim() === '') return oldRow(data, typed.code) ?? { fault: 'noSheet', about: '' };
	const sheet = readSheetNumber(data.commune, typed.sheet);
	if (!sheet) return { fault: 'wrongSheet', about: '' };
	const { month } = sheet;
	const bundle = data.months.find((item) => item.month === month);
	const language = bundle?.languages.find(({ number }) => number === sheet.language);
	if (!language) return { fault: 'noBundle', about: `${month.slice(5)}/${month.slice(0, 4)}` };
	const row = readSheetRow(sheet, typed.code);
	return row ? { ...row, month, language, isOld: false } : { fault: 'wrongCode', about: '' };
}

function oldRow({ commune, months }: Pick<LogData, 'commune' | 'months'>, code: string): PaperRow | undefined {
	for (const { month, slots, languages } of months) {
		const row = readPositionRow({ commune, month: month as Month }, code);
		const slot = (slots.length > 0 ? slots : USUAL_SLOTS)[row?.slot ?? -1];
		const language = languages[row?.language ?? -1];
		if (row && slot !== undefined && language) return { day: row.day, slot, month, language, isOld: true };
	}
	return undefined;
}
