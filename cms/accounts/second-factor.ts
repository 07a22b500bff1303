import { z } from 'zod';

import { opened, sealed } from '../foundation/sealed-text.ts';
import { newSecret, stepOfCode } from './one-time-code.ts';
import { hashedCodes, newRecoveryCodes, withoutCode } from './recovery-codes.ts';

import type { Payload } from 'payload';
import type { User } from '../payload-types.ts';

const PURPOSE = 'second-factor';

/** Minutes in which a shown QR code can be confirmed. */
const ENROLMENT_MINUTES = 15;

const enrolmentSchema = z.object({
	secret: z.string().regex(/^[A-Z2-7]{32}$/),
	user: z.string(),
	until: z.number(),
});
type Enrolment = z.output<typeof enrolmentSchema>;

/** A new secret, and the same sealed: the browser brings it back with the first code, and nothing waits in the database. */
export function beginEnrolment(payload: Payload, user: Pick<User, 'id'>, now: Date) {
	const secret = newSecret();
	const enrolment: Enrolment = { secret, user: String(user.id), until: now.getTime() + ENROLMENT_MINUTES * 60_000 };
	return { secret, enrolment: sealed(payload.secret, PURPOSE, JSON.stringify(enrolment)) };
}

/** The secret of {@link beginEnrolment}, when it is this account's, in time, and the code is right. */
export function confirmedEnrolment(
	payload: Payload,
	user: Pick<User, 'id'>,
	{ enrolment, code }: { enrolment: string; code: string },
	now: Date,
): { readonly secret: string; readonly step: number } | undefined {
	const begun = openEnrolment(payload, enrolment);
	if (!begun || begun.user !== String(user.id) || begun.until < now.getTime()) return undefined;
	const step = stepOfCode(code, begun.secret, 0, now);
	return step === undefined ? undefined : { secret: begun.secret, step };
}

function openEnrolment(payload: Payload, given: string): Enrolment | undefined {
	const text = opened(payload.secret, PURPOSE, given);
	return text === undefined ? undefined : enrolmentSchema.safeParse(JSON.parse(text)).data;
}

/** What is stored of a second factor; `recoveryCodes` are shown to the person once. */
export function storedSecondFactor(payload: Payload, { secret, step }: { secret: string; step: number }) {
	const recoveryCodes = newRecoveryCodes();
	return {
		recoveryCodes,
		data: {
			hasSecondFactor: true,
			totpSecret: payload.encrypt(secret),
			totpStep: step,
			recoveryCodes: hashedCodes(recoveryCodes),
		},
	};
}

/** Of an account that is nobody's for now: no app, no code, no person at the office's identity provider opens it. */
export const WITHOUT_OWNER = {
	hasSecondFactor: false,
	totpSecret: null,
	totpStep: null,
	recoveryCodes: null,
	oidcSubject: null,
} as const;

/** Is this a code of the account's app, or one of its recovery codes? Taken, it is used up, also when two come at once. */
export async function takeCode(
	payload: Payload,
	user: User,
	code: string,
	now: Date,
): Promise<'app' | 'recovery' | undefined> {
	if (!user.totpSecret) return undefined;
	const step = stepOfCode(code, payload.decrypt(user.totpSecret), user.totpStep ?? 0, now);
	if (step !== undefined)
		return (await changeOnce(payload, user, { totpStep: user.totpStep ?? 0 }, { totpStep: step })) ? 'app' : undefined;
	const left = withoutCode(user.recoveryCodes ?? '', code);
	if (left === undefined) return undefined;
	const before = { recoveryCodes: user.recoveryCodes ?? '' };
	return (await changeOnce(payload, user, before, { recoveryCodes: left })) ? 'recovery' : undefined;
}

type Changeable = Partial<Pick<User, 'totpStep' | 'recoveryCodes'>>;

/** Only if it still says what we have read: the other of two equal codes finds nothing to change. */
async function changeOnce(payload: Payload, { id }: User, before: Changeable, data: Changeable): Promise<boolean> {
	const same = Object.entries(before).map(([field, value]) => ({ [field]: { equals: value } }));
	const changing = payload.update({
		collection: 'users',
		where: { and: [{ id: { equals: id } }, ...same] },
		data,
		depth: 0,
	});
	return changing.then(
		({ docs }) => docs.length === 1,
		// MongoDB ends one of two transactions that change the same account
		(err: unknown) => {
			payload.logger.warn({ msg: 'code not taken', err });
			return false;
		},
	);
}
