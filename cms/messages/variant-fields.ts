import { SMS_CHARACTERS } from '#content/model/sms.ts';
import { writtenLength } from '#content/model/written-length.ts';

import { writersOfField } from '../foundation/roles.ts';
import { refuseTypedNumbers } from './refuse-typed-numbers.ts';
import { asSent } from './as-sent.ts';

import type { EditViewConfig, Field, TextareaFieldValidation } from 'payload';

const fitsOneSms: TextareaFieldValidation = (value, options) => {
	const length = writtenLength(asSent(value ?? ''));
	if (length > SMS_CHARACTERS)
		return `Tin nhắn dài ${length} ký tự, quá ${SMS_CHARACTERS}. Hãy rút gọn, mỗi tin chỉ nói một ý.`;
	return refuseTypedNumbers(value, options);
};

/** A custom element of the form, shown where it stands among the fields. */
const help = (name: string, component: string): Field => ({
	name,
	type: 'ui',
	admin: { components: { Field: `/cms/messages/admin/${component}` } },
});

/** Above the words: a starter outline to insert, the agreed words of the language. */
export const scriptHelp: Field = {
	type: 'collapsible',
	label: 'Trợ giúp soạn lời',
	admin: { initCollapsed: false },
	fields: [
		help('template', 'template-picker.tsx#TemplatePicker'),
		help('spokenSeconds', 'spoken-seconds.tsx#SpokenSeconds'),
		help('terms', 'terms-panel.tsx#TermsPanel'),
	],
};

/** The same message as people meet it elsewhere: each set of words is checked and approved with the rendition. */
export const variants: Field = {
	type: 'collapsible',
	label: 'Bản cho tờ rơi, Zalo, tin nhắn',
	admin: { initCollapsed: false },
	fields: [
		{
			name: 'leaflet',
			type: 'textarea',
			label: 'Lời trên tờ rơi, áp phích',
			validate: refuseTypedNumbers,
			access: { update: writersOfField },
			admin: { rows: 6, description: 'Vài ý ngắn, dòng bắt đầu bằng "- ". Bỏ trống thì lấy ý từ bài đọc trên trang.' },
		},
		{
			name: 'zalo',
			type: 'textarea',
			label: 'Bài đăng Zalo',
			validate: refuseTypedNumbers,
			access: { update: writersOfField },
			admin: { rows: 6 },
		},
		{
			name: 'sms',
			type: 'textarea',
			label: 'Tin nhắn SMS',
			validate: fitsOneSms,
			access: { update: writersOfField },
			admin: {
				rows: 3,
				description: `Nhiều nhất ${SMS_CHARACTERS} ký tự, số điện thoại viết bằng mã {{hotline:111}}.`,
			},
		},
		help('smsCounter', 'sms-counter.tsx#SmsCounter'),
	],
};

/** A tab of its own beside the words: reading them aloud, line by line. */
export const recordingView: EditViewConfig = {
	Component: '/cms/recordings/admin/recording-view.tsx#RecordingView',
	path: '/thu-am',
	tab: { label: 'Thu âm', href: '/thu-am' },
};

/** The tab where source, words, voice and decision stand side by side. */
export const workspaceView: EditViewConfig = {
	Component: '/cms/workspace/admin/workspace-view.tsx#WorkspaceView',
	path: '/lam-viec',
	tab: { label: 'Bàn làm việc', href: '/lam-viec' },
};
