import { dayOrEmpty } from '../foundation/validations.ts';

import type { Field } from 'payload';

const consentChoices = [
	{ value: 'spoken', label: 'Nói đồng ý trước mặt cán bộ' },
	{ value: 'written', label: 'Ký giấy đồng ý' },
	{ value: 'duty', label: 'Đọc theo nhiệm vụ (phát thanh viên)' },
];

/** A voice belongs to whoever has it: no recording without that person's consent, how it was given, and when. */
export const consentFields: Field[] = [
	{
		name: 'hasConsent',
		type: 'checkbox',
		label: 'Người đọc đồng ý cho phát bản ghi này',
		required: true,
		defaultValue: false,
		validate: (value: boolean | null | undefined) =>
			value ? true : 'Cần người đọc đồng ý trước khi dùng bản ghi. Hãy hỏi và đánh dấu vào ô này.',
	},
	{
		name: 'consentBasis',
		type: 'select',
		label: 'Đồng ý bằng cách nào',
		defaultValue: 'spoken',
		options: consentChoices,
		validate: (value: string | null | undefined) => (value ? true : 'Hãy chọn người đọc đồng ý bằng cách nào.'),
	},
	{
		name: 'consentedOn',
		type: 'text',
		label: 'Ngày đồng ý',
		validate: dayOrEmpty,
		admin: { description: 'Bỏ trống: ngày đánh dấu đồng ý.' },
	},
];
