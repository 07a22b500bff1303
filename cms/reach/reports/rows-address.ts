import { CONFIDENCES } from '#content/model/airing.ts';
import { parseDay } from '#content/model/month.ts';

import type { Day } from '#content/model/month.ts';
import type { FigureQuestion } from './figures-interface.ts';

/** Page of the admin that lists the airings behind a figure. */
const ROWS_PAGE = '/admin/dong-so-lieu';

/** Where the airings behind a figure are listed: every number of a report leads there. */
export function rowsAddress(question: FigureQuestion): string {
	const { days, province, commune, language, channel, confidence, isImplausible, isWaiting } = question;
	const query = new URLSearchParams({ tu: days.from, den: days.to });
	const given = { tinh: province, xa: commune, tieng: language, 'hinh-thuc': channel, 'tin-cay': confidence };
	for (const [name, value] of Object.entries(given)) if (value !== undefined) query.set(name, value);
	if (isImplausible === true) query.set('kho-tin', '1');
	if (isWaiting === true) query.set('cho-hoi', '1');
	return `${ROWS_PAGE}?${query.toString()}`;
}

/** The last day of a month may be its 31st, whatever month it is. */
const looseDay = (text: string): Day | undefined =>
	parseDay(text) ?? (/^20\d\d-(0[1-9]|1[0-2])-31$/.test(text) ? (text as Day) : undefined);

/** Reads what {@link rowsAddress} wrote; undefined: no such address. */
export function rowsQuestion(query: URLSearchParams): FigureQuestion | undefined {
	const asked = (name: string): string | undefined => query.get(name) || undefined;
	const [from, to] = [looseDay(asked('tu') ?? ''), looseDay(asked('den') ?? '')];
	if (!from || !to) return undefined;
	const confidence = CONFIDENCES.find((letter) => letter === asked('tin-cay'));
	return {
		days: { from, to },
		province: asked('tinh'),
		commune: asked('xa'),
		language: asked('tieng'),
		channel: asked('hinh-thuc'),
		confidence,
		...(asked('kho-tin') === '1' ? { isImplausible: true } : {}),
		...(asked('cho-hoi') === '1' ? { isWaiting: true } : {}),
	};
}
