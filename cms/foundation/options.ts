import { languages } from '#content/languages.ts';
import { AUDIENCES, LEGAL_CONTENTS, TOPICS } from '#content/model/message.ts';
import { STATE_NAMES } from '#content/model/decide-transition.ts';
import { RENDITION_STATES } from '#content/model/rendition.ts';
import { provinces } from '#content/places/places.ts';

import type { AiringChannel, Confidence } from '#content/model/airing.ts';
import type { ReachKind } from '#content/model/batch.ts';
import type { Audience, LegalContent, Topic } from '#content/model/message.ts';

/** Choices of the admin in Vietnamese; the values are those of `content/model`. */
type Choice<Value extends string> = { value: Value; label: string };

const choices = <Value extends string>(
	names: Readonly<Record<Value, string>>,
	values: readonly Value[],
): Choice<Value>[] => values.map((value) => ({ value, label: names[value] }));

const legalContentNames: Readonly<Record<LegalContent, string>> = {
	a: 'a) Chính sách, pháp luật',
	b: 'b) Mục đích, thủ đoạn, hành vi',
	c: 'c) Cách ứng xử khi nghi ngờ',
	d: 'd) Biện pháp, kinh nghiệm phòng ngừa',
	dd: 'đ) Trách nhiệm của cơ quan, doanh nghiệp, gia đình, cá nhân',
	e: 'e) Chống xúc phạm, kỳ thị, phân biệt đối xử',
	g: 'g) Bảo vệ, hỗ trợ người từng bị mua bán',
	h: 'h) Nội dung khác',
};
export const legalContentChoices = choices(legalContentNames, LEGAL_CONTENTS);

const topicNames: Readonly<Record<Topic, string>> = {
	'goi-111': 'Gọi tổng đài 111',
	'viec-lam': 'Việc làm',
	'lao-dong-nuoc-ngoai': 'Đi làm ở nước ngoài',
	'hon-nhan': 'Hôn nhân',
	'mang-thai-ho': 'Mang thai hộ, hiến tạng',
	'no-nan': 'Nợ nần, lao động cưỡng bức',
	'tre-em': 'Trẻ em',
	'mang-xa-hoi': 'Mạng xã hội',
	'di-lai-an-toan': 'Đi xa an toàn',
	'quyen-ho-tro': 'Quyền và hỗ trợ',
	'ton-trong': 'Tôn trọng, không kỳ thị',
	'cong-dong': 'Trách nhiệm cộng đồng',
	'ngay-30-7': 'Ngày 30/7',
};
export const topicChoices = choices(topicNames, TOPICS);

const audienceNames: Readonly<Record<Audience, string>> = {
	'moi-nguoi': 'Mọi người',
	'thanh-nien': 'Thanh niên',
	'phu-nu': 'Phụ nữ',
	'cha-me': 'Cha mẹ',
	'tre-em': 'Trẻ em',
	'nguoi-lao-dong': 'Người lao động',
	'ho-kinh-doanh': 'Hộ kinh doanh',
	'can-bo': 'Cán bộ',
};
export const audienceChoices = choices(audienceNames, AUDIENCES);

export const renditionStateChoices = choices(STATE_NAMES, RENDITION_STATES);

const channelNames: Readonly<Record<AiringChannel, string>> = {
	loudspeaker: 'Loa truyền thanh',
	'mobile-loudspeaker': 'Loa kéo, loa lưu động',
	market: 'Phiên chợ',
	school: 'Trường học',
	'border-post': 'Đồn biên phòng',
};
export const channelChoices = Object.entries(channelNames).map(([value, label]) => ({ value, label }));

const confidenceNames: Readonly<Record<Confidence, string>> = {
	A: 'A – có minh chứng',
	B: 'B – khai trong 3 ngày',
	C: 'C – khai muộn hoặc nhập lại',
	D: 'D – mới có kế hoạch',
};
export const confidenceChoices = Object.entries(confidenceNames).map(([value, label]) => ({ value, label }));

const reachKindNames: Readonly<Record<ReachKind, string>> = {
	view: 'Lượt mở trang',
	started: 'Lượt bắt đầu nghe',
	q25: 'Nghe đến 25%',
	q50: 'Nghe đến 50%',
	q75: 'Nghe đến 75%',
	completed: 'Nghe hết',
	call: 'Lượt bấm gọi',
	saved: 'Lượt lưu về máy',
	bundle: 'Lượt tải gói phát thanh',
	feed: 'Lượt đọc nguồn podcast',
};
export const reachKindChoices = Object.entries(reachKindNames).map(([value, label]) => ({ value, label }));

export const languageChoices = languages.map((language) => ({
	value: language.tag,
	label: `${language.nameVi} (${language.autonym})`,
}));
export const provinceChoices = provinces().map((province) => ({ value: province.code, label: province.name }));
/** `00` stands for every province that has no edition of its own. */
export const areaChoices = [{ value: '00', label: 'Cả nước' }, ...provinceChoices];
