import { createInOwnLanguages, ownLanguages } from './rendition-access.ts';
import {
	approversOfField,
	leadersOfField,
	nobody,
	nobodyOfField,
	signedIn,
	writersOfField,
} from '../foundation/roles.ts';
import { deskOfRenditionEndpoint, renditionTransitionEndpoint } from './transition-endpoints.ts';
import { outdateTranslations, stampTextVersion } from './text-version.ts';
import { consequencesEndpoint } from './consequences/endpoint.ts';
import { keepSystemFields } from '../foundation/keep-system-fields.ts';
import { recordTransition, takeTransition } from './take-transition.ts';
import { noteChangers } from '../foundation/note-changers.ts';
import { refuseTypedNumbers } from './refuse-typed-numbers.ts';
import { requireSafeWords } from './require-safe-words.ts';
import { takeBackChanged } from './take-back-changed.ts';
import { takeBackForVariants } from './take-back-for-variants.ts';
import { publishWithdrawal } from './publish-withdrawal.ts';
import { auditTrail } from '../foundation/write-audit.ts';
import { languageChoices, renditionStateChoices } from '../foundation/options.ts';
import { assignment } from './assignment-fields.ts';
import { deliveryField, leftOutField } from './scene-fields.ts';
import { recordingView, scriptHelp, variants, workspaceView } from './variant-fields.ts';

import type { CollectionConfig, Field } from 'payload';
import type { Rendition } from '../payload-types.ts';

/** Set by the system only, shown to everybody. */
const systemField = { admin: { readOnly: true }, access: { create: nobodyOfField, update: nobodyOfField } } as const;

/** Ids of accounts say nothing to people, and not everybody may see accounts: the desk panel shows the names. */
const signature = { ...systemField, admin: { hidden: true } } as const;

const isTranslation = (data: Partial<Rendition>): boolean => data.language !== 'vi';

const words: Field[] = [
	{
		name: 'title',
		type: 'text',
		label: 'Tiêu đề',
		required: true,
		maxLength: 120,
		admin: { components: { Cell: '/cms/messages/admin/title-cell.tsx#TitleCell' } },
	},
	{
		name: 'script',
		type: 'textarea',
		label: 'Lời đọc trên loa',
		validate: refuseTypedNumbers,
		admin: {
			rows: 10,
			description: 'Số điện thoại viết bằng mã {{hotline:111}}, không gõ số. Bỏ trống nếu bản ngữ này chỉ có âm thanh.',
		},
	},
	{
		name: 'webText',
		type: 'textarea',
		label: 'Bài đọc trên trang',
		validate: refuseTypedNumbers,
		admin: {
			rows: 10,
			description: 'Mỗi đoạn cách nhau một dòng trống; dòng bắt đầu bằng "- " là một ý trong danh sách.',
		},
	},
	{ name: 'action', type: 'textarea', label: 'Một việc cần làm', validate: refuseTypedNumbers, admin: { rows: 2 } },
	{
		name: 'backTranslation',
		type: 'textarea',
		label: 'Bản dịch ngược ra tiếng Việt',
		admin: { rows: 6, condition: isTranslation },
	},
];

