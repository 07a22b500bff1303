import type { Topic } from '../model/message.ts';

/** Words that people type, and what in a message answers them. */
interface Everyday {
	readonly says: readonly string[];
	/** Phrases of which a text has one. */
	readonly texts?: readonly string[];
	readonly topics?: readonly Topic[];
}

/**
 * Texts say "ở nước ngoài" and "trên mạng" and name no place or firm, by the rules of safe communication; people look
 * for the name that they have heard. These words stand in the search index alone: nobody is shown or read them.
 */
const EVERYDAY: readonly Everyday[] = [
	{
		says: ['Campuchia', 'Cam pu chia', 'Lào', 'Trung Quốc', 'Thái Lan', 'Myanmar', 'biên giới', 'vượt biên'],
		topics: ['lao-dong-nuoc-ngoai'],
		texts: ['biên phòng', 'biên giới', 'nước ngoài'],
	},
	{ says: ['Đài Loan', 'Nhật Bản', 'Hàn Quốc', 'Malaysia', 'XKLĐ', 'visa'], topics: ['lao-dong-nuoc-ngoai'] },
	{
		says: ['Facebook', 'phây búc', 'Zalo', 'TikTok', 'Telegram', 'Messenger', 'online', 'internet'],
		topics: ['mang-xa-hoi'],
		texts: ['trên mạng', 'mạng xã hội', 'máy tính'],
	},
	{
		says: ['lừa đảo', 'bị lừa', 'lừa gạt', 'dụ dỗ'],
		topics: ['mang-xa-hoi', 'viec-lam'],
		texts: ['lừa', 'hứa'],
	},
	{ says: ['casino', 'sòng bạc', 'đánh máy', 'chát'], texts: ['máy tính'] },
	{ says: ['việc nhẹ lương cao', 'tuyển dụng', 'xin việc', 'môi giới', 'cò'], topics: ['viec-lam'] },
	{ says: ['karaoke', 'mát xa', 'massage', 'quán bar', 'cà phê đèn mờ'], texts: ['quán', 'tiệm'] },
	{ says: ['đẻ thuê', 'đẻ hộ', 'mang thai hộ', 'bán trứng', 'bầu'], topics: ['mang-thai-ho'] },
	{ says: ['bán thận', 'hiến thận', 'nội tạng', 'bán gan'], texts: ['thận', 'nội tạng'] },
	{ says: ['bán con', 'bào thai', 'bán bào thai'], texts: ['trong bụng', 'bào thai'] },
	{ says: ['lấy chồng nước ngoài', 'lấy vợ', 'mai mối', 'kéo vợ', 'bắt vợ', 'tảo hôn'], topics: ['hon-nhan'] },
	{ says: ['con nuôi', 'xin con', 'cho con'], texts: ['con nuôi'] },
	{ says: ['bắt cóc', 'mẹ mìn', 'lạc con', 'trẻ con', 'bỏ học'], topics: ['tre-em'] },
	{ says: ['vay nóng', 'tín dụng đen', 'app vay', 'trừ nợ', 'gán nợ'], topics: ['no-nan'] },
	{ says: ['buôn người', 'bán người', 'mua bán người', 'nạn nhân', 'giải cứu'], topics: ['goi-111', 'quyen-ho-tro'] },
	{ says: ['công an', 'báo án', 'tố giác', 'tổng đài', 'số nóng'], topics: ['goi-111'], texts: ['công an'] },
	{ says: ['trợ cấp', 'tiền hỗ trợ', 'bảo hiểm y tế', 'BHYT', 'luật sư'], topics: ['quyen-ho-tro'] },
	{ says: ['tâm lý', 'buồn', 'mất ngủ'], texts: ['lắng nghe', 'tâm lý'] },
	{ says: ['giữ giấy tờ', 'hộ chiếu', 'căn cước', 'CCCD'], texts: ['giấy tờ', 'hộ chiếu', 'căn cước'] },
];

/**
 * Words that lead to a message though they do not stand in it.
 *
 * @param message.text all its Vietnamese words, in small letters
 */
export function everydayWords(message: {
	readonly text: string;
	readonly topics: readonly string[];
}): readonly string[] {
	return EVERYDAY.filter(
		({ texts = [], topics = [] }) =>
			topics.some((topic) => message.topics.includes(topic)) || texts.some((phrase) => message.text.includes(phrase)),
	).flatMap(({ says }) => says);
}
