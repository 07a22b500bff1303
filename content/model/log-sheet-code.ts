import { monthOf, parseDay } from './month.ts';

import type { Day, Month } from './month.ts';

/** A row of the printed log sheet: one day, one slot, one language of the bundle. */
export interface SheetRow {
	readonly day: Day;
	/** Places in the month's lists of slots and languages, from 0 to 9. */
	readonly slot: number;
	readonly language: number;
}

interface Sheet {
	readonly commune: string;
	readonly month: Month;
}

/**
 * The six digits at the edge of a row: day, slot, language, and two check digits (ISO/IEC 7064, MOD 97-10) over these
 * and commune and month. A wrong digit, two that changed places, or a sheet of another commune or month is noticed.
 */
export function sheetRowCode({ commune, month }: Sheet, { day, slot, language }: SheetRow): string {
	const row = `${day.slice(8)}${slot}${language}`;
	return row + checkDigits(commune + month.replace('-', '') + row);
}

/** @returns undefined when the digits are not a row of this commune's sheet for this month */
export function readSheetRow({ commune, month }: Sheet, typed: string): SheetRow | undefined {
	const digits = typed.replace(/\D/g, '');
	const day = parseDay(`${month}-${digits.slice(0, 2)}`);
	if (digits.length !== 6 || !day || monthOf(day) !== month) return undefined;
	const row = { day, slot: Number(digits[2]), language: Number(digits[3]) };
	return sheetRowCode({ commune, month }, row) === digits ? row : undefined;
}

// 15 digits are the most that a number holds exactly, so the remainder is taken before two more are added
const checkDigits = (digits: string): string => String(98 - (((Number(digits) % 97) * 100) % 97)).padStart(2, '0');
