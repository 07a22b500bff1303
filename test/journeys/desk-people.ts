import { AxeBuilder } from '@axe-core/playwright';

import { signInByForm } from './accounts.ts';
import { openDesk } from './desk.ts';
import { expect } from './product.ts';

import type { Browser, Locator, Page } from '@playwright/test';
import type { RunningProduct } from '../support/running-product.ts';
import type { Desk } from './desk.ts';

/** Somebody with an account, as an administrator makes it. */
export interface Person {
	readonly email: string;
	readonly password: string;
	readonly fullName: string;
}

let people = 0;

export async function makePerson(
	desk: Desk,
	{ fullName, ...rights }: { fullName: string; roles: string[]; languages?: string[]; province?: string },
): Promise<Person> {
	people += 1;
	const person = { email: `ban-lam-viec-${people}-${Date.now()}@example.org`, password: 'Mat-khau-dai-12', fullName };
	const answer = await desk.create('users', { ...person, ...rights });
	expect(answer.status, await answer.clone().text()).toBe(201);
	return person;
}

/** A browser of its own, signed in. */
export async function signIn(browser: Browser, { cmsUrl }: RunningProduct, person: Person): Promise<Page> {
	const context = await browser.newContext({
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		viewport: { width: 1366, height: 850 },
	});
	const page = await context.newPage();
	await signInByForm(page, cmsUrl, person);
	await expect(page.getByRole('heading', { name: /Hôm nay/ })).toBeVisible();
	return page;
}

export const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Lưu', exact: true }).click();

/** Writes into a field until the form has taken it: what is typed before the page has come alive is lost. */
export const write = (page: Page, field: Locator, text: string): Promise<void> =>
	expect(async () => {
		await field.fill('');
		await field.fill(text);
		await expect(page.getByRole('button', { name: 'Lưu', exact: true })).toBeEnabled({ timeout: 2_000 });
	}).toPass({ timeout: 60_000 });

interface Signing {
	readonly moves: readonly { readonly name: string; readonly hears: { readonly digest: string } | null }[];
	readonly toSign: { readonly voice: { readonly recording: string } | null };
}

/** One step by one person over REST; what has to be heard first is fetched, and takes its time. */
export async function stepOverRest(
	{ cmsUrl }: RunningProduct,
	{ email, password }: Person,
	{ id, to }: { readonly id: string | number; readonly to: string },
): Promise<void> {
	const own = await openDesk({ cmsUrl, login: { email, password } });
	const { moves, toSign } = await own.get<Signing>(`renditions/${id}/desk`);
	const digest = moves.find(({ hears }) => hears !== null)?.hears?.digest;
	const played =
		toSign.voice && digest
			? { heard: { digest, seconds: await hearOverRest(cmsUrl, own, toSign.voice.recording) } }
			: {};
	const answer = await own.ask(`renditions/${id}/move`, { to, ...played });
	expect(answer.status, await answer.clone().text()).toBe(200);
}

/** Gets the sound as a player does, and waits as long as it lasts. @returns its seconds */
async function hearOverRest(cmsUrl: string, own: Desk, recording: string): Promise<number> {
	const { seconds } = (await own.get<Played>(`listen/${recording}`)).processed;
	const sound = await fetch(`${cmsUrl}/api/listen/${recording}/processed`, { headers: own.headers });
	expect((await sound.arrayBuffer()).byteLength).toBeGreaterThan(0);
	await new Promise((settle) => setTimeout(settle, seconds * 1_000));
	return seconds;
}

interface Played {
	readonly processed: { readonly seconds: number };
}

/** Plays what has to be heard before signing, where there is something. */
async function hearWhole(page: Page): Promise<void> {
	const player = page.getByRole('region', { name: 'Nghe và đọc trước khi ký' }).getByRole('group', { name: /^Nghe/ });
	const unheard = page.getByRole('button', { name: /^Chưa ký được/ });
	if ((await unheard.count()) === 0) return;
	// whoever comes from the start page to listen hears it at once
	const play = player.getByRole('button', { name: 'Nghe', exact: true });
	const isPlaying = player.getByRole('button', { name: 'Dừng', exact: true });
	await expect(async () => {
		await expect(play.or(isPlaying)).toBeVisible();
		if (await play.isVisible()) await play.click();
		await expect(isPlaying).toBeVisible({ timeout: 2_000 });
	}).toPass({ timeout: 60_000 });
	await expect(unheard).toBeHidden({ timeout: 120_000 });
}

/** Presses a step of the panel above a rendition and confirms it. */
export async function takeStep(page: Page, label: string, note = ''): Promise<void> {
	await page.getByRole('button', { name: label, exact: true }).click();
	const form = page.getByRole('group', { name: label });
	await hearWhole(page);
	if (note !== '') await form.getByRole('textbox').first().fill(note);
	await form.getByRole('button', { name: /^Xác nhận/ }).click();
	await expect(form).toBeHidden();
}

/** Gives the signature with which a page opens that the start page has led to. */
export async function signOpened(page: Page, label: string): Promise<void> {
	const form = page.getByRole('group', { name: label });
	await expect(form).toBeVisible();
	await hearWhole(page);
	await form.getByRole('button', { name: /^Xác nhận/ }).click();
	await expect(form).toBeHidden();
}

/** What a part of our own on the page has against it; Payload's own controls are not ours to judge. */
export async function faultsIn(page: Page, part: string): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page }).include(part).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}
