import type { TextFieldSingleValidation } from 'payload';

/** SQLite's ids are numbers, MongoDB's are texts. */
const accountIdIn = (text: string): string | number => (/^\d{1,15}$/.test(text) ? Number(text) : text);

/**
 * A field that keeps the id of an account as text, not as a relation: an account that is deleted holds nothing up, and
 * takes nothing along. What is written must be somebody's.
 */
export const accountOrEmpty: TextFieldSingleValidation = async (value, { req }) => {
	if (!value) return true;
	const { totalDocs } = await req.payload.count({
		collection: 'users',
		where: { id: { equals: accountIdIn(value) } },
		req,
	});
	return totalDocs > 0 ? true : 'Không có tài khoản này. Hãy tải lại trang rồi chọn người khác.';
};

export const requiredAccount: TextFieldSingleValidation = (value, options) =>
	value ? accountOrEmpty(value, options) : 'Hãy chọn một người.';
