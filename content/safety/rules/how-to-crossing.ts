import { occursIn, pattern } from '../pattern.ts';
import { quoted } from '../wordings.ts';
import { wordsOf } from '../word-lists.ts';

import type { Remark } from '../finding.ts';
import type { NormalisedText } from '../normalised-text.ts';

/*
 * A way over told as directions: where one comes out, and two of what makes it usable (the way, that nobody checks, the
 * price, the hour, who carries). One of these alone is a warning that people need.
 */

const ARRIVES = pattern(wordsOf('how-to-crossing.arrives'));
const PARTS = [
	wordsOf('how-to-crossing.way'),
	wordsOf('how-to-crossing.unchecked'),
	'(\\d[\\d.]*|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|vài|mấy|trăm)( \\S+)? (nghìn|ngàn|triệu|trăm|đồng|tệ|củ|lít|xị)|(trả|mất|lấy|đưa)( \\S+){0,2}? (bốn|năm|hai|ba|một|\\d+) (trăm|triệu)',
	'nhá nhem|chập tối|nửa đêm|rạng sáng|gà gáy|tờ mờ|khuya|trời tối|đổi ca|đổi gác|(\\d{1,2}|một|hai|ba|bốn) giờ( \\S+)? (sáng|đêm)',
	wordsOf('how-to-crossing.carrier'),
].map(pattern);
const HARMLESS = pattern(
	'đừng|chớ|không nên|hãy|kẻ|bọn|chúng|trái phép|vi phạm|phạt|nguy hiểm|chết đuối|báo (công an|đồn|biên phòng|tin)|nghi|xe buýt|xe khách|vé|bến xe|hộ chiếu của|làm giấy|giấy thông hành|lũ|dâng|cầu treo mới|chợ phiên|phiên chợ|hợp đồng',
);

/** When and where nobody looks. */
const UNWATCHED = pattern(
	'(trạm|chốt|đồn|biên phòng|hải quan)(?! y tế)( \\S+){0,2}? (nghỉ|vắng|về sớm|ngủ|không gác|đổi ca)( \\S+){0,3}?[,;]?( \\S+){0,4}? (không|chẳng|khỏi|dễ|lọt|cứ)',
);
const PERMIT =
	'(xin|làm|lấy|cầm|có|đi bằng|dùng)( \\S+){0,3}? (thông hành|du lịch|thăm thân|visa|thị thực|tham quan)( \\S+){0,4}?';
const STAYS = pattern(
	`${PERMIT} (rồi|xong|thì|là) (đi luôn|ở lại|ở luôn|trốn (lại|ra)|tách đoàn|trốn đoàn)|(trốn đoàn|tách đoàn)( \\S+){0,4}? (ở lại|đi làm)`,
);

/** A way over that somebody could walk. */
export function* directionsOver(reading: NormalisedText): Generator<Remark> {
	for (const { start, end } of reading.sentences) {
		const sentence = reading.plain.slice(start, end);
		if (occursIn(sentence, HARMLESS)) continue;
		const isWay = occursIn(sentence, ARRIVES) && PARTS.filter((part) => occursIn(sentence, part)).length >= 2;
		if (!isWay && !occursIn(sentence, STAYS) && !occursIn(sentence, UNWATCHED)) continue;
		yield {
			level: 'block',
			start,
			end,
			message: `${quoted(reading, { start, end })} chỉ cách sang bên kia: ai cũng theo được. Hãy bỏ lối đi, giờ, giá; chỉ nói việc bà con nên làm.`,
		};
	}
}
