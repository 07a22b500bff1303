import type { Audience, LegalContent } from './message.ts';

/** As the law counts them, in few words. */
export const LEGAL_CONTENT_NAMES: Readonly<Record<LegalContent, string>> = {
	a: 'a) Chính sách, pháp luật',
	b: 'b) Mục đích, thủ đoạn, hành vi',
	c: 'c) Cách ứng xử khi nghi ngờ',
	d: 'd) Biện pháp, kinh nghiệm phòng ngừa',
	dd: 'đ) Trách nhiệm của cơ quan, doanh nghiệp, gia đình, cá nhân',
	e: 'e) Chống xúc phạm, kỳ thị, phân biệt đối xử',
	g: 'g) Bảo vệ, hỗ trợ người từng bị mua bán',
	h: 'h) Nội dung khác',
};
export const AUDIENCE_NAMES: Readonly<Record<Audience, string>> = {
	'moi-nguoi': 'Mọi người',
	'thanh-nien': 'Thanh niên',
	'phu-nu': 'Phụ nữ',
	'cha-me': 'Cha mẹ',
	'tre-em': 'Trẻ em',
	'nguoi-lao-dong': 'Người lao động',
	'ho-kinh-doanh': 'Hộ kinh doanh',
	'can-bo': 'Cán bộ',
};
