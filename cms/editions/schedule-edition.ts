import { APIError } from 'payload';

import { isSlotTime } from '#content/model/edition.ts';
import { parseDay } from '#content/model/month.ts';
import { instantInVietnam } from '#content/model/vietnam-time.ts';

import { blockedSentence } from './guard-edition.ts';
import { preflightOf } from './load-preflight.ts';
import { blockingFindings } from './preflight.ts';

import type { PayloadRequest } from 'payload';
import type { Edition } from '../payload-types.ts';

/**
 * Makes, moves or (without day and time) cancels the appointment at which an edition goes out by itself.
 *
 * @param when day and local time in Vietnam: `2026-12-01`, `05:00`
 * @returns the instant, or null when there is no appointment any more
 * @throws {APIError} with the reason in Vietnamese
 */
export async function scheduleEdition(
	req: PayloadRequest,
	edition: Edition,
	when: { day: string | undefined; time: string | undefined },
): Promise<string | null> {
	const at = when.day || when.time ? instantOf(when) : null;
	if (at) {
		if (edition.state !== 'locked' && edition.state !== 'rendered')
			throw new APIError('Chỉ hẹn được bản tin đã chốt. Hãy bấm "Chốt bản tin" trước.', 400, undefined, true);
		if (at.getTime() <= Date.now())
			throw new APIError('Giờ hẹn đã qua. Hãy chọn giờ sau bây giờ, hoặc bấm "Phát hành".', 400, undefined, true);
		const { findings } = await preflightOf({ payload: req.payload }, edition);
		const blocking = blockingFindings(findings);
		if (blocking.length > 0)
			throw new APIError(blockedSentence(edition.title, 'published', blocking), 400, { findings: blocking }, true);
	}
	const publishAt = at?.toISOString() ?? null;
	// `publishAt` is the system's field: whether the person may is asked before
	await req.payload.update({ collection: 'editions', id: edition.id, data: { publishAt }, depth: 0, req });
	if (at && publishAt)
		await req.payload.jobs.queue({
			task: 'publishEdition',
			input: { edition: String(edition.id), at: publishAt },
			waitUntil: at,
			req,
		});
	return publishAt;
}

function instantOf({ day, time }: { day: string | undefined; time: string | undefined }): Date {
	const parsed = parseDay(day ?? '');
	if (!parsed || !isSlotTime(time ?? ''))
		throw new APIError('Hãy chọn đủ ngày và giờ, ví dụ 01/12/2026 lúc 05:00.', 400, undefined, true);
	return instantInVietnam(parsed, time ?? '');
}
