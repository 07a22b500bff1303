import { nobody, nobodyOfField, signedIn } from '../foundation/roles.ts';
import { changeInScope, createInScope, saveInOwnScope, scopeField } from '../foundation/scoped-access.ts';
import { dateConsent } from './date-consent.ts';
import { guardApproval } from '../foundation/guard-approval.ts';
import { judgeSpokenName } from './judge-spoken-name.ts';
import { nameByIdentity } from './judge-recording.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { spokenNamesDir } from '../foundation/recordings-dir.ts';
import { approvalFields } from '../foundation/approval-fields.ts';
import { consentFields } from './consent-fields.ts';
import { languageChoices } from '../foundation/options.ts';

import type { CollectionConfig } from 'payload';

const measured = {
	admin: { readOnly: true, condition: (data: { verdict?: unknown }) => Boolean(data.verdict) },
	access: { create: nobodyOfField, update: nobodyOfField },
};

/** What a language is called, said by somebody who speaks it: people who do not read choose by ear. */
export const SpokenNames: CollectionConfig<'spoken-names'> = {
	slug: 'spoken-names',
	labels: { singular: 'Tên tiếng để nghe', plural: 'Tên tiếng để nghe' },
	admin: {
		useAsTitle: 'language',
		group: 'Danh mục',
		defaultColumns: ['language', 'state', 'speaker', 'durationSeconds', 'updatedAt'],
		description:
			'Ở trang chọn tiếng, người không đọc được chữ bấm nghe tên tiếng của mình. Mỗi tiếng một bản ghi ngắn do người bản ngữ nói, không dùng giọng máy.',
	},
	access: {
		create: createInScope('officer'),
		read: signedIn,
		update: changeInScope('officer', 'approver'),
		delete: nobody,
	},
	upload: { staticDir: spokenNamesDir(), pasteURL: false, crop: false, focalPoint: false, displayPreview: false },
	hooks: {
		...auditTrail('spoken-names', (name) => name.language),
		beforeOperation: [nameByIdentity],
		beforeValidate: [saveInOwnScope, judgeSpokenName, dateConsent],
		beforeChange: [guardApproval('spoken-names')],
	},
	fields: [
		{
			name: 'recorder',
			type: 'ui',
			admin: { components: { Field: '/cms/recordings/admin/name-recorder.tsx#NameRecorder' }, disableListColumn: true },
		},
		{
			name: 'language',
			type: 'select',
			label: 'Tiếng',
			required: true,
			index: true,
			options: languageChoices,
			admin: { description: 'Chỉ nói tên tiếng, ví dụ: "Hmoob Dawb". Dài từ 1 đến 8 giây.' },
		},
		{
			name: 'speaker',
			type: 'text',
			label: 'Người đọc (tên hoặc bí danh)',
			maxLength: 80,
			admin: { description: 'Người đọc muốn giấu tên thì ghi bí danh; không ghi nơi ở, số điện thoại.' },
		},
		...consentFields,
		scopeField,
		...approvalFields,
		{ name: 'verdict', type: 'textarea', label: 'Nhận xét của máy', ...measured },
		{ name: 'durationSeconds', type: 'number', label: 'Thời lượng (giây)', ...measured },
	],
};
