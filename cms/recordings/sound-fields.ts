import { spanRefusal, spanSentence } from '#content/model/chosen-span.ts';

import type { Field, NumberFieldSingleValidation } from 'payload';

/** The hooks have refused what cannot be, for both ends together; here stays what is no number at all. */
const isSeconds: NumberFieldSingleValidation = (value) =>
	spanRefusal({ fromSeconds: value ?? 0, toSeconds: Number.MAX_VALUE }) === 'SPAN_NOT_A_NUMBER'
		? spanSentence('SPAN_NOT_A_NUMBER', null)
		: true;

/** The part that somebody has chosen by hand on the wave; both empty: the machine finds where somebody speaks. */
export const spanFields: Field[] = [
	{
		name: 'fromSeconds',
		type: 'number',
		label: 'Phát từ giây',
		validate: isSeconds,
		admin: { hidden: true },
	},
	{
		name: 'toSeconds',
		type: 'number',
		label: 'Phát đến giây',
		validate: isSeconds,
		admin: { hidden: true },
	},
];

/** How a recording is cleaned on request: both change a voice, so somebody hears the result before choosing it. */
export const cleaningFields: Field[] = [
	{
		type: 'collapsible',
		label: 'Xử lý thêm',
		admin: { initCollapsed: true },
		fields: [
			{
				name: 'denoise',
				type: 'checkbox',
				label: 'Khử tiếng ồn đều (quạt, máy nổ)',
				defaultValue: false,
				admin: {
					description:
						'Có thể làm mất dấu thanh và phụ âm nhẹ. Lưu xong, hãy nghe lại "B – bản lên loa" ở trên rồi hãy giữ lựa chọn này.',
				},
			},
			{
				name: 'level',
				type: 'checkbox',
				label: 'Nâng chỗ nói nhỏ cho đều',
				defaultValue: false,
				admin: { description: 'Dùng khi người đọc lúc gần, lúc xa micrô. Tiếng ồn ở chỗ nhỏ cũng to lên theo.' },
			},
		],
	},
];

/** How the tracks of an edition are written; part of what people agree on before it is locked. */
export const editionSoundFields: Field[] = [
	{
		type: 'collapsible',
		label: 'Cách dựng âm thanh',
		admin: { initCollapsed: true },
		fields: [
			{
				name: 'isLoud',
				type: 'checkbox',
				label: 'To hơn, cho chợ và loa kéo ngoài trời (-14 LUFS)',
				defaultValue: false,
				admin: {
					description: 'Bình thường là -16 LUFS. To hơn thì giọng dẹt hơn; trong nhà văn hóa nên để bình thường.',
				},
			},
			{
				name: 'bitrate',
				type: 'select',
				label: 'Chất lượng tệp MP3',
				defaultValue: '64',
				options: [
					{ value: '64', label: '64 kbit/s: nhẹ, hầu hết đầu phát đọc được' },
					{ value: '128', label: '128 kbit/s: nặng gấp đôi, cho đầu phát cũ' },
				],
			},
			{
				name: 'withMusic',
				type: 'checkbox',
				label: 'Có nhạc nền khe khẽ dưới lời mở đầu, tiếng báo giữa các bài',
				defaultValue: false,
				admin: {
					description:
						'Nhạc của tỉnh nếu đã duyệt (mục Âm thanh của địa phương), nếu không thì do máy tạo. Không bao giờ có nhạc dưới lời dặn và dưới số điện thoại: lời mở đầu có lời dặn hay có số thì không có nhạc.',
				},
			},
			{
				name: 'hasGeneratedMusicOnly',
				type: 'checkbox',
				label: 'Chỉ dùng chuông và nhạc do máy tạo, không dùng nhạc hiệu, nhạc nền, tiếng báo của tỉnh',
				defaultValue: false,
			},
			{
				name: 'withPhone',
				type: 'checkbox',
				label: 'Làm thêm tệp cho tổng đài điện thoại (WAV 8 kHz)',
				defaultValue: false,
			},
		],
	},
];
