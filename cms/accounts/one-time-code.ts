import { Secret, TOTP } from 'otpauth';

/** RFC 6238 as authenticator apps know it: SHA-1, six digits, thirty seconds. */
const SETTINGS = { algorithm: 'SHA1', digits: 6, period: 30 } as const;
/** Steps before and after now whose code is taken, for telephones whose clock is off. */
const WINDOW = 1;

const codesOf = (secret: string, label = ''): TOTP =>
	new TOTP({ ...SETTINGS, issuer: 'Loa Làng', label, secret: Secret.fromBase32(secret) });

/** A new secret in base 32: 160 bits. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** What an authenticator app reads from the QR code. */
export const enrolmentAddress = (secret: string, email: string): string => codesOf(secret, email).toString();

/**
 * The time step of a code that is right and newer than the last one used; undefined: wrong, too old, or used before.
 *
 * @param lastStep the step of the code that was taken last; nobody who looks over a shoulder uses a code again
 */
export function stepOfCode(code: string, secret: string, lastStep: number, now: Date): number | undefined {
	const token = code.replaceAll(/\s/g, '');
	if (!/^\d{6}$/.test(token)) return undefined;
	const delta = codesOf(secret).validate({ token, window: WINDOW, timestamp: now.getTime() });
	if (delta === null) return undefined;
	const step = Math.floor(now.getTime() / 1000 / SETTINGS.period) + delta;
	return step > lastStep ? step : undefined;
}
