import { nobody, nobodyOfField, signedIn } from '../foundation/roles.ts';
import { changeInScope, createInScope, saveInOwnScope, scopeField } from '../foundation/scoped-access.ts';
import { dateConsent } from './date-consent.ts';
import { guardApproval } from '../foundation/guard-approval.ts';
import { noteFileGiven } from '../foundation/heard-uploads.ts';
import { judgeBeforehand } from './judge-upload.ts';
import { judgeSpokenName } from './judge-spoken-name.ts';
import { nameByIdentity } from './judge-recording.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { spokenNamesDir } from '../foundation/recordings-dir.ts';
import { approvalFields } from '../foundation/approval-fields.ts';
import { consentFields } from './consent-fields.ts';
import { languageChoices } from '../foundation/options.ts';
import { SPOKEN_KINDS, SPOKEN_SAYINGS } from '#content/model/spoken-prompt.ts';

import type { CollectionConfig } from 'payload';

const measured = {
	admin: { readOnly: true, condition: (data: { verdict?: unknown }) => Boolean(data.verdict) },
	access: { create: nobodyOfField, update: nobodyOfField },
};

/**
 * What a language is called, and the handful of prompts beside the main buttons, said by somebody who speaks it: people
 * who do not read find their way by ear.
 */
export const SpokenNames: CollectionConfig<'spoken-names'> = {
	slug: 'spoken-names',
	labels: { singular: 'Lời để nghe trên trang', plural: 'Lời để nghe trên trang' },
	admin: {
		useAsTitle: 'language',
		group: 'Danh mục',
		defaultColumns: ['language', 'prompt', 'state', 'speaker', 'durationSeconds', 'updatedAt'],
		description:
			'Người không đọc được chữ bấm nghe tên tiếng của mình ở trang chọn tiếng, và nghe lời nhắc bên cạnh các nút chính. Mỗi lời một bản ghi ngắn do người bản ngữ nói, không dùng giọng máy. Chưa có lời nhắc thì nút không có hình tai.',
	},
	access: {
		create: createInScope('officer'),
		read: signedIn,
		update: changeInScope('officer', 'approver'),
		delete: nobody,
	},
	upload: {
		staticDir: spokenNamesDir(),
		handlers: [noteFileGiven('spoken-names')],
		pasteURL: false,
		crop: false,
		focalPoint: false,
		displayPreview: false,
	},
	hooks: {
		...auditTrail('spoken-names', ({ language, prompt }) => (prompt === 'name' ? language : `${language} ${prompt}`)),
		beforeOperation: [nameByIdentity, judgeBeforehand],
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
		},
		{
			name: 'prompt',
			type: 'select',
			label: 'Nói gì',
			required: true,
			defaultValue: 'name',
			index: true,
			options: SPOKEN_KINDS.map((value) => ({ value, label: SPOKEN_SAYINGS[value].label })),
			admin: {
				isClearable: false,
				description: SPOKEN_KINDS.map((kind) => `${SPOKEN_SAYINGS[kind].label}: ${SPOKEN_SAYINGS[kind].says}`).join(
					' ',
				),
			},
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
