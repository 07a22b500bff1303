import { monthOf, parseDay, parseMonth } from './month.ts';

import type { Day, Month } from './month.ts';

/** A printed log sheet: one commune, the month of the bundle that it was printed for, one language. */
export interface LogSheet {
	readonly commune: string;
	readonly month: Month;
	/** The language's own number in the registry, from 1 to 99. */
	readonly language: number;
}

/** A row of it: when the bulletin was played. */
export interface SheetRow {
	readonly day: Day;
	/** Local time, `04:30`. */
	readonly slot: string;
}

/**
 * The eight digits at the head of a sheet: year and month, language, two check digits over these and the commune. All
 * check digits are ISO/IEC 7064, MOD 97-10: every wrong digit and every two neighbours that changed places are noticed.
 */
export function sheetNumber(sheet: LogSheet): string {
	const digits = digitsOf(sheet);
	return digits + checkDigits(sheet.commune + digits);
}

const digitsOf = ({ month, language }: LogSheet): string =>
	month.slice(2, 4) + month.slice(5) + String(language).padStart(2, '0');

/** @returns undefined when the digits are not the number of a sheet of this commune */
export function readSheetNumber(commune: string, typed: string): LogSheet | undefined {
	const digits = typed.replace(/\D/g, '');
	const month = parseMonth(`20${digits.slice(0, 2)}-${digits.slice(2, 4)}`);
	if (digits.length !== 8 || !month) return undefined;
	const sheet = { commune, month, language: Number(digits.slice(4, 6)) };
	return sheetNumber(sheet) === digits ? sheet : undefined;
}

/**
 * The eight digits of a row: day, hour as it is said (`0430`), two check digits over these and the sheet. They
 * mean the same whatever slots and languages the commune has later, and do not fit another sheet.
 */
export function sheetRowCode(sheet: LogSheet, { day, slot }: SheetRow): string {
	const digits = day.slice(8) + slot.replace(':', '');
	// without the check digits of its number: with them every sheet would leave the same remainder
	return digits + checkDigits(sheet.commune + digitsOf(sheet) + digits);
}

/**
 * Reads the digits of a row. Six without check digits are a blank row, filled in by hand: day and hour.
 *
 * @returns undefined when they are no row of this sheet
 */
export function readSheetRow(sheet: LogSheet, typed: string): SheetRow | undefined {
	const digits = typed.replace(/\D/g, '');
	const day = parseDay(`${sheet.month}-${digits.slice(0, 2)}`);
	const slot = `${digits.slice(2, 4)}:${digits.slice(4, 6)}`;
	if (!day || !/^([01]\d|2[0-3]):[0-5]\d$/.test(slot)) return undefined;
	const row = { day, slot };
	return digits.length === 6 || sheetRowCode(sheet, row) === digits ? row : undefined;
}

/** A row of a sheet printed before sheets had numbers: places in the month's lists of slots and languages, from 0. */
export interface PositionRow {
	readonly day: Day;
	readonly slot: number;
	readonly language: number;
}

/** Its six digits: day, place of the slot, place of the language, two check digits over these, commune and month. */
export function positionRowCode({ commune, month }: Omit<LogSheet, 'language'>, row: PositionRow): string {
	const digits = `${row.day.slice(8)}${row.slot}${row.language}`;
	return digits + checkDigits(commune + month.replace('-', '') + digits);
}

/** @returns undefined when the digits are not a row of such a sheet of this commune for this month */
export function readPositionRow(
	{ commune, month }: Omit<LogSheet, 'language'>,
	typed: string,
): PositionRow | undefined {
	const digits = typed.replace(/\D/g, '');
	const day = parseDay(`${month}-${digits.slice(0, 2)}`);
	if (digits.length !== 6 || !day || monthOf(day) !== month) return undefined;
	const row = { day, slot: Number(digits[2]), language: Number(digits[3]) };
	return positionRowCode({ commune, month }, row) === digits ? row : undefined;
}

/** Days of a month. */
export const daysOf = (month: Month): readonly Day[] =>
	Array.from({ length: 31 }, (_value, index) => parseDay(`${month}-${String(index + 1).padStart(2, '0')}`)).filter(
		(day) => day !== undefined,
	);

// longer than a number holds exactly, so digit by digit
function checkDigits(digits: string): string {
	const remainder = `${digits}00`.split('').reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);
	return String(98 - remainder).padStart(2, '0');
}
