import { randomBytes } from 'node:crypto';

import { cmsSettings } from '../foundation/settings.ts';
import { oneLine, written } from '../foundation/mail/letter.ts';
import { isMailbox } from '../foundation/mail/mailbox.ts';

import type { Payload } from 'payload';
import type { User } from '../payload-types.ts';

/** How long the link in the mail works. */
const LINK_MINUTES = 60;

/** Between two mails to one person: nobody can flood a mailbox, however often and at once they ask. */
export const PAUSE_MINUTES = 10;

/**
 * Makes a link for a new password and mails it. An earlier link ends with it. Nothing happens when one was mailed in
 * the last minutes, or when there can be no mailbox under the address.
 *
 * @throws when the mail server does not take the mail; the job tries again
 */
export async function sendReset(payload: Payload, id: User['id'], now = new Date()): Promise<void> {
	const user = await payload.findByID({ collection: 'users', id, depth: 0, showHiddenFields: true });
	if (user.closedAt || !isMailbox(user.email)) return;
	const newest = now.getTime() + (LINK_MINUTES - PAUSE_MINUTES) * 60_000;
	if (user.resetPasswordExpiration && Date.parse(user.resetPasswordExpiration) > newest) return;
	const token = randomBytes(20).toString('hex');
	await payload.update({
		collection: 'users',
		id,
		data: {
			resetPasswordToken: token,
			resetPasswordExpiration: new Date(now.getTime() + LINK_MINUTES * 60_000).toISOString(),
		},
		depth: 0,
	});
	const mail = {
		to: user.email,
		subject: 'Loa Làng: đặt lại mật khẩu',
		...written({
			greeting: `Chào ${oneLine(user.fullName || 'bạn')},`,
			paragraphs: [
				'Có người, có lẽ là bạn, vừa xin đặt lại mật khẩu của tài khoản Loa Làng này.',
				`Bấm vào liên kết dưới đây để đặt mật khẩu mới. Liên kết dùng được trong ${LINK_MINUTES} phút và một lần.`,
			],
			action: { text: 'Đặt mật khẩu mới', url: `${cmsSettings().cmsUrl}/admin/reset/${token}` },
			footer: 'Nếu bạn không xin, hãy bỏ qua thư này: mật khẩu cũ vẫn dùng được.',
		}),
	};
	try {
		await payload.sendEmail(mail);
	} catch (error) {
		// a link that nobody got neither works nor counts as sent
		await payload.update({
			collection: 'users',
			id,
			data: { resetPasswordToken: null, resetPasswordExpiration: null },
			depth: 0,
		});
		throw error;
	}
}
