import { LOCAL_SOUND_KINDS, LOCAL_SOUND_NAMES } from '#content/model/local-sound.ts';

import { nobody, nobodyOfField, signedIn } from '../foundation/roles.ts';
import { changeInScope, createInScope, saveInOwnScope, scopeField } from '../foundation/scoped-access.ts';
import { approvalFields } from '../foundation/approval-fields.ts';
import { guardApproval } from '../foundation/guard-approval.ts';
import { noteFileGiven } from '../foundation/heard-uploads.ts';
import { localSoundsDir } from '../foundation/recordings-dir.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { dateConsent } from '../recordings/date-consent.ts';
import { nameByIdentity } from '../recordings/judge-recording.ts';
import { greetingFields } from './greeting-fields.ts';
import { judgeLocalSound, judgeLocalSoundBeforehand } from './judge-local-sound.ts';
import { musicFields } from './music-fields.ts';
import { placeGreeting } from './place-greeting.ts';
import { requireHearing } from './require-hearing.ts';

import type { CollectionConfig } from 'payload';

const ofMachine = { access: { create: nobodyOfField, update: nobodyOfField } } as const;
const measured = {
	...ofMachine,
	admin: { readOnly: true, condition: (data: { verdict?: unknown }) => Boolean(data.verdict) },
};

/** Music of an area's own with the rights to it, and what a commune says before its bulletin. */
export const LocalSounds: CollectionConfig<'local-sounds'> = {
	slug: 'local-sounds',
	labels: { singular: 'Âm thanh của địa phương', plural: 'Âm thanh của địa phương' },
	admin: {
		useAsTitle: 'title',
		group: 'Phát thanh',
		defaultColumns: ['title', 'kind', 'area', 'commune', 'language', 'state'],
		description:
			'Nhạc hiệu, nhạc nền, tiếng báo của tỉnh (phải ghi rõ quyền sử dụng), và lời chào của xã phát trước bản tin. Người khác duyệt rồi thì lần dựng sau của bản tin tỉnh ấy dùng; tỉnh chưa có thì dùng của cả nước, không có nữa thì dùng nhạc do máy tạo.',
	},
	access: {
		create: createInScope('officer'),
		read: signedIn,
		update: changeInScope('officer', 'approver'),
		delete: nobody,
	},
	// no mimeTypes: the pipeline judges the bytes, not the name
	upload: {
		staticDir: localSoundsDir(),
		handlers: [noteFileGiven('local-sounds')],
		pasteURL: false,
		crop: false,
		focalPoint: false,
		displayPreview: false,
	},
	hooks: {
		...auditTrail('local-sounds', ({ title }) => title),
		beforeOperation: [nameByIdentity, judgeLocalSoundBeforehand],
		beforeValidate: [saveInOwnScope, placeGreeting, judgeLocalSound, dateConsent],
		beforeChange: [requireHearing, guardApproval('local-sounds')],
	},
	fields: [
		{
			name: 'player',
			type: 'ui',
			admin: {
				components: { Field: '/cms/local-sounds/admin/local-sound-player.tsx#LocalSoundPlayer' },
				disableListColumn: true,
			},
		},
		{
			name: 'kind',
			type: 'select',
			label: 'Là gì',
			required: true,
			index: true,
			options: LOCAL_SOUND_KINDS.map((value) => ({ value, label: LOCAL_SOUND_NAMES[value] })),
			// its rules, its place and its rights hang on it
			access: { update: nobodyOfField },
			admin: {
				isClearable: false,
				description:
					'Nhạc hiệu mở đầu và kết thúc bản tin (1–10 giây). Nhạc nền nằm dưới lời mở đầu, máy tự hạ nhỏ khi có người nói (5–60 giây). Tiếng báo ở giữa các bài (0,3–2 giây). Lời chào của xã phát trước bản tin (1–45 giây).',
			},
		},
		{
			name: 'title',
			type: 'text',
			label: 'Tên',
			required: true,
			maxLength: 80,
			admin: { description: 'Nhạc: tên bản nhạc. Lời chào: tên trong danh sách bài, ví dụ "Lời trưởng bản".' },
		},
		...musicFields,
		...greetingFields,
		scopeField,
		...approvalFields,
		{ name: 'heardBy', type: 'relationship', relationTo: 'users', ...ofMachine, admin: { hidden: true } },
		// fingerprint of exactly what the listener heard (foundation/upload-digest.ts)
		{ name: 'heardDigest', type: 'text', ...ofMachine, admin: { hidden: true } },
		{ name: 'verdict', type: 'textarea', label: 'Nhận xét của máy', ...measured },
		{ name: 'durationSeconds', type: 'number', label: 'Thời lượng (giây)', ...measured },
	],
};
