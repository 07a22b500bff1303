import { nodemailerAdapter } from '@payloadcms/email-nodemailer';

import type { Config, EmailAdapter } from 'payload';
import type { CmsSettings } from '../settings.ts';

/** Milliseconds a mail server may take to answer: mails are sent by jobs, which try again. */
const SERVER_TIMEOUT_MS = 20_000;

/** The mail part of Payload's configuration; nothing without SMTP_URL. */
export function mailAdapter({
	smtpUrl,
	mailFrom,
}: Pick<CmsSettings, 'smtpUrl' | 'mailFrom'>): Pick<Config, 'email'> | object {
	if (!smtpUrl) return {};
	const { hostname, port, protocol, username, password } = new URL(smtpUrl);
	const isEncrypted = protocol === 'smtps:';
	const email = nodemailerAdapter({
		defaultFromAddress: mailFrom,
		defaultFromName: 'Loa Làng',
		// the server may be down when the CMS starts; that is no reason not to start
		skipVerify: true,
		transportOptions: {
			host: hostname,
			port: port ? Number(port) : isEncrypted ? 465 : 587,
			secure: isEncrypted,
			...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
			connectionTimeout: SERVER_TIMEOUT_MS,
			greetingTimeout: SERVER_TIMEOUT_MS,
			socketTimeout: SERVER_TIMEOUT_MS,
		},
	});
	return { email: withAutomaticHeaders(email, mailFrom) };
}

/**
 * Says on each mail that a machine sent it, so that no other machine answers (RFC 3834, section 5), and where to ask for
 * fewer (RFC 2369): mail servers take less of it for junk.
 */
async function withAutomaticHeaders(adapter: Promise<EmailAdapter>, mailFrom: string): Promise<EmailAdapter> {
	const made = await adapter;
	return (context) => {
		const sender = made(context);
		return {
			...sender,
			sendEmail: (message) =>
				sender.sendEmail({
					...message,
					headers: {
						'Auto-Submitted': 'auto-generated',
						'List-Unsubscribe': `<mailto:${mailFrom}?subject=${encodeURIComponent('Không nhận thư nữa')}>`,
						...(message.headers as Record<string, string> | undefined),
					},
				}),
		};
	};
}
