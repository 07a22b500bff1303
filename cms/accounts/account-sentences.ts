/** Where Payload's own Vietnamese does not say what to do next. */
export const accountSentences = {
	vi: {
		error: {
			emailOrPasswordIncorrect: 'Email hoặc mật khẩu không đúng. Hãy kiểm tra rồi thử lại.',
		},
	},
};
