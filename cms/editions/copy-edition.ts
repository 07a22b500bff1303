import { APIError } from 'payload';

import { DEFAULT_SLOT_MINUTES } from '#content/model/edition.ts';
import { addMonths, monthInWords, parseMonth } from '#content/model/month.ts';

import { titleOfBulletin } from './bulletin-title.ts';
import { messageId } from '../messages/message-id.ts';

import type { PayloadRequest } from 'payload';
import type { Edition } from '../payload-types.ts';

/**
 * Makes the edition of another month from this one: same area, messages, slots; without what was withdrawn. What has
 * become outdated since is flagged by the pre-flight list.
 *
 * @param to a month such as `2026-12`; absent: the one after
 * @throws {APIError} when that month has an edition, or the text is no month
 */
export async function copyEdition(req: PayloadRequest, edition: Edition, to?: string): Promise<Edition> {
	const from = parseMonth(edition.month);
	const month = to === undefined && from ? addMonths(from, 1) : parseMonth(to ?? '');
	if (!month) throw new APIError('Hãy viết tháng dạng 2026-12.', 400, undefined, true);
	const { docs } = await req.payload.find({
		collection: 'editions',
		where: { month: { equals: month }, area: { equals: edition.area } },
		limit: 1,
		depth: 0,
		req,
	});
	if (docs[0])
		throw new APIError(
			`Địa bàn này đã có bản tin ${monthInWords(month)}: "${docs[0].title}". Hãy mở bản đó để sửa.`,
			409,
			{ edition: docs[0].id },
			true,
		);
	const withdrawn = new Set((edition.withdrawn ?? []).map((entry) => messageId(entry.message)));
	return req.payload.create({
		collection: 'editions',
		data: {
			month,
			area: edition.area,
			title: titleOfBulletin(month),
			messages: edition.messages.map((message) => messageId(message)).filter((id) => !withdrawn.has(id)),
			slotMinutes: edition.slotMinutes ?? DEFAULT_SLOT_MINUTES,
			slots: edition.slots ?? [],
			isLoud: edition.isLoud ?? false,
			bitrate: edition.bitrate ?? '64',
			withPhone: edition.withPhone ?? false,
			withMusic: edition.withMusic ?? false,
			hasGeneratedMusicOnly: edition.hasGeneratedMusicOnly ?? false,
			state: 'planning',
		},
		depth: 0,
		req,
		user: req.user,
		overrideAccess: false,
	});
}
