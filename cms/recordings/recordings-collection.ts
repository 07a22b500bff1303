import { changeOwnRecordings, recordInOwnLanguages } from '../messages/rendition-access.ts';
import { nobody, nobodyOfField, signedIn } from '../foundation/roles.ts';
import { dateConsent } from './date-consent.ts';
import { judgeRecording, nameByIdentity } from './judge-recording.ts';
import { judgeBeforehand } from './judge-upload.ts';
import { nameRecording } from './name-recording.ts';
import { noteVoicePeople } from '../foundation/note-changers.ts';
import { hearAgain, stampReadText } from './reset-review.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { roleChoices } from '../foundation/options.ts';
import { recordingsDir } from '../foundation/recordings-dir.ts';
import { consentFields } from './consent-fields.ts';
import { cleaningFields, spanFields } from './sound-fields.ts';

import type { CollectionConfig } from 'payload';

const measured = { admin: { readOnly: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

const ofSystem = { admin: { hidden: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

/** One reading of one rendition (bản ghi). The upload is judged before it is stored; a refused one leaves no trace. */
export const Recordings: CollectionConfig<'recordings'> = {
	slug: 'recordings',
	labels: { singular: 'Bản ghi', plural: 'Bản ghi' },
	admin: {
		useAsTitle: 'name',
		listSearchableFields: ['name'],
		group: 'Nội dung',
		defaultColumns: ['name', 'voiceKind', 'verdict', 'durationSeconds'],
	},
	access: { create: recordInOwnLanguages, read: signedIn, update: changeOwnRecordings, delete: nobody },
	// no address to fetch from: only files that the person has; no mimeTypes: the pipeline judges the bytes, not the name
	upload: { staticDir: recordingsDir(), pasteURL: false, crop: false, focalPoint: false, displayPreview: false },
	hooks: {
		...auditTrail('recordings', (recording) => recording.name ?? recording.filename ?? ''),
		beforeOperation: [nameByIdentity, judgeBeforehand],
		beforeValidate: [judgeRecording, dateConsent],
		beforeChange: [stampReadText, noteVoicePeople, nameRecording],
		afterChange: [
			hearAgain,
			...auditTrail('recordings', (recording) => recording.name ?? recording.filename ?? '').afterChange,
		],
	},
	fields: [
		{
			name: 'listening',
			type: 'ui',
			admin: { components: { Field: '/cms/recordings/admin/listening-panel.tsx#ListeningPanel' } },
		},
		{
			name: 'trim',
			type: 'ui',
			admin: { components: { Field: '/cms/recordings/admin/trim-field.tsx#TrimField' }, disableListColumn: true },
		},
		{
			name: 'name',
			type: 'text',
			label: 'Tên bản ghi',
			index: true,
			access: measured.access,
			admin: {
				readOnly: true,
				description: 'Máy đặt theo bài, tiếng, người đọc và ngày.',
				components: { Cell: '/cms/recordings/admin/recording-cell.tsx#RecordingCell' },
			},
		},
		{
			name: 'rendition',
			type: 'relationship',
			relationTo: 'renditions',
			label: 'Bản ngữ',
			required: true,
			index: true,
		},
		{
			name: 'consequences',
			type: 'ui',
			admin: {
				components: { Field: '/cms/recordings/admin/recording-consequences.tsx#RecordingConsequences' },
				disableListColumn: true,
			},
		},
		{
			name: 'speaker',
			type: 'text',
			label: 'Người đọc (tên hoặc bí danh)',
			maxLength: 80,
			admin: { description: 'Người đọc muốn giấu tên thì ghi bí danh; không ghi nơi ở, số điện thoại.' },
		},
		{
			name: 'voiceKind',
			type: 'select',
			label: 'Giọng',
			required: true,
			defaultValue: 'human',
			options: [
				{ value: 'human', label: 'Giọng người' },
				{ value: 'draft', label: 'Giọng máy – bản nháp' },
			],
		},
		{
			name: 'dialect',
			type: 'text',
			label: 'Phương ngữ',
			admin: { description: 'Ví dụ: giọng Bắc, giọng Nam, Mông trắng Dào San.' },
		},
		{
			name: 'role',
			type: 'select',
			label: 'Chỉ là lời của vai',
			options: roleChoices,
			access: { update: nobodyOfField },
			admin: {
				readOnly: true,
				description: 'Bỏ trống: bản ghi cả bài. Đủ lời của mọi vai thì máy tự ghép thành bản ghi cả bài.',
				condition: (data) => Boolean(data.role),
			},
		},
		...spanFields,
		...cleaningFields,
		...consentFields,
		{ name: 'uploadedBy', type: 'relationship', relationTo: 'users', label: 'Người tải lên', ...ofSystem },
		// ids of accounts (foundation/changers.ts)
		{ name: 'changedBy', type: 'json', label: 'Những người đã sửa', ...ofSystem },
		// where each line lies in the recording of one role (scenes/role-lines.ts)
		{ name: 'lineSpans', type: 'json', label: 'Chỗ của từng câu', ...ofSystem },
		{
			name: 'parts',
			type: 'relationship',
			relationTo: 'recordings',
			hasMany: true,
			label: 'Ghép từ các bản ghi',
			...measured,
			admin: { readOnly: true, condition: (data) => Array.isArray(data.parts) && data.parts.length > 0 },
		},
		{ name: 'textVersion', type: 'number', label: 'Đọc từ lần sửa lời', ...measured },
		{ name: 'verdict', type: 'textarea', label: 'Nhận xét của máy', ...measured },
		// how many remarks the text above holds; rules ask the number, never the words
		{ name: 'remarkCount', type: 'number', label: 'Số nhận xét', ...measured },
		{ name: 'durationSeconds', type: 'number', label: 'Thời lượng (giây)', ...measured },
		{ name: 'integratedLufs', type: 'number', label: 'Độ to (LUFS)', ...measured },
		{ name: 'truePeakDbtp', type: 'number', label: 'Đỉnh (dBTP)', ...measured },
	],
};
