import { randomNumbers } from './random-numbers.ts';

import type { NewAiring } from '#cms/reach/write-rows.ts';
import type { Report } from '#cms/reach/reports/report.ts';

/** Abolished in mid-October; its name was typed by somebody with ideas. */
export const ABOLISHED = '09999';
export const EVIL_NAME = '=HYPERLINK("https://example.org";"Cũ")';

/** The same rows in every run. */
const random = randomNumbers(20_261_127);
const oneOf = <Value>(values: readonly Value[]): Value => values[random(values.length)]!;

export const airings: NewAiring[] = [];
for (let index = 0; index < 1_500; index += 1) {
	const province = oneOf(['12', '46'] as const);
	const day = `2026-${oneOf(['10', '11', '12'])}-${String(1 + random(10)).padStart(2, '0')}`;
	const commune = oneOf(province === '12' ? ['03388', '03390', '03394'] : ['19774', '19789']);
	const plays = oneOf([1, 2, 40]);
	const minutes = oneOf([7, 7.35, 11.67, 12.5, 33.333]);
	const earlier = index > 100 && random(8) === 0 ? airings[random(index)] : undefined;
	airings.push({
		...(earlier ?? { commune, province, day, month: day.slice(0, 7) }),
		clientId: `bao-cao-${index}`,
		language: oneOf(['vi', 'mww-Latn-VN', 'km']),
		slot: oneOf(['05:00', '17:00']),
		channel: oneOf(['loudspeaker', 'mobile-loudspeaker', 'market'] as const),
		minutes,
		plays,
		confidence: oneOf(['A', 'B', 'C'] as const),
		isPlausible: (minutes * 60) / plays >= 20,
		replaces: earlier?.clientId ?? null,
		isWithdrawal: earlier !== undefined && random(3) === 0,
		loggedAt: '2026-12-09T10:30:00.000Z',
		receivedAt: '2026-12-09T11:00:00.000Z',
	});
}
airings.push({
	...airings[0]!,
	clientId: 'bao-cao-cuoi',
	commune: ABOLISHED,
	province: '12',
	day: '2026-10-14',
	month: '2026-10',
	replaces: null,
	isWithdrawal: false,
});

/** As settling leaves them: what it decides is tried in declarations.test.ts, here it is what reports add up. */
export function settled(rows: readonly NewAiring[]): readonly NewAiring[] {
	const replaced = new Set(rows.map(({ replaces }) => replaces));
	return rows.map((row) => {
		const isEffective = row.isWithdrawal !== true && !replaced.has(row.clientId);
		// every tenth is to be asked about: it counts nowhere and stands in a line of its own
		const isWaiting = isEffective && row.clientId.endsWith('3');
		return { ...row, reasons: '', isEffective, isCounted: isEffective && !isWaiting, isWaiting };
	});
}

/** A recount from the raw rows that shares nothing with the product: no rule, no query, no rounding of its own. */
export function recount(province: string | undefined, months: readonly string[]) {
	const replaced = new Set(airings.map(({ replaces }) => replaces));
	let [count, hundredths, plays, implausible, waiting] = [0, 0, 0, 0, 0];
	const communes = new Set<string>();
	for (const row of airings) {
		if (row.isWithdrawal || replaced.has(row.clientId)) continue;
		if (province !== undefined && row.province !== province) continue;
		if (!months.includes(row.day.slice(0, 7))) continue;
		if (row.clientId.endsWith('3')) {
			waiting += 1;
			continue;
		}
		count += 1;
		hundredths += Math.round(row.minutes * 100);
		plays += row.plays;
		if (row.minutes * 3 < row.plays) implausible += 1;
		communes.add(row.commune);
	}
	return { count, minutes: hundredths / 100, plays, implausible, waiting, communes: communes.size };
}

export const valueOf = (report: Report, code: string) => report.indicators.find((line) => line.code === code)?.value;
