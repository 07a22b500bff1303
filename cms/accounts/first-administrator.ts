import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { cmsSettings } from '../foundation/settings.ts';

import type { Payload } from 'payload';

export interface FirstLogin {
	readonly email: string;
	readonly password: string;
}

const loginFile = (): string => join(cmsSettings().dataDir, 'first-login.json');

/**
 * Makes the first administrator before anything listens: an installation without users would let whoever comes first
 * make one (CVE-2026-105858). The password is random and kept in DATA_DIR, readable by the operator only.
 *
 * @returns the login when it was made now, undefined when there are users already
 */
export async function ensureAdministrator(payload: Payload): Promise<FirstLogin | undefined> {
	const { totalDocs } = await payload.count({ collection: 'users' });
	if (totalDocs > 0) return undefined;
	const login = { email: 'quantri@loalang.local', password: randomBytes(12).toString('base64url') };
	await writeFile(loginFile(), JSON.stringify(login, undefined, '\t'), { mode: 0o600 });
	await payload.create({
		collection: 'users',
		data: { ...login, fullName: 'Quản trị', roles: ['administrator', 'officer'], mustChangePassword: true },
	});
	return login;
}

/** The login that the first start made, while its file is still there. */
export async function readFirstLogin(): Promise<FirstLogin | undefined> {
	const text = await readFile(loginFile(), 'utf8').catch(() => undefined);
	return text === undefined ? undefined : (JSON.parse(text) as FirstLogin);
}

/** The printed password has been changed by its owner: nothing says it any more. */
export async function forgetFirstLogin(email: string): Promise<void> {
	if ((await readFirstLogin())?.email === email) await rm(loginFile(), { force: true });
}
