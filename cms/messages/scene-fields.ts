import { z } from 'zod';

import { leftOutSchema } from '#content/model/message.ts';
import { lineDeliverySchema } from '#content/model/message-form.ts';

import { writersOfField } from '../foundation/roles.ts';

import type { Field, JSONFieldValidation } from 'payload';

/** A list as the form keeps it; nothing is an empty one. */
const listOf = (line: z.ZodType, sentence: string): JSONFieldValidation => {
	const list = z.array(line).max(200);
	return (value) => value === null || value === undefined || list.safeParse(value).success || sentence;
};

/** Whose each sentence of the script is: in the order of the sentences, empty where one voice says them all. */
export const deliveryField: Field = {
	name: 'delivery',
	type: 'json',
	label: 'Ai nói câu nào',
	validate: listOf(
		lineDeliverySchema,
		'Chưa lưu được vai của các câu: có câu thiếu vai, hoặc chỗ nghỉ dài quá 8 giây. Hãy chọn lại ở bảng "Ai nói câu nào".',
	),
	access: { update: writersOfField },
	admin: { components: { Field: '/cms/messages/admin/scene-lines.tsx#SceneLines' } },
};

/** Sentences of the Vietnamese script that a translation says nothing for, and why. */
export const leftOutField: Field = {
	name: 'leftOut',
	type: 'json',
	label: 'Câu bỏ lại của bản tiếng Việt',
	validate: listOf(
		leftOutSchema,
		'Chưa lưu được câu bỏ lại: mỗi câu cần một lý do, dài nhất 300 chữ. Hãy ghi lý do, hoặc bỏ đánh dấu câu ấy.',
	),
	access: { update: writersOfField },
	admin: { components: { Field: '/cms/messages/admin/left-out-lines.tsx#LeftOutLines' } },
};
