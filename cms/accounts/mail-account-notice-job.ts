import { isMailbox } from '../foundation/mail/mailbox.ts';
import { oneLine, written } from '../foundation/mail/letter.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { TaskConfig } from 'payload';

const WHAT: Readonly<Record<string, string>> = {
	email: 'Địa chỉ email của tài khoản Loa Làng này vừa được đổi sang địa chỉ khác.',
	password: 'Mật khẩu của tài khoản Loa Làng này vừa được đổi.',
};

/** Tells the address that an account had before of a change that a thief would make first. */
export const mailAccountNoticeTask: TaskConfig<'mailAccountNotice'> = {
	slug: 'mailAccountNotice',
	label: 'Báo đổi email, mật khẩu',
	inputSchema: [
		{ name: 'to', type: 'text', required: true },
		{ name: 'name', type: 'text' },
		{ name: 'what', type: 'text', required: true },
	],
	retries: { attempts: 5, backoff: { type: 'exponential', delay: 15_000 } },
	handler: async ({ input: { to, name, what }, req: { payload } }) => {
		if (!cmsSettings().smtpUrl || !isMailbox(to)) return { output: {} };
		await payload.sendEmail({
			to,
			subject: 'Loa Làng: tài khoản vừa được đổi',
			...written({
				greeting: `Chào ${oneLine(name || 'bạn')},`,
				paragraphs: [
					WHAT[what] ?? WHAT.password ?? '',
					'Nếu chính bạn đổi, không phải làm gì thêm. Nếu không, hãy báo ngay cho quản trị hệ thống.',
				],
				footer: 'Thư này được gửi tới địa chỉ cũ mỗi khi email hoặc mật khẩu của tài khoản thay đổi.',
			}),
		});
		return { output: {} };
	},
};
