import { MESSAGE_FORM_NAMES, MESSAGE_FORMS, SPEAKER_ROLES } from '#content/model/message-form.ts';
import { roleName } from '#content/model/scene.ts';
import { languages } from '#content/languages.ts';
import { AUDIENCES, LEGAL_CONTENTS, TOPICS } from '#content/model/message.ts';
import { AUDIENCE_NAMES, LEGAL_CONTENT_NAMES } from '#content/model/message-names.ts';
import { STATE_NAMES } from '#content/model/decide-transition.ts';
import { RENDITION_STATES } from '#content/model/rendition.ts';
import { provinces } from '#content/places/places.ts';

import type { AiringChannel, Confidence } from '#content/model/airing.ts';
import type { ReachKind } from '#content/model/batch.ts';
import type { Topic } from '#content/model/message.ts';

/** Choices of the admin in Vietnamese; the values are those of `content/model`. */
type Choice<Value extends string> = { value: Value; label: string };

const choices = <Value extends string>(
	names: Readonly<Record<Value, string>>,
	values: readonly Value[],
): Choice<Value>[] => values.map((value) => ({ value, label: names[value] }));

export const legalContentChoices = choices(LEGAL_CONTENT_NAMES, LEGAL_CONTENTS);

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

export const formChoices = choices(MESSAGE_FORM_NAMES, MESSAGE_FORMS);

export const roleChoices = SPEAKER_ROLES.map((value) => ({ value, label: roleName(value) }));

/** Months of the year, as a list of choices keeps them. */
const SEASON_MONTHS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
export const seasonMonthChoices = SEASON_MONTHS.map((value) => ({ value, label: `Tháng ${value}` }));

export const audienceChoices = choices(AUDIENCE_NAMES, AUDIENCES);

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
	'bundle-machine': 'Lượt máy hoặc liên kết ngoài tải gói',
	feed: 'Lượt đọc nguồn podcast',
};
export const reachKindChoices = Object.entries(reachKindNames).map(([value, label]) => ({ value, label }));

export const languageChoices = languages.map((language) => ({
	value: language.tag,
	label: `${language.nameVi} (${[language.autonym, ...(language.orthography ? [`chữ ${language.orthography}`] : [])].join(', ')})`,
}));
export const provinceChoices = provinces().map((province) => ({ value: province.code, label: province.name }));
/** `00` stands for every province that has no edition of its own. */
export const areaChoices = [{ value: '00', label: 'Cả nước' }, ...provinceChoices];
