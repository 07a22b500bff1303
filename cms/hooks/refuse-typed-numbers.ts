import type { TextareaFieldValidation } from 'payload';

/** Runs of digits that can be rung, also when written with spaces or dots: `111`, `1800 1581`, `0912.345.678`. */
const TYPED_NUMBER = /(?<![\d/])(\d[\s.-]?){2,}\d(?![\d/]|\s?%)/g;

/** Digits that nobody can ring: a year or a span of years, a span such as 12-17, an amount such as 100.000. */
const FIGURES = [/^(19|20)\d\d(-(19|20)\d\d)?$/, /^\d{1,2}-\d{1,2}$/, /^[1-9]\d{0,2}(\.\d{3})+$/];

/** Typed telephone numbers of a text; tokens, dates such as 30/7, years, percentages and 53/2024/QH15 are none. */
export function typedNumbersIn(text: string): readonly string[] {
	const withoutTokens = text.replaceAll(/\{\{hotline:\d+\}\}/g, '');
	return [...withoutTokens.matchAll(TYPED_NUMBER)]
		.map((match) => match[0].trim())
		.filter((digits) => !FIGURES.some((figure) => figure.test(digits)));
}

/** Numbers come from the registry (design rule 8): a typed one would still be spoken after it has changed. */
export const refuseTypedNumbers: TextareaFieldValidation = (value) => {
	const typed = typedNumbersIn(value ?? '');
	if (typed.length === 0) return true;
	return `Có số điện thoại gõ tay: ${typed.join('; ')}. Hãy viết bằng mã, ví dụ {{hotline:111}}, để khi số đổi thì mọi bài đổi theo.`;
};
