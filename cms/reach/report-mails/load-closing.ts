import { provinces } from '#content/places/places.ts';

import type { Payload } from 'payload';
import type { PeriodClosing } from '#content/model/report-appointment.ts';
import type { ReportPeriod } from '#content/model/report-period.ts';

/** Are all months of a period closed for a province, or for every one (`00`)? */
export async function loadClosing(
	payload: Payload,
	{ province, period: { months } }: { readonly province: string; readonly period: ReportPeriod },
): Promise<PeriodClosing> {
	const { docs } = await payload.find({
		collection: 'closed-months',
		where: { month: { in: [...months] }, ...(province === '00' ? {} : { province: { equals: province } }) },
		select: { month: true, province: true, closedAt: true },
		pagination: false,
		depth: 0,
	});
	const wanted = months.length * (province === '00' ? provinces().length : 1);
	const closed = docs.map(({ closedAt }) => Date.parse(closedAt));
	return {
		isClosed: docs.length === wanted,
		closedAt: closed.length === 0 ? null : new Date(Math.max(...closed)),
	};
}
