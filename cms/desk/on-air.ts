import { monthAt } from '#content/model/month.ts';
import { publishedEditionSchema } from '#content/model/snapshot.ts';

import { idOf } from '../hooks/keep-source-version.ts';

import type { Payload } from 'payload';
import type { RenditionState } from '#content/model/rendition.ts';
import type { Rendition } from '../payload-types.ts';

/** What happens to what communes air of a text, as it stands now: pure. Empty: nothing of it is on the air. */
export function onAirInWords(state: RenditionState, bulletins: readonly string[]): string {
	if (bulletins.length === 0) return '';
	const where = bulletins.map((title) => `"${title}"`).join(', ');
	if (state === 'withdrawn')
		return `Đã thu hồi: lần phát hành tới gỡ bài này khỏi ${where}, khỏi trang và báo cho các xã đã tải.`;
	if (state === 'approved') return `Bài này đang phát trong ${where}.`;
	return `Lời đã duyệt trước đây vẫn phát trong ${where} và vẫn ở trên trang. Lời mới chỉ thay vào sau khi được duyệt và phát hành. Nếu lời cũ sai, hãy bấm "Thu hồi" để gỡ ngay.`;
}

/** The same for a stored rendition, from what was released of this month's bulletins and later ones. */
export async function onAirSentence(
	payload: Payload,
	{ message, language, state }: Pick<Rendition, 'message' | 'language' | 'state'>,
	now = new Date(),
): Promise<string> {
	const { docs: messages } = await payload.find({
		collection: 'messages',
		where: { id: { equals: idOf(message) } },
		limit: 1,
		pagination: false,
		depth: 0,
		joins: false,
		select: { key: true },
	});
	const key = messages[0]?.key;
	const { docs } = await payload.find({
		collection: 'editions',
		where: { month: { greater_than_equal: monthAt(now) }, state: { equals: 'published' } },
		pagination: false,
		depth: 0,
		sort: ['month', 'area'],
		select: { title: true, released: true },
	});
	const airing = docs.filter(({ released }) => {
		const edition = released ? publishedEditionSchema.safeParse(JSON.parse(released)).data : undefined;
		return edition?.languages.some(
			(rendered) => rendered.language === language && rendered.tracks.some((track) => track.message === key),
		);
	});
	return onAirInWords(
		state,
		airing.map(({ title }) => title),
	);
}