/** One message in one language (bản ngữ): text or none, back-translation, recordings, state. */
export const Renditions: CollectionConfig<'renditions'> = {
	slug: 'renditions',
	labels: { singular: 'Bản ngữ', plural: 'Bản ngữ' },
	admin: {
		useAsTitle: 'title',
		group: 'Nội dung',
		defaultColumns: ['title', 'message', 'language', 'state', 'updatedAt'],
		pagination: { defaultLimit: 50 },
		components: { views: { edit: { workspace: workspaceView, voice: recordingView } } },
	},
	access: {
		create: createInOwnLanguages,
		read: signedIn,
		update: ownLanguages,
		delete: nobody,
		readVersions: signedIn,
	},
	endpoints: [deskOfRenditionEndpoint, renditionTransitionEndpoint, consequencesEndpoint],
	versions: { maxPerDoc: 100 },
	indexes: [{ fields: ['message', 'language'], unique: true }],
	hooks: {
		...auditTrail('renditions', (rendition) => `${rendition.title} (${rendition.language})`),
		beforeValidate: [keepSystemFields],
		// variants after the move: whoever approves and rewrites in one save has not been read by a second person
		beforeChange: [
			stampTextVersion,
			noteChangers,
			takeTransition,
			takeBackForVariants,
			requireSafeWords,
			takeBackChanged,
		],
		afterChange: [
			recordTransition,
			outdateTranslations,
			publishWithdrawal,
			...auditTrail('renditions', (rendition) => `${rendition.title} (${rendition.language})`).afterChange,
		],
	},
	fields: [
		{
			name: 'desk',
			type: 'ui',
			admin: { components: { Field: '/cms/messages/admin/rendition-desk.tsx#RenditionDesk' } },
		},
		{ name: 'message', type: 'relationship', relationTo: 'messages', label: 'Thông điệp', required: true, index: true },
		{ name: 'language', type: 'select', label: 'Ngôn ngữ', required: true, index: true, options: languageChoices },
		scriptHelp,
		...words.map((field): Field => ({ ...field, access: { update: writersOfField } }) as Field),
		deliveryField,
		leftOutField,
		variants,
		{
			name: 'withdrawnAlone',
			type: 'checkbox',
			label: 'Chỉ thu hồi bản tiếng này',
			defaultValue: false,
			access: { create: nobodyOfField, update: leadersOfField },
			admin: {
				description: 'Bỏ trống: thu hồi bản tiếng Việt là thu hồi bài này ở mọi thứ tiếng.',
				condition: (data) => data.state === 'withdrawn' && data.language === 'vi',
			},
		},
		// how a save moves the rendition; not stored
		{ name: 'transitionNote', type: 'text', virtual: true, admin: { hidden: true } },
		{ name: 'keepsMeaning', type: 'checkbox', virtual: true, admin: { hidden: true } },
		{ name: 'heardDigest', type: 'text', virtual: true, admin: { hidden: true } },
		{ name: 'heardSeconds', type: 'number', virtual: true, admin: { hidden: true } },
		{
			name: 'consequences',
			type: 'ui',
			admin: {
				components: { Field: '/cms/messages/admin/words-consequences.tsx#WordsConsequences' },
				disableListColumn: true,
			},
		},
		{
			name: 'safety',
			type: 'ui',
			admin: { components: { Field: '/cms/messages/admin/safety-panel.tsx#SafetyPanel' } },
		},
		{
			name: 'safetyReason',
			type: 'text',
			label: 'Lý do vẫn duyệt dù phần kiểm tra an toàn yêu cầu sửa',
			maxLength: 300,
			access: { create: approversOfField, update: approversOfField },
			admin: { description: 'Chỉ người duyệt ghi; lý do được giữ trong nhật ký thay đổi.' },
		},
		{
			name: 'allowsDraftVoice',
			type: 'checkbox',
			label: 'Cho dùng giọng máy khi chưa có bản ghi',
			defaultValue: false,
			admin: { description: 'Giọng máy luôn tự nói "giọng máy, bản nháp". Hiện chỉ có cho tiếng Việt.' },
		},
		{
			type: 'collapsible',
			label: 'Chi tiết hệ thống',
			admin: { initCollapsed: true },
			fields: [
				{
					name: 'state',
					type: 'select',
					label: 'Trạng thái',
					required: true,
					defaultValue: 'drafted',
					options: renditionStateChoices,
					// only new words and the steps of the table of moves change it (messages/take-transition.ts)
					admin: { readOnly: true },
				},
				{
					name: 'isSmallLanguage',
					type: 'checkbox',
					label: 'Tiếng ít người dịch: người nghe cộng đồng ký thay người dịch thứ hai',
					defaultValue: false,
					access: { create: leadersOfField, update: leadersOfField },
					admin: {
						description: 'Không cần bản dịch ngược; người nghe phải ghi rõ họ tên, nơi ở.',
						condition: isTranslation,
					},
				},
				{
					name: 'sourceVersion',
					type: 'number',
					label: 'Dịch từ lần sửa bản gốc',
					required: true,
					defaultValue: 1,
					...systemField,
				},
				{
					name: 'textVersion',
					type: 'number',
					label: 'Lần sửa lời của bản này',
					required: true,
					defaultValue: 1,
					...systemField,
				},
			],
		},
		{ name: 'textBy', type: 'relationship', relationTo: 'users', label: 'Người viết lời', ...signature },
		{ name: 'backTranslationBy', type: 'relationship', relationTo: 'users', label: 'Người dịch ngược', ...signature },
		{ name: 'listenedBy', type: 'relationship', relationTo: 'users', label: 'Người nghe', ...signature },
		{ name: 'listenerName', type: 'text', label: 'Người nghe thẩm định', ...signature },
		{ name: 'approvedBy', type: 'relationship', relationTo: 'users', label: 'Người duyệt', ...signature },
		{ name: 'approvedAt', type: 'date', label: 'Duyệt lúc', ...signature },
		// fingerprints of exactly what was signed, or came with the starter library (approvals/rendition-digest.ts)
		{ name: 'approvedDigest', type: 'text', label: 'Dấu vân của bản đã duyệt', ...signature },
		{ name: 'listenedDigest', type: 'text', label: 'Dấu vân của bản đã nghe', ...signature },
		{ name: 'signedVoice', type: 'text', label: 'Dấu vân của giọng đã nghe', ...signature },
		{ name: 'sampleDigest', type: 'text', label: 'Dấu vân của bản mẫu', index: true, ...signature },
		// ids of accounts (foundation/changers.ts), emptied with each approval
		{ name: 'wordsBy', type: 'json', label: 'Những người sửa lời từ lần duyệt trước', ...signature },
		{ name: 'changedBy', type: 'json', label: 'Những người sửa từ lần duyệt trước', ...signature },
		// where it stood before its words changed, for "meaning unchanged"
		{ name: 'keptState', type: 'text', label: 'Kết quả trước khi lời đổi', ...signature },
		{ name: 'keptTextVersion', type: 'number', label: 'Lần sửa lời của kết quả đó', ...signature },
		...assignment,
		{ name: 'recordings', type: 'join', label: 'Bản ghi', collection: 'recordings', on: 'rendition' },
		{
			name: 'sheets',
			type: 'ui',
			admin: { components: { Field: '/cms/materials/admin/sheets-panel.tsx#SheetsPanel' } },
		},
	],
};
