import { typedNumbersIn } from '#content/safety/rules/typed-number.ts';

import type { TextareaFieldValidation } from 'payload';

/** Numbers come from the registry (design rule 8): a typed one would still be spoken after it has changed. */
export const refuseTypedNumbers: TextareaFieldValidation = (value) => {
	const typed = typedNumbersIn(value ?? '');
	if (typed.length === 0) return true;
	return `Có số điện thoại gõ tay: ${typed.join('; ')}. Hãy viết bằng mã, ví dụ {{hotline:111}}, để khi số đổi thì mọi bài đổi theo.`;
};
