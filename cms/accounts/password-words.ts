export const LEAST_LENGTH = 12;

export const PASSWORD_LENGTH = `Mật khẩu cần ít nhất ${LEAST_LENGTH} ký tự.`;

export const PASSWORD_ADVICE =
	'Cách dễ nhớ: ghép bốn từ không liên quan, ví dụ tên một món ăn, một con vật, một đồ vật và một nơi.';
