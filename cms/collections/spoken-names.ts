import { nobody, nobodyOfField, officersAndApprovers, officersOnly, signedIn } from '../access/roles.ts';
import { dateConsent } from '../hooks/date-consent.ts';
import { guardApproval } from '../hooks/guard-approval.ts';
import { judgeSpokenName } from '../hooks/judge-spoken-name.ts';
import { nameByIdentity } from '../hooks/judge-recording.ts';
import { auditTrail } from '../hooks/write-audit.ts';
import { spokenNamesDir } from '../recordings-dir.ts';
import { approvalFields } from './approval-fields.ts';
import { consentFields } from './consent-fields.ts';
import { languageChoices } from './options.ts';

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
	access: { create: officersOnly, read: signedIn, update: officersAndApprovers, delete: nobody },
	upload: { staticDir: spokenNamesDir(), pasteURL: false, crop: false, focalPoint: false, displayPreview: false },
	hooks: {
		...auditTrail('spoken-names', (name) => name.language),
		beforeOperation: [nameByIdentity],
		beforeValidate: [judgeSpokenName, dateConsent],
		beforeChange: [guardApproval('spoken-names')],
	},
	fields: [
		{
			name: 'recorder',
			type: 'ui',
			admin: { components: { Field: '/cms/admin/recording/name-recorder.tsx#NameRecorder' }, disableListColumn: true },
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
		...approvalFields,
		{ name: 'verdict', type: 'textarea', label: 'Nhận xét của máy', ...measured },
		{ name: 'durationSeconds', type: 'number', label: 'Thời lượng (giây)', ...measured },
	],
};
