import { villagerWord } from '#content/interface-words/villager-words.ts';
import { WORD_STATE_NAMES, WORD_STATES } from '#content/interface-words/word-steps.ts';

import { languageChoices } from '../foundation/options.ts';
import { nobody, nobodyOfField, signedIn, writersOfField } from '../foundation/roles.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { guardWord } from './guard-word.ts';
import { changeWords, createWords } from './word-access.ts';

import type { CollectionConfig } from 'payload';

const systemField = { admin: { readOnly: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;
const hiddenField = { ...systemField, admin: { hidden: true } } as const;
const fixed = { access: { update: nobodyOfField } } as const;

/** The words of the villagers' pages in other languages than Vietnamese; one document a word and language. */
export const InterfaceWords: CollectionConfig<'interface-words'> = {
	slug: 'interface-words',
	labels: { singular: 'Lời trên trang', plural: 'Lời trên trang' },
	admin: {
		useAsTitle: 'sourceText',
		group: 'Nội dung',
		defaultColumns: ['sourceText', 'language', 'text', 'state'],
		listSearchableFields: ['sourceText', 'text', 'backTranslation'],
		pagination: { defaultLimit: 50 },
		description:
			'Các nút và câu ngắn trên trang cho bà con, bằng tiếng khác tiếng Việt. Dịch cả loạt ở "Lời trên trang" trong menu; lời chưa duyệt thì trang dùng tiếng Việt.',
	},
	access: { create: createWords, read: signedIn, update: changeWords, delete: nobody },
	indexes: [{ fields: ['word', 'language'], unique: true }],
	hooks: {
		...auditTrail('interface-words', (one) => `${one.word} (${one.language})`),
		beforeChange: [guardWord],
	},
	defaultSort: 'word',
	fields: [
		{
			name: 'word',
			type: 'text',
			label: 'Mã của lời',
			required: true,
			index: true,
			validate: (value: string | null | undefined) =>
				typeof value === 'string' && villagerWord(value) ? true : 'Trang không có lời nào mang mã ấy.',
			...fixed,
		},
		{
			name: 'language',
			type: 'select',
			label: 'Ngôn ngữ',
			required: true,
			index: true,
			options: languageChoices.filter(({ value }) => value !== 'vi'),
			...fixed,
		},
		{ name: 'sourceText', type: 'textarea', label: 'Dịch từ câu tiếng Việt', ...systemField },
		{
			name: 'text',
			type: 'textarea',
			label: 'Lời dịch',
			maxLength: 2000,
			access: { update: writersOfField },
			admin: { description: 'Giữ nguyên mọi chỗ trống trong hai dấu ngoặc nhọn; số và tên do trang tự điền.' },
		},
		{
			name: 'backTranslation',
			type: 'textarea',
			label: 'Dịch ngược sang tiếng Việt',
			maxLength: 2000,
			access: { update: writersOfField },
		},
		{
			name: 'state',
			type: 'select',
			label: 'Bước',
			defaultValue: 'drafted',
			index: true,
			options: WORD_STATES.map((value) => ({ value, label: WORD_STATE_NAMES[value] })),
			admin: { position: 'sidebar', isClearable: false },
		},
		// fingerprint of what the person has looked at; travels with the save, is not stored
		{ name: 'seenDigest', type: 'text', virtual: true, admin: { hidden: true } },
		// ids of accounts (changers.ts), emptied with each approval
		{ name: 'changedBy', type: 'json', label: 'Những người sửa từ lần duyệt trước', ...hiddenField },
		{ name: 'listenedBy', type: 'relationship', relationTo: 'users', label: 'Người bản ngữ đã xem', ...systemField },
		{ name: 'listenedDigest', type: 'text', label: 'Dấu vân của lời đã xem', ...hiddenField },
		{ name: 'approvedBy', type: 'relationship', relationTo: 'users', label: 'Người duyệt', ...systemField },
		{ name: 'approvedAt', type: 'date', label: 'Duyệt lúc', ...systemField },
		{ name: 'approvedDigest', type: 'text', label: 'Dấu vân của lời đã duyệt', ...hiddenField },
	],
};
