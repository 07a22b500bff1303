import { changeTerms, createTerms } from './glossary-access.ts';
import { nobodyOfField, signedIn } from '../foundation/roles.ts';
import { changeInScope, saveInOwnScope, scopeField } from '../foundation/scoped-access.ts';
import { reviewByAnother } from './review-by-another.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { languageChoices } from '../foundation/options.ts';

import type { CollectionConfig } from 'payload';

const systemField = { admin: { readOnly: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

/** Agreed words (bảng thuật ngữ): how a Vietnamese term is said in a language, and who has confirmed it. */
export const Glossary: CollectionConfig<'glossary'> = {
	slug: 'glossary',
	labels: { singular: 'Thuật ngữ', plural: 'Bảng thuật ngữ' },
	admin: {
		useAsTitle: 'term',
		group: 'Nội dung',
		defaultColumns: ['term', 'language', 'translation', 'isKept', 'isReviewed'],
		listSearchableFields: ['term', 'translation'],
		pagination: { defaultLimit: 50 },
	},
	access: { create: createTerms, read: signedIn, update: changeTerms, delete: changeInScope('officer') },
	indexes: [{ fields: ['term', 'language'], unique: true }],
	hooks: {
		...auditTrail('glossary', (entry) => `${entry.term} (${entry.language})`),
		beforeValidate: [saveInOwnScope],
		beforeChange: [reviewByAnother],
	},
	defaultSort: 'term',
	fields: [
		{ name: 'term', type: 'text', label: 'Từ tiếng Việt', required: true, maxLength: 120, index: true },
		{ name: 'language', type: 'select', label: 'Ngôn ngữ', required: true, index: true, options: languageChoices },
		{
			name: 'isKept',
			type: 'checkbox',
			label: 'Giữ nguyên, không dịch',
			defaultValue: false,
			admin: { description: 'Tên riêng và con số mà tiếng nào cũng nói như vậy: Zalo, 111.' },
		},
		{
			name: 'translation',
			type: 'text',
			label: 'Cách nói trong ngôn ngữ này',
			maxLength: 200,
			admin: { condition: (data) => data.isKept !== true },
			validate: (value: string | null | undefined, { data }: { data: Partial<{ isKept: boolean | null }> }) =>
				value?.trim() || data.isKept === true
					? true
					: 'Hãy ghi cách nói trong ngôn ngữ này, hoặc đánh dấu "Giữ nguyên, không dịch".',
		},
		{ name: 'note', type: 'textarea', label: 'Ghi chú cho người dịch', maxLength: 500, admin: { rows: 2 } },
		{
			name: 'isReviewed',
			type: 'checkbox',
			label: 'Đã có người thứ hai biết tiếng này xác nhận',
			defaultValue: false,
			admin: { description: 'Người ghi không tự xác nhận. Sửa từ hay cách nói thì phải xác nhận lại.' },
		},
		scopeField,
		{ name: 'writtenBy', type: 'relationship', relationTo: 'users', label: 'Người ghi', ...systemField },
		{ name: 'reviewedBy', type: 'relationship', relationTo: 'users', label: 'Người xác nhận', ...systemField },
	],
};
