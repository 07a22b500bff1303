/** Where Payload's own Vietnamese does not say what to do next. */
export const accountSentences = {
	vi: {
		error: {
			userLocked:
				'Tài khoản tạm khóa 10 phút vì nhập sai mật khẩu 5 lần. Hãy đợi rồi thử lại, hoặc nhờ quản trị hệ thống mở khóa.',
			emailOrPasswordIncorrect: 'Email hoặc mật khẩu không đúng. Sau 5 lần sai, tài khoản tạm khóa 10 phút.',
		},
	},
};
