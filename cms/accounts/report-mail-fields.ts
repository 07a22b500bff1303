import { REPORT_MOMENTS, REPORT_RHYTHMS } from '#content/model/report-appointment.ts';

import type { Field } from 'payload';

const RHYTHM_WORDS = { month: 'Tháng', quarter: 'Quý', half: 'Sáu tháng', year: 'Năm' } as const;
const MOMENT_WORDS = {
	closed: 'Khi tháng cuối của kỳ đã chốt',
	day: 'Vào một ngày của tháng sau, chưa chốt thì ghi là tạm tính',
} as const;

/** What the report is sent as. */
const REPORT_MAIL_FILES = ['link', 'pdf', 'docx', 'xlsx'] as const;
const FILE_WORDS = {
	link: 'Chỉ đường dẫn, phải đăng nhập mới xem được',
	pdf: 'Kèm PDF',
	docx: 'Kèm Word',
	xlsx: 'Kèm Excel',
} as const;

const asked = (data: unknown): boolean => {
	const rhythms = (data as { reportRhythms?: unknown } | undefined)?.reportRhythms;
	return Array.isArray(rhythms) && rhythms.length > 0;
};

/** "Send me the report of each month": the person's own setting, for the area of the account. */
export const reportMailFields: Field[] = [
	{
		name: 'reportRhythms',
		type: 'select',
		label: 'Gửi báo cáo độ phủ cho tôi qua thư',
		hasMany: true,
		options: REPORT_RHYTHMS.map((value) => ({ value, label: RHYTHM_WORDS[value] })),
		admin: {
			description:
				'Cho cán bộ, người duyệt và lãnh đạo: báo cáo của tỉnh trong tài khoản, không có tỉnh thì của cả nước. Để trống thì không gửi.',
		},
	},
	{
		name: 'reportMoment',
		type: 'select',
		label: 'Gửi lúc nào',
		defaultValue: 'closed',
		options: REPORT_MOMENTS.map((value) => ({ value, label: MOMENT_WORDS[value] })),
		admin: {
			condition: asked,
			description: 'Báo cáo cả nước chỉ coi là đã chốt khi mọi tỉnh đã chốt; nên chọn một ngày.',
		},
	},
	{
		name: 'reportDay',
		type: 'number',
		label: 'Ngày mấy của tháng sau',
		defaultValue: 8,
		min: 1,
		max: 28,
		admin: { condition: (data) => asked(data) && data.reportMoment === 'day' },
	},
	{
		name: 'reportFile',
		type: 'select',
		label: 'Gửi dưới dạng',
		defaultValue: 'link',
		options: REPORT_MAIL_FILES.map((value) => ({ value, label: FILE_WORDS[value] })),
		admin: { condition: asked },
	},
];
