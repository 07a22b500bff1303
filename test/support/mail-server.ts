import { simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';

import type { ParsedMail } from 'mailparser';

/** A mail server of our own that keeps what it is given, or is out of order. */
export function openMailServer() {
	const mails: ParsedMail[] = [];
	const outage = { isBroken: false };
	const server = new SMTPServer({
		disabledCommands: ['STARTTLS', 'AUTH'],
		onData: (stream, _session, done) => {
			const take = async () => {
				const mail = await simpleParser(stream);
				if (outage.isBroken) throw Object.assign(new Error('out of order'), { responseCode: 451 });
				mails.push(mail);
			};
			// the server's own way to hear of the end
			take().then(() => done(), done); // oxlint-disable-line promise/no-callback-in-promise
		},
	});
	return { server, mails, outage };
}
