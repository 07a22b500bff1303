import { isSlotTime } from '#content/model/edition.ts';
import { parseDay } from '#content/model/month.ts';

import type { NumberFieldSingleValidation, TextFieldManyValidation, TextFieldSingleValidation } from 'payload';

/** What the snapshot would refuse is refused when it is typed: one wrong field would hold up every publication. */

export const dayOrEmpty: TextFieldSingleValidation = (value) =>
	!value || parseDay(value) ? true : `"${value}" không phải là ngày. Hãy viết dạng 2026-11-22.`;

export const requiredDay: TextFieldSingleValidation = (value, options) =>
	value ? dayOrEmpty(value, options) : 'Hãy ghi ngày, dạng 2026-11-22.';

export const addressOrEmpty: TextFieldSingleValidation = (value) =>
	!value || (/^https?:\/\//.test(value) && URL.canParse(value))
		? true
		: `"${value}" không phải là địa chỉ trang. Hãy viết đủ, ví dụ https://chinhphu.vn.`;

/** Starts of slots: the run sheet, the calendar and the airing log count on them. */
export const slotTimes: TextFieldManyValidation = (value) => {
	const times = value ?? [];
	const wrong = times.filter((time) => !isSlotTime(time));
	if (wrong.length > 0) return `"${wrong.join('", "')}" không phải là giờ. Hãy viết dạng 05:00 hoặc 17:30.`;
	return new Set(times).size === times.length ? true : 'Có giờ phát bị ghi hai lần. Hãy bỏ bớt một.';
};

/** A whole number, or none where the field may stay empty. */
export const wholeNumber =
	(least: 0 | 1): NumberFieldSingleValidation =>
	(value, { required }) => {
		if (value === null || value === undefined) return required ? 'Hãy ghi một số.' : true;
		return Number.isSafeInteger(value) && value >= least ? true : `Hãy ghi một số nguyên, từ ${least} trở lên.`;
	};
