import type { TextareaFieldValidation } from 'payload';

/** Runs of digits that can be rung, also when written with spaces or dots: `111`, `1800 1581`, `0912.345.678`. */
const TYPED_NUMBER = /(?<![\d/])(\d[\s.-]?){2,}\d(?![\d/])/g;

/** Typed telephone numbers of a text; tokens, dates such as 30/7, years and figures such as 53/2024 are none. */
export function typedNumbersIn(text: string): readonly string[] {
	const withoutTokens = text.replaceAll(/\{\{hotline:\d+\}\}/g, '');
	return [...withoutTokens.matchAll(TYPED_NUMBER)]
		.map((match) => match[0].trim())
		.filter((digits) => !/^(19|20)\d\d$/.test(digits));
}

/** Numbers come from the registry (design rule 8): a typed one would still be spoken after it has changed. */
export const refuseTypedNumbers: TextareaFieldValidation = (value) => {
	const typed = typedNumbersIn(value ?? '');
	if (typed.length === 0) return true;
	return `Có số điện thoại gõ tay: ${typed.join('; ')}. Hãy viết bằng mã, ví dụ {{hotline:111}}, để khi số đổi thì mọi bài đổi theo.`;
};
