import { communeFullName } from '#content/model/commune.ts';
import { communes } from '#content/places/places.ts';

import { folded } from '../import/columns.ts';

/** The code of a commune that somebody wrote by code or by name; the words themselves when no single one is meant. */
export function communeMeant(words: string, area: string): string {
	const wanted = folded(words);
	if (wanted === '' || /^\d{5}$/.test(wanted)) return wanted;
	const named = communes().filter(
		(commune) =>
			commune.province === area && [commune.name, communeFullName(commune)].some((name) => folded(name) === wanted),
	);
	const [only] = named;
	return only && named.length === 1 ? only.code : words.trim();
}

/** Why a commune cannot stand with an entry; undefined: it can. */
export function communeRefusal(code: string, area: string): string | undefined {
	if (code === '') return undefined;
	if (area === '00') return 'Nơi phục vụ cả nước thì để trống ô xã. Hoặc hãy chọn tỉnh ở ô "Địa bàn".';
	const found = communes().find((commune) => commune.code === code);
	if (found?.province === area) return undefined;
	const where = found
		? `"${code}" là ${communeFullName(found)} của tỉnh khác.`
		: `Không tìm thấy "${code}" trong tỉnh.`;
	return `${where} Hãy ghi tên xã như trong danh mục, ví dụ Dào San, hoặc mã năm chữ số.`;
}
