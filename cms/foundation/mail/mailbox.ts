import { z } from 'zod';

/** Names under which no mail is delivered: reserved by RFC 2606 and 6762, and our own first account. */
const NOWHERE = /(^|\.)(local|localhost|invalid|test|example)$/;

const address = z.email().max(254);

/** Can there be a mailbox under this address? Mails to others would only come back, or tell a stranger of an account. */
export const isMailbox = (text: string): boolean =>
	address.safeParse(text).success && !NOWHERE.test(text.toLowerCase().split('@')[1] ?? 'invalid');
