import { expect } from '@playwright/test';

import { freshCode } from '../support/authenticator.ts';

import type { Page } from '@playwright/test';

interface Credentials {
	readonly email: string;
	/** As it was given to the person; at the first sign-in they choose another. */
	readonly password: string;
}

/** What a person has after the first sign-in: a password of their own, perhaps an app on the telephone, a session. */
interface Account {
	password: string;
	secret?: string;
	token: string;
}

interface Answer {
	readonly token?: string;
	readonly message?: string;
	readonly next?: 'new-password' | 'code' | 'second-factor';
	readonly secret?: string;
	readonly enrolment?: string;
}

const accounts = new Map<string, Account>();

/** The account with all that its first sign-in asks for, done once, at the route that the form uses too. */
export async function signedIn(cmsUrl: string, { email, password }: Credentials): Promise<Account> {
	// not by the address, which is another one after a restart: first passwords are random
	const name = `${email} ${password}`;
	const known = accounts.get(name);
	if (known) return known;
	const account: Account = { password, token: '' };
	let given: Record<string, string> = {};
	for (let step = 0; step < 4; step += 1) {
		const answer = await ask(cmsUrl, { email, password, ...given });
		if (answer.token) {
			account.token = answer.token;
			accounts.set(name, account);
			return account;
		}
		if (answer.next === 'new-password') {
			account.password = `${password} cua-rieng-minh`;
			given = { ...given, newPassword: account.password };
		} else if (answer.next === 'second-factor' && answer.secret && answer.enrolment) {
			account.secret = answer.secret;
			given = { ...given, enrolment: answer.enrolment, code: await freshCode(answer.secret) };
		} else throw new Error(`${email} cannot sign in: ${answer.message}`);
	}
	throw new Error(`${email} cannot sign in`);
}

async function ask(cmsUrl: string, body: object): Promise<Answer> {
	const answer = await fetch(`${cmsUrl}/api/users/login`, {
		method: 'POST',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(body),
	});
	return (await answer.json()) as Answer;
}

/**
 * Through the form, with the code of the app when the account has one. Where the form asks for a second factor since
 * the last time (the first administrator, as soon as there is a second account), the person sets it up.
 */
export async function signInByForm(page: Page, cmsUrl: string, credentials: Credentials): Promise<void> {
	const account = await signedIn(cmsUrl, credentials);
	const press = () => page.getByRole('button', { name: 'Đăng nhập' }).click();
	const code = page.getByLabel('Mã xác thực');
	await page.goto(`${cmsUrl}/admin`);
	await page.getByLabel('Email').fill(credentials.email);
	await page.locator('input[name=password]').fill(account.password);
	await press();
	await expect(code.or(page.getByRole('heading', { name: /Hôm nay/ }))).toBeVisible();
	if (!(await code.isVisible())) return;
	const isKnown = account.secret !== undefined;
	account.secret ??= await offeredSecret(page);
	await code.fill(await freshCode(account.secret));
	await press();
	if (!isKnown) await page.getByRole('button', { name: 'Tôi đã cất mã dự phòng' }).click();
}

/** The secret beside the QR code, as a person without a camera types it into the app. */
export async function offeredSecret(page: Page): Promise<string> {
	const shown = page.getByRole('figure').filter({ hasText: 'Không quét được' }).locator('code');
	return (await shown.innerText()).replaceAll(' ', '');
}
