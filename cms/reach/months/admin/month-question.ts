import { addMonths, monthAt, parseMonth } from '#content/model/month.ts';
import { provinces } from '#content/places/places.ts';

import type { PayloadRequest } from 'payload';
import type { Month } from '#content/model/month.ts';

/** Which month of which province is asked for; a wrong address shows the month before this one, of the own province. */
export function monthQuestion(
	{ user, searchParams }: Pick<PayloadRequest, 'user' | 'searchParams'>,
	now: Date,
): { readonly month: Month; readonly province: string } {
	const month = parseMonth(searchParams.get('thang') ?? '') ?? addMonths(monthAt(now), -1);
	const all = provinces();
	const asked = searchParams.get('tinh') ?? '';
	const province = all.some(({ code }) => code === asked) ? asked : (user?.province ?? all[0]?.code ?? '');
	return { month, province };
}
