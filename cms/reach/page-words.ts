import type { PAGE_NAMES } from '#content/model/batch.ts';

/** Pages of the site that are not about one message, as people of the desk call them. */
const PAGE_WORDS: Readonly<Record<(typeof PAGE_NAMES)[number], string>> = {
	home: 'Trang đầu của một tiếng',
	'chon-tieng': 'Trang chọn tiếng',
	'chu-de': 'Trang chủ đề',
	tim: 'Trang tìm',
	'ban-tin': 'Trang bản tin tháng',
	'giup-do': 'Trang nơi giúp đỡ',
	'tai-lieu': 'Trang tài liệu',
	'huong-dan': 'Trang hướng dẫn',
	'phat-thanh': 'Trang phát thanh',
	'phat-thanh-tinh': 'Trang phát thanh của tỉnh',
	'phat-thanh-xa': 'Trang phát thanh của xã',
	'nhap-phieu': 'Trang nhập phiếu phát',
	'da-rut': 'Trang bài đã rút',
	'do-phu': 'Trang độ phủ',
	'ngoai-tuyen': 'Trang khi không có mạng',
	'khong-thay': 'Trang không tìm thấy',
	'khao-sat': 'Trang phiếu hỏi khảo sát',
};

const GUIDE = 'huong-dan-';

/** Name of a page in words; undefined: it is about one message, or a bundle. */
export function pageInWords(subject: string): string | undefined {
	if (Object.hasOwn(PAGE_WORDS, subject)) return PAGE_WORDS[subject as keyof typeof PAGE_WORDS];
	return subject.startsWith(GUIDE) ? 'Một trang hướng dẫn' : undefined;
}
