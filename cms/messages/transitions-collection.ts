import { nobody, signedIn } from '../foundation/roles.ts';
import { renditionStateChoices } from '../foundation/options.ts';

import type { CollectionConfig } from 'payload';

/** Who moved which rendition where, when and why. Append-only: hooks write it with the move itself. */
export const RenditionMoves: CollectionConfig<'rendition-moves'> = {
	slug: 'rendition-moves',
	labels: { singular: 'Bước của bản ngữ', plural: 'Các bước của bản ngữ' },
	admin: { useAsTitle: 'who', group: false, defaultColumns: ['at', 'who', 'rendition', 'from', 'to', 'note'] },
	access: { create: nobody, read: signedIn, update: nobody, delete: nobody },
	defaultSort: '-at',
	timestamps: false,
	fields: [
		{
			name: 'rendition',
			type: 'relationship',
			relationTo: 'renditions',
			label: 'Bản ngữ',
			required: true,
			index: true,
		},
		{ name: 'from', type: 'select', label: 'Từ', required: true, options: renditionStateChoices },
		{ name: 'to', type: 'select', label: 'Sang', required: true, options: renditionStateChoices },
		{
			name: 'kind',
			type: 'select',
			label: 'Cách chuyển',
			required: true,
			defaultValue: 'step',
			options: [
				{ value: 'step', label: 'Bước thường' },
				{ value: 'stand-in', label: 'Người nghe cộng đồng thay người dịch thứ hai' },
				{ value: 'meaning-unchanged', label: 'Không đổi nghĩa' },
			],
		},
		{ name: 'who', type: 'text', label: 'Ai', required: true },
		{
			name: 'at',
			type: 'date',
			label: 'Lúc',
			required: true,
			index: true,
			admin: { date: { displayFormat: 'dd/MM/yyyy HH:mm' } },
		},
		{ name: 'note', type: 'text', label: 'Ghi chú' },
		// of a signature: for exactly which words and voice, and what the person's player had played of it
		{ name: 'signedDigest', type: 'text', label: 'Dấu vân của bản đã ký' },
		{ name: 'heardDigest', type: 'text', label: 'Dấu vân của bản đã nghe' },
		{ name: 'heardSeconds', type: 'number', label: 'Đã nghe (giây)' },
	],
};
