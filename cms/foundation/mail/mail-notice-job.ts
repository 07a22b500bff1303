import { written } from './letter.ts';
import { cmsSettings } from '../settings.ts';

import type { TaskConfig } from 'payload';

/** Mails one administrator what has just changed or broken; a mail server that is down is asked again for about a quarter of an hour. */
export const mailNoticeTask: TaskConfig<'mailNotice'> = {
	slug: 'mailNotice',
	label: 'Gửi thư báo thay đổi',
	inputSchema: [
		{ name: 'user', type: 'text', required: true },
		{ name: 'email', type: 'text', required: true },
		{ name: 'subject', type: 'text', required: true },
		{ name: 'sentence', type: 'text', required: true },
		{ name: 'path', type: 'text', required: true },
		{ name: 'action', type: 'text' },
		{ name: 'footer', type: 'text' },
	],
	retries: { attempts: 5, backoff: { type: 'exponential', delay: 15_000 } },
	handler: async ({ input, req: { payload } }) => {
		await payload.sendEmail({
			to: input.email,
			subject: input.subject.replaceAll(/[\r\n]+/g, ' '),
			...written({
				greeting: 'Chào quản trị,',
				paragraphs: [input.sentence],
				action: { text: input.action || 'Xem và xác minh', url: `${cmsSettings().cmsUrl}${input.path}` },
				footer: input.footer || 'Thư này gửi cho mọi quản trị mỗi khi số điện thoại hoặc nơi trợ giúp có thay đổi.',
			}),
		});
		return { output: {} };
	},
};
