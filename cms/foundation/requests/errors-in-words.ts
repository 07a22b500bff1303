import { REQUEST_ID } from '#content/lib/request-id.ts';

import { DATABASE_AWAY, saysDatabaseIsAway } from '../database-away.ts';
import { SESSION_OVER } from '../session-over.ts';
import { isTransient, MET_ANOTHER } from '../write-conflict.ts';

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

interface RefusedField {
	readonly label?: unknown;
	readonly message?: unknown;
}

/** Payload names the fields that were refused and leaves the reasons below them, where a bar may hide them. */
function fieldsInWords({ name, data }: { readonly name?: unknown; readonly data?: unknown }): string | undefined {
	const fields = (data as { readonly errors?: readonly RefusedField[] } | undefined)?.errors;
	if (name !== 'ValidationError' || !Array.isArray(fields) || fields.length === 0) return undefined;
	const reasons = (fields as readonly RefusedField[]).map(({ label, message }) => {
		const reason = typeof message === 'string' && !ENGLISH.test(message) ? message : 'nội dung chưa đúng.';
		return typeof label === 'string' && label !== '' && !ENGLISH.test(label) ? `${label}: ${reason}` : reason;
	});
	return `Chưa lưu được. ${reasons.join(' ')}`;
}

/** Forms of Payload cut what they show at the first colon and then at each comma, and so the hour of `10:32`. */
const uncut = (sentence: string): string => sentence.replaceAll(':', '\u2236');

/** The last word on every error of a route: never English, never an inner message, 400 where the request was to blame. */
export const errorsInWords: AfterErrorHook = ({ error, req, result }) => {
	if (req?.payload?.db.name === 'mongoose' && saysDatabaseIsAway(error))
		return { status: 503, response: { ...result, errors: [{ message: DATABASE_AWAY }], message: DATABASE_AWAY } };
	// nothing is stored, and nothing is broken: another writer was first
	if (isTransient(error))
		return { status: 409, response: { ...result, errors: [{ message: MET_ANOTHER }], message: MET_ANOTHER } };
	const given = 'status' in error && typeof error.status === 'number' ? error.status : 500;
	const status = given >= 500 && OF_THE_REQUEST.includes(error.name) ? 400 : given;
	const words = WORDS[status] ?? WORDS[400] ?? '';
	// wrong passwords have an error, and sentences, of their own
	if (error.name === 'Forbidden' || error.name === 'UnauthorizedError') {
		if (!req.user) return { status, response: { ...result, errors: [{ message: SESSION_OVER }] } };
	}
	const isForm = req?.headers?.get('content-type')?.startsWith('multipart/form-data') ?? false;
	const errors = (result?.errors?.length ? result.errors : [{ message: words }]).map((one) => {
		const sentence = fieldsInWords(one) ?? one.message ?? '';
		const said = ENGLISH.test(sentence) || status >= 500 ? words : sentence;
		return { ...one, message: isForm ? uncut(said) : said };
	});
	if (status >= 500)
		req?.payload.logger.error({ msg: 'request failed', requestId: req.headers.get(REQUEST_ID), path: req.pathname });
	return { status, response: { ...result, errors } };
};
