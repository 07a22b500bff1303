import { LunarDate } from '@nghiavuive/lunar_date_vi';

import { parseDay } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';

/**
 * First day of Tết Nguyên đán by the Vietnamese calendar, which counts new moons in Vietnam's time zone: in some years,
 * such as 2007 and 2030, it is a day before the Chinese one, and the calendar of `Intl` would be wrong.
 *
 * @param year of the Gregorian calendar, 2000 to 2099
 */
export function tetOf(year: number): Day {
	const newYear = new LunarDate({ day: 1, month: 1, year });
	newYear.init();
	const { day, month, year: solarYear } = newYear.toSolarDate().get();
	const text = `${solarYear}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
	const parsed = parseDay(text);
	if (!parsed) throw new RangeError(`Tết of ${year} cannot be told: "${text}" is no day.`);
	return parsed;
}
