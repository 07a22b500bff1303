import { DATABASE_AWAY, saysDatabaseIsAway } from '../database-away.ts';
import { SESSION_OVER } from '../session-over.ts';

import type { AfterErrorHook } from 'payload';

const WORDS: Readonly<Record<number, string>> = {
	400: 'Nội dung gửi lên không đúng dạng. Hãy tải lại trang rồi thử lại.',
	401: 'Hãy đăng nhập.',
	403: 'Tài khoản này không được làm việc đó. Hãy nhờ người có vai trò phù hợp.',
	404: 'Không có tài liệu này. Có thể nó đã bị xóa, hoặc địa chỉ bị gõ sai.',
	413: 'Tệp quá lớn. Hãy cắt bớt phần thừa hoặc lưu nhẹ hơn rồi tải lên lại.',
	500: 'Máy chủ gặp lỗi. Hãy thử lại sau ít phút; nếu vẫn lỗi, báo quản trị hệ thống.',
};

/** Errors of parsers and databases that say: the request is wrong, not the server. */
const OF_THE_REQUEST = ['SyntaxError', 'CastError', 'BSONError', 'QueryError', 'MalformedBody'];

/** Sentences of Payload that are English in every language. */
const ENGLISH = /^[\p{ASCII}]*$/u;

/** The last word on every error of a route: never English, never an inner message, 400 where the request was to blame. */
export const errorsInWords: AfterErrorHook = ({ error, req, result }) => {
	if (req?.payload?.db.name === 'mongoose' && saysDatabaseIsAway(error))
		return { status: 503, response: { ...result, errors: [{ message: DATABASE_AWAY }], message: DATABASE_AWAY } };
	const given = 'status' in error && typeof error.status === 'number' ? error.status : 500;
	const status = given >= 500 && OF_THE_REQUEST.includes(error.name) ? 400 : given;
	const words = WORDS[status] ?? WORDS[400] ?? '';
	// wrong passwords have an error, and sentences, of their own
	if (error.name === 'Forbidden' || error.name === 'UnauthorizedError') {
		if (!req.user) return { status, response: { ...result, errors: [{ message: SESSION_OVER }] } };
	}
	const errors = (result?.errors ?? []).map((one) =>
		ENGLISH.test(one.message ?? '') || status >= 500 ? { ...one, message: words } : one,
	);
	return { status, response: { ...result, errors: errors.length > 0 ? errors : [{ message: words }] } };
};
