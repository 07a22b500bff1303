import { idOf } from '../../foundation/id-of.ts';

import type { Payload } from 'payload';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { ReportPlace } from './report.ts';

/** Different messages of the bulletins that were published for these months: of the place, and those of the country. */
export async function publishedMessages(
	payload: Payload,
	{ place, period }: { place: ReportPlace; period: ReportPeriod },
): Promise<number> {
	const { docs } = await payload.find({
		collection: 'editions',
		where: {
			and: [
				{ month: { in: period.months.join(',') } },
				{ state: { equals: 'published' } },
				...(place.province === '' ? [] : [{ area: { in: [place.province, '00'] } }]),
			],
		},
		pagination: false,
		depth: 0,
		select: { messages: true },
	});
	return new Set(docs.flatMap(({ messages }) => (messages ?? []).map((message) => idOf(message)))).size;
}
