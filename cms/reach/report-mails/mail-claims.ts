import type { Payload } from 'payload';
import type { ReportMail, User } from '../../payload-types.ts';

/** After so long a mail that was begun and never ended is taken for one of a machine that died. */
const CLAIM_MS = 3_600_000;

interface Wanted {
	readonly user: User;
	readonly province: string;
	readonly period: string;
	readonly isProvisional: boolean;
	readonly file: string;
	readonly now: Date;
}

/** @returns the id of the row; undefined: it was sent, or another process is sending it */
export async function claimMail(payload: Payload, wanted: Wanted): Promise<ReportMail['id'] | undefined> {
	const { user, province, period, isProvisional, file, now } = wanted;
	const key = `${user.id} ${period}`;
	const stored = await rowOf(payload, key);
	if (stored) {
		if (stored.sentAt || now.getTime() - Date.parse(stored.claimedAt) < CLAIM_MS) return undefined;
		await payload.update({
			collection: 'report-mails',
			id: stored.id,
			data: { claimedAt: now.toISOString(), isProvisional, file },
			depth: 0,
		});
		return stored.id;
	}
	try {
		const { id } = await payload.create({
			collection: 'report-mails',
			data: {
				key,
				email: user.email,
				province: province as ReportMail['province'],
				period,
				isProvisional,
				file,
				claimedAt: now.toISOString(),
			},
			depth: 0,
		});
		return id;
	} catch (error) {
		// the key is unique: another process was first
		if (await rowOf(payload, key)) return undefined;
		throw error;
	}
}

async function rowOf(payload: Payload, key: string): Promise<ReportMail | undefined> {
	const { docs } = await payload.find({
		collection: 'report-mails',
		where: { key: { equals: key } },
		limit: 1,
		pagination: false,
		depth: 0,
	});
	return docs[0];
}

/** The mail went out. It is a line of the audit trail as well: figures left the house. */
export async function noteSent(payload: Payload, id: ReportMail['id'], now: Date): Promise<void> {
	const { email, period, province } = await payload.update({
		collection: 'report-mails',
		id,
		data: { sentAt: now.toISOString() },
		depth: 0,
	});
	await payload.create({
		collection: 'audit',
		data: {
			at: now.toISOString(),
			who: email,
			action: 'create',
			subject: 'report-mails',
			document: `${province} ${period}`,
			fields: 'sentAt',
		},
		depth: 0,
	});
}

/** It did not go out: the next round begins anew. */
export const letGo = (payload: Payload, id: ReportMail['id']): Promise<unknown> =>
	payload.delete({ collection: 'report-mails', id, depth: 0 });
