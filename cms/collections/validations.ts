import { parseDay } from '#content/model/month.ts';

import type { NumberFieldSingleValidation, TextFieldSingleValidation } from 'payload';

/** What the snapshot would refuse is refused when it is typed: one wrong field would hold up every publication. */

export const dayOrEmpty: TextFieldSingleValidation = (value) =>
	!value || parseDay(value) ? true : `"${value}" không phải là ngày. Hãy viết dạng 2026-11-22.`;

export const requiredDay: TextFieldSingleValidation = (value, options) =>
	value ? dayOrEmpty(value, options) : 'Hãy ghi ngày, dạng 2026-11-22.';

export const addressOrEmpty: TextFieldSingleValidation = (value) =>
	!value || (/^https?:\/\//.test(value) && URL.canParse(value))
		? true
		: `"${value}" không phải là địa chỉ trang. Hãy viết đủ, ví dụ https://chinhphu.vn.`;

/** A whole number, or none where the field may stay empty. */
export const wholeNumber =
	(least: 0 | 1): NumberFieldSingleValidation =>
	(value, { required }) => {
		if (value === null || value === undefined) return required ? 'Hãy ghi một số.' : true;
		return Number.isSafeInteger(value) && value >= least ? true : `Hãy ghi một số nguyên, từ ${least} trở lên.`;
	};
