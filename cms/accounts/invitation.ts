import { createHash, randomBytes } from 'node:crypto';

import { oneLine, written } from '../foundation/mail/letter.ts';
import { isMailbox } from '../foundation/mail/mailbox.ts';
import { cmsSettings } from '../foundation/settings.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

/** How long a link works: a week with a weekend and a day off in it. */
export const INVITATION_DAYS = 7;

/** What is kept of the link: whoever reads the database cannot sign in with it. */
export const invitationHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** A password that nobody knows, until the person has set an own one. */
export const unknownPassword = (): string => randomBytes(32).toString('base64url');

/** The token travels behind "#", which no server, log or referrer gets to see. */
export const invitationUrl = (token: string): string => `${cmsSettings().cmsUrl}/admin/loi-moi#${token}`;

/** Can an invitation to this address be mailed? Otherwise whoever invites hands the link on. */
export const isMailedTo = (email: string): boolean => Boolean(cmsSettings().smtpUrl) && isMailbox(email);

/** A link for an account; an earlier one ends with it. */
export async function makeInvitation(
	payload: Payload,
	id: User['id'],
	{ now = new Date(), req }: { readonly now?: Date; readonly req?: PayloadRequest } = {},
): Promise<string> {
	const token = randomBytes(24).toString('hex');
	await payload.update({
		collection: 'users',
		id,
		data: {
			invitationHash: invitationHash(token),
			invitedUntil: new Date(now.getTime() + INVITATION_DAYS * 86_400_000).toISOString(),
		},
		depth: 0,
		...(req ? { req } : {}),
	});
	return token;
}

/**
 * Makes a link and mails it. Nothing happens when the account was closed or has set a password meanwhile.
 *
 * @throws when the mail server does not take the mail; the job tries again with another link
 */
export async function sendInvitation(payload: Payload, id: User['id'], now = new Date()): Promise<void> {
	const user = await payload.findByID({ collection: 'users', id, depth: 0, showHiddenFields: true });
	if (!user.invitedUntil || user.closedAt || !isMailbox(user.email)) return;
	const token = await makeInvitation(payload, id, { now });
	await payload.sendEmail({
		to: user.email,
		subject: 'Loa Làng: lời mời vào làm việc',
		...written({
			greeting: `Chào ${oneLine(user.fullName || 'bạn')},`,
			paragraphs: [
				'Quản trị hệ thống mời bạn vào làm việc trên Loa Làng, nơi soạn và phát hành bản tin loa về phòng, chống mua bán người.',
				`Bấm vào liên kết dưới đây để đặt mật khẩu của riêng mình. Liên kết dùng được một lần, trong ${INVITATION_DAYS} ngày.`,
			],
			action: { text: 'Đặt mật khẩu', url: invitationUrl(token) },
			footer: 'Nếu bạn không biết lời mời này, hãy bỏ qua thư: không ai vào được tài khoản khi chưa bấm liên kết.',
		}),
	});
}
