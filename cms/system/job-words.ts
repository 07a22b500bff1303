import type { Field, Tab } from 'payload';

/** Payload's own fields of a job have no names, and so would be shown as `Task Slug`, `Has Error`. */
const FIELD_NAMES: Readonly<Record<string, string>> = {
	input: 'Đầu vào',
	taskStatus: 'Tình trạng từng việc',
	completedAt: 'Xong lúc',
	totalTried: 'Số lần đã thử',
	hasError: 'Bị hỏng, không thử lại',
	error: 'Lỗi',
	log: 'Các lần chạy',
	executedAt: 'Chạy lúc',
	taskSlug: 'Việc',
	taskID: 'Mã lần chạy',
	output: 'Kết quả',
	state: 'Kết thúc',
	queue: 'Hàng đợi',
	waitUntil: 'Chạy từ lúc',
	processing: 'Đang chạy',
	concurrencyKey: 'Việc cùng khóa không chạy song song',
	meta: 'Thông tin thêm',
};

const HELP: Readonly<Record<string, string>> = {
	input: 'Việc này được giao làm gì.',
	hasError: 'Đã đánh dấu hỏng: máy không thử lại nữa.',
	error: 'Vì sao hỏng.',
	log: 'Mỗi lần máy chạy việc này.',
	concurrencyKey: 'Hai việc cùng khóa không chạy cùng lúc.',
};

const CHOICES: Readonly<Record<string, string>> = {
	inline: 'Việc trong chương trình',
	failed: 'Hỏng',
	succeeded: 'Xong',
	checkMedia: 'Kiểm tra tệp âm thanh',
	followCalendar: 'Theo ngày trong lịch',
	importActivities: 'Nhập hoạt động từ bảng',
	mailAccountNotice: 'Gửi thư báo về tài khoản',
	mailAlarms: 'Gửi thư báo sự cố',
	mailDigest: 'Gửi thư tóm tắt',
	mailNotice: 'Gửi thư báo',
	mailReset: 'Gửi thư đặt lại mật khẩu',
	nightlyBackup: 'Sao lưu ban đêm',
	publish: 'Phát hành lên trang',
	publishEdition: 'Phát hành bản tin theo hẹn',
	renderEdition: 'Dựng âm thanh bản tin',
	republishReach: 'Đưa số liệu độ phủ lên trang',
	tidyJobs: 'Dọn việc đã xong',
};

const choiceIn = (option: string | { readonly value: string }) => {
	const value = typeof option === 'string' ? option : option.value;
	return { value, label: CHOICES[value] ?? value };
};

/** The same fields with Vietnamese names, helps and choices, however deep they stand. */
export function inVietnamese<One extends Field | Tab>(field: One): One {
	const name = 'name' in field && typeof field.name === 'string' ? field.name : '';
	const admin = 'admin' in field ? (field.admin as object | undefined) : undefined;
	return {
		...field,
		...(FIELD_NAMES[name] === undefined ? {} : { label: FIELD_NAMES[name] }),
		...(HELP[name] === undefined ? {} : { admin: { ...admin, description: HELP[name] } }),
		...('label' in field && field.label === 'Status' ? { label: 'Tình trạng' } : {}),
		...('options' in field ? { options: (field.options as readonly string[]).map(choiceIn) } : {}),
		...('fields' in field ? { fields: field.fields.map((inner) => inVietnamese(inner)) } : {}),
		...('tabs' in field ? { tabs: field.tabs.map((tab) => inVietnamese(tab)) } : {}),
	};
}
