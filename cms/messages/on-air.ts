import { monthAt } from '#content/model/month.ts';
import { publishedEditionSchema } from '#content/model/snapshot.ts';

import { idOf } from '../foundation/id-of.ts';

import type { Payload } from 'payload';
import type { RenditionState } from '#content/model/rendition.ts';
import type { Rendition } from '../payload-types.ts';

/** A released bulletin that speaks a text. */
interface AiringIn {
	readonly title: string;
	/** It speaks the starter content's words, which nobody has approved. */
	readonly isSample: boolean;
}

/** What happens to what communes air of a text, as it stands now: pure. Empty: nothing of it is on the air. */
export function onAirInWords(state: RenditionState, bulletins: readonly AiringIn[]): string {
	if (bulletins.length === 0) return '';
	const where = bulletins.map(({ title }) => `"${title}"`).join(', ');
	if (state === 'withdrawn')
		return `Đã thu hồi: lần phát hành tới gỡ bài này khỏi ${where}, khỏi trang và báo cho các xã đã tải.`;
	if (state === 'approved') return `Bài này đang phát trong ${where}.`;
	if (bulletins.every(({ isSample }) => isSample))
		return `Bản mẫu chưa ai duyệt đang ở trong ${where} và trên trang, có ghi rõ là bản mẫu. Lời ở đây chỉ thay vào sau khi được duyệt và phát hành. Nếu bản mẫu sai, hãy bấm "Thu hồi" để gỡ ngay.`;
	return `Lời đã duyệt trước đây vẫn phát trong ${where} và vẫn ở trên trang. Lời mới chỉ thay vào sau khi được duyệt và phát hành. Nếu lời cũ sai, hãy bấm "Thu hồi" để gỡ ngay.`;
}

/** The same for a stored rendition. */
export const onAirSentence = async (
	payload: Payload,
	rendition: Pick<Rendition, 'message' | 'language' | 'state'>,
	now = new Date(),
): Promise<string> => onAirInWords(rendition.state, await bulletinsOnAir(payload, rendition, now));

/**
 * The released bulletins of this month and later ones that air a message.
 *
 * @param about.language a tag; undefined: in whatever language
 */
export async function bulletinsOnAir(
	payload: Payload,
	{ message, language }: { readonly message: Rendition['message']; readonly language?: string | undefined },
	now = new Date(),
): Promise<readonly AiringIn[]> {
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
	return docs.flatMap(({ title, released }): AiringIn[] => {
		const edition = released ? publishedEditionSchema.safeParse(JSON.parse(released)).data : undefined;
		const tracks = (edition?.languages ?? [])
			.filter((rendered) => language === undefined || rendered.language === language)
			.flatMap((rendered) => rendered.tracks.filter((track) => track.message === key));
		return tracks.length > 0 ? [{ title, isSample: tracks.every((track) => track.isSample === true) }] : [];
	});
}
