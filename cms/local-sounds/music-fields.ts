import { MUSIC_LICENCE_NAMES, MUSIC_LICENCES } from '#content/model/local-sound.ts';
import { isMusicKind } from '#content/model/own-music.ts';

import { addressOrEmpty } from '../foundation/validations.ts';

import type { Field } from 'payload';

const LEAST_PROOF = 10;

const ofMusic = (data: { kind?: unknown }): boolean => isMusicKind(data.kind);

/** Whose music it is and why it may be aired: no piece without all of it. */
export const musicFields: Field[] = [
	{
		name: 'author',
		type: 'text',
		label: 'Tác giả, người biểu diễn',
		required: true,
		maxLength: 120,
		admin: { condition: ofMusic, description: 'Dân ca: ghi dân tộc, vùng, và người hát hoặc chơi nhạc.' },
	},
	{
		name: 'licence',
		type: 'select',
		label: 'Quyền sử dụng',
		required: true,
		options: MUSIC_LICENCES.map((value) => ({ value, label: MUSIC_LICENCE_NAMES[value] })),
		admin: {
			condition: ofMusic,
			description:
				'Không dùng nhạc cấm sửa (ND), cấm dùng ngoài cá nhân, hay chia sẻ như nhau (SA): bản tin cắt ngắn và trộn nhạc với giọng người.',
		},
	},
	{
		name: 'rights',
		type: 'textarea',
		label: 'Căn cứ: văn bản cho phép, số giấy phép, hoặc lời cho phép',
		required: true,
		maxLength: 1000,
		validate: (value: string | null | undefined) =>
			(value ?? '').trim().length >= LEAST_PROOF
				? true
				: 'Hãy ghi căn cứ: ai cho phép, ngày nào, số văn bản; nhạc của đơn vị mình thì ghi ai làm, năm nào.',
		admin: { condition: ofMusic, rows: 3 },
	},
	{
		name: 'sourceUrl',
		type: 'text',
		label: 'Địa chỉ nguồn',
		validate: addressOrEmpty,
		admin: { condition: ofMusic },
	},
];
