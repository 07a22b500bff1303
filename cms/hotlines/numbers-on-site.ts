import { hotlineStatus } from './hotline-status.ts';

import type { Payload } from 'payload';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { PublishedEdition } from '#content/model/snapshot.ts';
import type { HeldBack } from '../foundation/held-back.ts';

/** SQLite takes some ten thousand values in one question; this many are always allowed. */
const KEYS_AT_A_TIME = 500;

/** Which numbers each track says, by content key: as they were when it was spoken. */
export async function numbersSpoken(
	payload: Payload,
	editions: readonly PublishedEdition[],
): Promise<ReadonlyMap<string, readonly string[]>> {
	const keys = [
		...new Set(editions.flatMap(({ languages }) => languages.flatMap(({ tracks }) => tracks.map(({ key }) => key)))),
	];
	const spoken = new Map<string, readonly string[]>();
	for (let start = 0; start < keys.length; start += KEYS_AT_A_TIME) {
		const { docs } = await payload.find({
			collection: 'clips',
			pagination: false,
			depth: 0,
			limit: 0,
			where: { key: { in: keys.slice(start, start + KEYS_AT_A_TIME) } },
			select: { key: true, hotlines: true },
		});
		for (const { key, hotlines } of docs) spoken.set(key, hotlines ?? []);
	}
	return spoken;
}

/** How many texts name a number that is not usable. */
export interface NumberUse {
	kept: number;
	left: number;
}

/** One line for each such number, however many texts name it. */
export function heldNumbers(
	uses: ReadonlyMap<string, NumberUse>,
	about: { readonly hotlines: readonly Hotline[]; readonly today: Day; readonly links: ReadonlyMap<string, string> },
): readonly HeldBack[] {
	return [...uses].map(([number, { kept, left }]) => {
		const isDead = hotlineStatus(number, about) === 'dead';
		const why = isDead
			? `Số ${number} không còn trong sổ hoặc chưa ai xác minh.`
			: `Số ${number} đã quá hạn gọi kiểm tra.`;
		const facts = [
			...(kept > 0 ? [`${kept} bài giữ lời đã phát hành lần trước.`] : []),
			...(left > 0 ? [`${left} bài có số này không có trên trang.`] : []),
		];
		const next = isDead
			? 'Hãy sửa số trong các bài, hoặc gọi kiểm tra rồi ghi ngày vào sổ số điện thoại.'
			: 'Hãy gọi kiểm tra rồi ghi ngày vào sổ số điện thoại.';
		return {
			title: `Số ${number}`,
			area: about.hotlines.find((hotline) => hotline.number === number)?.province ?? '00',
			sentence: [why, ...facts, next].join(' '),
			link: about.links.get(number) ?? '/admin/collections/hotlines',
		};
	});
}
