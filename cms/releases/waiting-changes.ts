import { dayAt, dayInWords } from '#content/model/month.ts';

import { areaName } from '../places/area-name.ts';

import type { Payload, Where } from 'payload';

/**
 * What a publication now would put out, in Vietnamese sentences: said before the button is pressed a second time.
 *
 * @param area province code of who publishes; undefined: the whole country
 */
export async function waitingChanges(payload: Payload, area: string | undefined): Promise<readonly string[]> {
	const { docs } = await payload.find({
		collection: 'releases',
		where: { state: { equals: 'published' } },
		sort: '-sequence',
		limit: 1,
		depth: 0,
	});
	const since = docs[0]?.publishedAt;
	if (!since) return ['Đây là lần phát hành đầu tiên: mọi bài đã duyệt và mọi bản tin đã phát hành lên trang.'];
	const ofArea: Where = area ? { 'message.areas': { in: [area] } } : {};
	const count = async (collection: 'renditions' | 'hotlines' | 'services', where: Where) =>
		(await payload.count({ collection, where })).totalDocs;
	const ofPlace: Where = area ? { province: { equals: area } } : {};
	const counts = [
		[
			await count('renditions', {
				and: [{ state: { equals: 'approved' }, approvedAt: { greater_than: since } }, ofArea],
			}),
			'bài vừa được duyệt lên trang.',
		],
		[
			await count('renditions', {
				and: [{ state: { equals: 'withdrawn' }, updatedAt: { greater_than: since } }, ofArea],
			}),
			'bài vừa thu hồi được gỡ khỏi trang.',
		],
		[
			(await count('hotlines', { and: [{ updatedAt: { greater_than: since } }, ofPlace] })) +
				(await count('services', { and: [{ updatedAt: { greater_than: since } }, ofPlace] })),
			'số điện thoại, nơi giúp đỡ vừa sửa (chỉ phần đã có người thứ hai xác minh mới lên trang).',
		],
	] as const;
	const changed = counts.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`);
	const where = area ? `của ${areaName(area)}` : 'của cả nước';
	return [
		`Trang công khai và gói phát thanh ${where} được dựng lại, lên trang trong ít phút; người dân và các xã thấy ngay.`,
		...(changed.length > 0
			? changed
			: [`Chưa có bài hay số nào đổi từ lần phát hành ${dayInWords(dayAt(new Date(since)))}.`]),
	];
}
