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
};

/** Vietnamese names of the registered tasks, by slug: their labels. */
export type TaskNames = Readonly<Record<string, string>>;

function choiceIn(option: string | { readonly value: string }, tasks: TaskNames) {
	const value = typeof option === 'string' ? option : option.value;
	return { value, label: tasks[value] ?? CHOICES[value] ?? value };
}

/** The same fields with Vietnamese names, helps and choices, however deep they stand. */
export function inVietnamese<One extends Field | Tab>(field: One, tasks: TaskNames): One {
	const name = 'name' in field && typeof field.name === 'string' ? field.name : '';
	const admin = 'admin' in field ? (field.admin as object | undefined) : undefined;
	return {
		...field,
		...(FIELD_NAMES[name] === undefined ? {} : { label: FIELD_NAMES[name] }),
		...(HELP[name] === undefined ? {} : { admin: { ...admin, description: HELP[name] } }),
		...('label' in field && field.label === 'Status' ? { label: 'Tình trạng' } : {}),
		...('options' in field
			? { options: (field.options as readonly string[]).map((option) => choiceIn(option, tasks)) }
			: {}),
		...('fields' in field ? { fields: field.fields.map((inner) => inVietnamese(inner, tasks)) } : {}),
		...('tabs' in field ? { tabs: field.tabs.map((tab) => inVietnamese(tab, tasks)) } : {}),
	};
}
