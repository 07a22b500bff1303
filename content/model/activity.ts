import { confidenceOf } from './airing.ts';

import type { Confidence } from './airing.ts';
import type { LegalContent } from './message.ts';
import type { Day } from './month.ts';

/** Forms of Decree 49/2024/ND-CP in which something is said, and those of the programme (domain.md section 1). */
export const FORMS = {
	radio: 'Đài truyền thanh xã',
	board: 'Bảng tin công cộng',
	bulletin: 'Bản tin thông tin cơ sở',
	print: 'Tài liệu in',
	communicator: 'Tuyên truyền viên, nói trực tiếp',
	web: 'Cổng, trang thông tin điện tử',
	social: 'Mạng xã hội, Zalo',
	sms: 'Tin nhắn viễn thông',
	mobile: 'Loa kéo, loa lưu động',
	market: 'Phiên chợ',
	school: 'Trường học',
	border: 'Đồn biên phòng',
} as const;
export type Form = keyof typeof FORMS;

/** What may be asked of an activity beside its day, place and number. */
export type ActivityField = 'people' | 'groups' | 'staff';

interface KindRule {
	readonly name: string;
	/** What is counted: `buổi`, `tờ`. */
	readonly unit: string;
	readonly asks: readonly ActivityField[];
	/** The form that is usual. */
	readonly form: Form;
}

const kind = (name: string, unit: string, form: Form, ...asks: readonly ActivityField[]): KindRule => ({
	name,
	unit,
	asks,
	form,
});

/** Airings come from communes through the edge and are no activity of this list. The keys are stored: never rename one. */
export const ACTIVITY_KINDS = {
	'mobile-round': kind('Đợt loa lưu động', 'đợt', 'mobile'),
	'market-session': kind('Buổi tại phiên chợ', 'buổi', 'market', 'people', 'groups'),
	'school-session': kind('Buổi tại trường học', 'buổi', 'school', 'people', 'groups'),
	'face-session': kind('Buổi nói chuyện trực tiếp tại điểm nguy cơ cao', 'buổi', 'communicator', 'people', 'groups'),
	training: kind('Lớp tập huấn cán bộ', 'lớp', 'communicator', 'people', 'groups', 'staff'),
	leaflet: kind('Tờ rơi', 'tờ', 'print'),
	banner: kind('Băng rôn, khẩu hiệu', 'chiếc', 'print'),
	poster: kind('Áp phích', 'tờ', 'print'),
	'notice-board': kind('Bài trên bảng tin', 'bài', 'board'),
	document: kind('Tài liệu, sổ tay', 'cuốn', 'print'),
	conference: kind('Hội nghị, hội thảo', 'cuộc', 'communicator', 'people', 'groups'),
	commitment: kind('Bản cam kết đã ký', 'bản', 'communicator'),
	'web-post': kind('Bài trên trang, Zalo', 'bài', 'social'),
	sms: kind('Tin nhắn SMS', 'tin', 'sms'),
	theatre: kind('Tiểu phẩm, hội thi', 'buổi', 'communicator', 'people', 'groups'),
	'peer-group': kind('Nhóm đồng đẳng, tự lực', 'buổi', 'communicator', 'people', 'groups'),
	inspection: kind('Đoàn kiểm tra', 'đợt', 'communicator'),
} as const satisfies Readonly<Record<string, KindRule>>;
export type ActivityKind = keyof typeof ACTIVITY_KINDS;

export const isActivityKind = (text: string): text is ActivityKind => Object.hasOwn(ACTIVITY_KINDS, text);

export const asks = (of: string, field: ActivityField): boolean =>
	isActivityKind(of) && ACTIVITY_KINDS[of].asks.includes(field);

/** Programmes with which an activity was done together. */
export const PROGRAMMES = {
	drugs: 'Phòng, chống ma túy',
	poverty: 'Giảm nghèo bền vững',
	vocational: 'Đào tạo nghề, việc làm',
	'new-rural': 'Xây dựng nông thôn mới',
	gender: 'Bình đẳng giới',
	children: 'Bảo vệ trẻ em',
	law: 'Phổ biến, giáo dục pháp luật',
	border: 'Tuyên truyền biên giới',
	other: 'Chương trình khác',
} as const;

/** Who was trained, by function; never by name. */
export const STAFF_FUNCTIONS = {
	police: 'Công an xã',
	culture: 'Văn hóa, truyền thanh',
	social: 'Lao động, xã hội, y tế',
	justice: 'Tư pháp, hộ tịch',
	women: 'Hội Phụ nữ',
	youth: 'Đoàn Thanh niên',
	border: 'Bộ đội Biên phòng',
	teacher: 'Giáo viên',
	village: 'Trưởng thôn, người có uy tín',
	other: 'Chức danh khác',
} as const;

export const EVIDENCE_KINDS = {
	none: 'Chưa có minh chứng',
	photo: 'Ảnh, không rõ mặt người',
	list: 'Biên bản, bảng ký tên (giữ tại xã)',
	document: 'Văn bản có số, ký hiệu',
} as const;

/** People among those who came; optional, and never added up. */
export const GROUPS = {
	women: 'Phụ nữ',
	children: 'Trẻ em',
	minority: 'Người dân tộc thiểu số',
	prestigious: 'Người có uy tín',
} as const;
export type Group = keyof typeof GROUPS;

/** Fields of the points of article 7, in their order. */
export const SAYS = {
	a: 'saysA',
	b: 'saysB',
	c: 'saysC',
	d: 'saysD',
	dd: 'saysDd',
	e: 'saysE',
	g: 'saysG',
	h: 'saysH',
} as const satisfies Readonly<Record<LegalContent, string>>;

export type LetterFields = Readonly<Partial<Record<(typeof SAYS)[LegalContent], boolean | null>>>;

/** `a b dd`. */
export const lettersOf = (activity: LetterFields): string =>
	Object.entries(SAYS)
		.filter(([, field]) => activity[field] === true)
		.map(([letter]) => letter)
		.join(' ');

/** How far an activity can be relied on: planned, evidenced, told within three days, told later or imported. */
export function activityConfidence(activity: {
	readonly day: Day;
	readonly receivedDay: Day;
	readonly evidence: string;
	readonly isImported: boolean;
}): Confidence {
	const { day, receivedDay, evidence, isImported } = activity;
	if (day > receivedDay) return 'D';
	if (evidence !== '' && evidence !== 'none') return 'A';
	return isImported ? 'C' : confidenceOf({ day, receivedDay, hasEvidence: false });
}
