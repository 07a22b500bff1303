import { PROFILES, VOICES } from '#content/model/clip.ts';

import { languageChoices } from '../foundation/options.ts';
import { nobody, signedIn } from '../foundation/roles.ts';

import type { CollectionConfig } from 'payload';

const PROFILE_NAMES: Readonly<Record<(typeof PROFILES)[number], string>> = {
	horn: 'Loa nén',
	web: 'Trang, bản nhẹ',
	'web-mp3': 'Trang, tải về',
	master: 'Bản lưu gốc',
	phone: 'Điện thoại phím bấm',
};
const VOICE_NAMES: Readonly<Record<(typeof VOICES)[number], string>> = {
	human: 'Giọng người',
	draft: 'Giọng máy – bản nháp',
};

/** Finished audio by content key (đoạn phát): written by the render job, never by hand. */
export const Clips: CollectionConfig<'clips'> = {
	slug: 'clips',
	labels: { singular: 'Đoạn phát', plural: 'Đoạn phát' },
	admin: {
		useAsTitle: 'title',
		group: 'Phát thanh',
		defaultColumns: ['title', 'language', 'profile', 'durationSeconds', 'integratedLufs'],
	},
	access: { create: nobody, read: signedIn, update: nobody, delete: nobody },
	fields: [
		{ name: 'key', type: 'text', label: 'Khóa nội dung', required: true, unique: true },
		{ name: 'title', type: 'text', label: 'Tiêu đề', required: true },
		{ name: 'message', type: 'text', label: 'Thông điệp', required: true, index: true },
		{ name: 'language', type: 'select', label: 'Ngôn ngữ', required: true, options: languageChoices },
		{
			name: 'profile',
			type: 'select',
			label: 'Dùng cho',
			required: true,
			options: PROFILES.map((value) => ({ value, label: PROFILE_NAMES[value] })),
		},
		{
			name: 'voice',
			type: 'select',
			label: 'Giọng',
			required: true,
			options: VOICES.map((value) => ({ value, label: VOICE_NAMES[value] })),
		},
		{ name: 'extension', type: 'text', label: 'Định dạng', required: true },
		{ name: 'durationSeconds', type: 'number', label: 'Giây', required: true },
		{ name: 'integratedLufs', type: 'number', label: 'LUFS' },
		{ name: 'truePeakDbtp', type: 'number', label: 'dBTP' },
		{ name: 'bytes', type: 'number', label: 'Byte', required: true },
		{ name: 'sha256', type: 'text', label: 'sha256', required: true },
		{ name: 'hotlines', type: 'text', hasMany: true, label: 'Số điện thoại được nhắc' },
	],
};
