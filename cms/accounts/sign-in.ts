import QRCode from 'qrcode';
import { z } from 'zod';

import { passwordRefusal } from './password-rules.ts';
import { forgetFirstLogin } from './first-administrator.ts';
import { enrolmentAddress } from './one-time-code.ts';
import { isPasswordOf } from './password-check.ts';
import { beginEnrolment, confirmedEnrolment, storedSecondFactor, takeCode } from './second-factor.ts';
import { needsSecondFactor } from './second-factor-rule.ts';
import { accountByEmail } from './stored-account.ts';
import { writeAccountEvent } from './write-account-event.ts';

import type { PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

/** What the form of the sign-in sends; each step sends what the steps before had, so that nothing waits half signed in. */
export const signInSchema = z.object({
	email: z.string().min(1).max(254),
	password: z.string().min(1).max(1_000),
	/** Of the app, or a recovery code. */
	code: z.string().max(40).optional(),
	/** Instead of a first password that somebody else knows. */
	newPassword: z.string().max(1_000).optional(),
	/** Of the answer that showed the QR code. */
	enrolment: z.string().max(1_000).optional(),
});
export type SignIn = z.output<typeof signInSchema>;

/** What the form asks for next. */
export type NextStep = 'new-password' | 'code' | 'second-factor';

export type SignInOutcome =
	| {
			readonly kind: 'refused';
			/** Its address as stored, when there is such an account. */
			readonly account?: string;
	  }
	| { readonly kind: 'next'; readonly next: NextStep; readonly message: string; readonly more?: object }
	| {
			readonly kind: 'ready';
			readonly user: User;
			readonly password: string;
			/** Shown once, when a second factor was just set up. */
			readonly recoveryCodes: readonly string[];
	  };

const next = (step: NextStep, message: string, more: object = {}): SignInOutcome => ({
	kind: 'next',
	next: step,
	message,
	more,
});

/**
 * Judges a sign-in. Nothing of it makes a session: `ready` says that one may be made, after the password, the change of
 * a first password and the second factor, each when it is due.
 */
export async function judgeSignIn(req: PayloadRequest, given: SignIn, now = new Date()): Promise<SignInOutcome> {
	const { payload } = req;
	const user = await accountByEmail(payload, given.email);
	if (!(await isPasswordOf(user, given.password)) || !user || user.closedAt)
		return { kind: 'refused', ...(user ? { account: user.email } : {}) };
	const weakness = user.mustChangePassword ? newPasswordRefusal(user, given) : undefined;
	if (weakness) return next('new-password', weakness);
	const factor = await judgeFactor(req, user, given, now);
	if (factor?.kind === 'next' || factor?.kind === 'refused') return factor;
	const enrolled = factor?.kind === 'enrolled' ? factor : undefined;
	const newPassword = user.mustChangePassword ? given.newPassword : undefined;
	if (enrolled || newPassword !== undefined)
		await payload.update({
			collection: 'users',
			id: user.id,
			data: {
				...enrolled?.data,
				...(newPassword === undefined ? {} : { password: newPassword, mustChangePassword: false }),
			},
			depth: 0,
		});
	if (newPassword !== undefined) await forgetFirstLogin(user.email);
	return {
		kind: 'ready',
		user,
		password: newPassword ?? given.password,
		recoveryCodes: enrolled?.recoveryCodes ?? [],
	};
}

type GivenFactor = Pick<SignIn, 'code' | 'enrolment'>;

/** The second factor, where the account has one or needs one; undefined: it does not. */
export async function judgeFactor(req: PayloadRequest, user: User, given: GivenFactor, now: Date) {
	if (user.hasSecondFactor) return knownFactor(req, user, given, now);
	return (await needsSecondFactor(req.payload, user)) ? newFactor(req, user, given, now) : undefined;
}

const FIRST_PASSWORD =
	'Đây là mật khẩu lần đầu, người khác đã biết. Hãy đặt mật khẩu mới của riêng mình rồi đăng nhập tiếp.';

function newPasswordRefusal(user: User, { password, newPassword }: SignIn): string | undefined {
	if (newPassword === undefined || newPassword === '') return FIRST_PASSWORD;
	if (newPassword === password) return 'Mật khẩu mới phải khác mật khẩu lần đầu. Hãy đặt mật khẩu khác.';
	return passwordRefusal(newPassword, [user.email, user.fullName ?? '']);
}

async function knownFactor(req: PayloadRequest, user: User, { code }: GivenFactor, now: Date) {
	if (!code) return next('code', 'Hãy nhập mã 6 số đang hiện trong ứng dụng xác thực, hoặc một mã dự phòng.');
	const taken = await takeCode(req.payload, user, code, now);
	if (!taken) return { kind: 'refused', account: user.email } as const;
	if (taken === 'recovery')
		await writeAccountEvent(req.payload, {
			action: 'second-factor',
			account: user.email,
			what: 'Đăng nhập bằng mã dự phòng',
		});
	return undefined;
}

async function newFactor(req: PayloadRequest, user: User, { code, enrolment }: GivenFactor, now: Date) {
	const { payload } = req;
	const confirmed = code && enrolment ? confirmedEnrolment(payload, user, { enrolment, code }, now) : undefined;
	if (confirmed) {
		const stored = storedSecondFactor(payload, confirmed);
		await writeAccountEvent(payload, {
			action: 'second-factor',
			account: user.email,
			what: 'Bật bước xác thực thứ hai',
		});
		return { kind: 'enrolled', ...stored } as const;
	}
	if (code && enrolment)
		return next('second-factor', 'Mã chưa đúng hoặc đã hết hạn. Hãy quét lại mã vuông rồi nhập mã đang hiện.', {
			...(await offeredEnrolment(req, user, now)),
		});
	return next(
		'second-factor',
		'Tài khoản này cần bước xác thực thứ hai. Hãy quét mã vuông bằng ứng dụng xác thực trên điện thoại, rồi nhập mã 6 số.',
		await offeredEnrolment(req, user, now),
	);
}

/** What a person needs to set up the app: the secret, its address, the address as a picture. */
export async function offeredEnrolment({ payload }: PayloadRequest, user: Pick<User, 'id' | 'email'>, now: Date) {
	const { secret, enrolment } = beginEnrolment(payload, user, now);
	const address = enrolmentAddress(secret, user.email);
	const picture = await QRCode.toString(address, { type: 'svg', margin: 1, width: 200 });
	return { secret, enrolment, address, picture };
}
