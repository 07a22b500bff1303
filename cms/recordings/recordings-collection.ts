import { changeOwnRecordings, recordInOwnLanguages } from '../messages/rendition-access.ts';
import { nobody, nobodyOfField, signedIn } from '../foundation/roles.ts';
import { dateConsent } from './date-consent.ts';
import { judgeRecording, nameByIdentity } from './judge-recording.ts';
import { noteVoicePeople } from '../foundation/note-changers.ts';
import { hearAgain, stampReadText } from './reset-review.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { recordingsDir } from '../foundation/recordings-dir.ts';
import { consentFields } from './consent-fields.ts';
import { cleaningFields } from './sound-fields.ts';

import type { CollectionConfig } from 'payload';

const measured = { admin: { readOnly: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

const ofSystem = { admin: { hidden: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

/** One reading of one rendition (bản ghi). The upload is judged before it is stored; a refused one leaves no trace. */
export const Recordings: CollectionConfig<'recordings'> = {
	slug: 'recordings',
	labels: { singular: 'Bản ghi', plural: 'Bản ghi' },
	admin: {
		useAsTitle: 'filename',
		group: 'Nội dung',
		defaultColumns: ['filename', 'rendition', 'speaker', 'voiceKind', 'verdict', 'durationSeconds'],
	},
	access: { create: recordInOwnLanguages, read: signedIn, update: changeOwnRecordings, delete: nobody },
	// no address to fetch from: only files that the person has; no mimeTypes: the pipeline judges the bytes, not the name
	upload: { staticDir: recordingsDir(), pasteURL: false, crop: false, focalPoint: false, displayPreview: false },
	hooks: {
		...auditTrail('recordings', (recording) => recording.filename ?? ''),
		beforeOperation: [nameByIdentity],
		beforeValidate: [judgeRecording, dateConsent],
		beforeChange: [stampReadText, noteVoicePeople],
		afterChange: [hearAgain, ...auditTrail('recordings', (recording) => recording.filename ?? '').afterChange],
	},
	fields: [
		{
			name: 'listening',
			type: 'ui',
			admin: { components: { Field: '/cms/recordings/admin/listening-panel.tsx#ListeningPanel' } },
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
		...cleaningFields,
		...consentFields,
		{ name: 'uploadedBy', type: 'relationship', relationTo: 'users', label: 'Người tải lên', ...ofSystem },
		// ids of accounts (foundation/changers.ts)
		{ name: 'changedBy', type: 'json', label: 'Những người đã sửa', ...ofSystem },
		{ name: 'textVersion', type: 'number', label: 'Đọc từ lần sửa lời', ...measured },
		{ name: 'verdict', type: 'textarea', label: 'Nhận xét của máy', ...measured },
		// how many remarks the text above holds; rules ask the number, never the words
		{ name: 'remarkCount', type: 'number', label: 'Số nhận xét', ...measured },
		{ name: 'durationSeconds', type: 'number', label: 'Thời lượng (giây)', ...measured },
		{ name: 'integratedLufs', type: 'number', label: 'Độ to (LUFS)', ...measured },
		{ name: 'truePeakDbtp', type: 'number', label: 'Đỉnh (dBTP)', ...measured },
	],
};
