import { Secret, TOTP } from 'otpauth';

/** What an app on a telephone shows: the code of a secret, `steps` half minutes from now. */
export const shownCode = (secret: string, steps = 0): string =>
	new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 });

const used = new Map<string, number>();

/** A code that was not used before, as a patient person types it: within its window, else of the next half minute. */
export async function freshCode(secret: string): Promise<string> {
	const step = () => Math.floor(Date.now() / 30_000);
	const wanted = Math.max(step() - 1, (used.get(secret) ?? 0) + 1);
	while (wanted > step() + 1) await new Promise((settle) => setTimeout(settle, 500));
	used.set(secret, wanted);
	return shownCode(secret, wanted - step());
}
