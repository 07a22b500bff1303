import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

import { communeKey } from '#content/lib/commune-key.ts';
import { dueDayOf } from '#content/model/month-completion.ts';
import { addMonths, dayAt, monthAt, monthInWords } from '#content/model/month.ts';

import { faultsIn } from './desk-people.ts';
import { expect } from './product.ts';

import type { Locator, Page } from '@playwright/test';
import type { AiringAnswer } from '#content/model/airing.ts';
import type { RunningProduct } from '../support/running-product.ts';

/** Cao Bằng: no other journey logs an airing there. */
export const PROVINCE = '04';
export const NAME = 'Cao Bằng';
export const TODAY = dayAt(new Date());
export const NOW = monthAt(new Date());
/** The newest month whose communes were due: the one before this, from the sixth day on. */
export const MONTH = TODAY > dueDayOf(addMonths(NOW, -1)) ? addMonths(NOW, -1) : addMonths(NOW, -2);

export interface Commune {
	readonly code: string;
	readonly name: string;
}

/** What a broadcaster with the commune's card says. */
interface Said {
	readonly commune: string;
	readonly month: string;
	readonly day: string;
	readonly slot: string;
	readonly minutes: number;
}

/** Sends airings to the edge as the page of a commune does. */
export async function declare(product: RunningProduct, said: readonly Said[]): Promise<readonly AiringAnswer[]> {
	const secrets = JSON.parse(await readFile(join(product.dataDir, 'secrets.json'), 'utf8')) as { cardSecret: string };
	const claims = said.map((one) => ({
		...one,
		clientId: crypto.randomUUID(),
		language: 'vi',
		channel: 'loudspeaker',
		plays: 2,
		clustersWorking: 3,
		hamlets: null,
		loggedAt: new Date().toISOString(),
		replaces: null,
		isWithdrawal: false,
		key: communeKey(secrets.cardSecret, one.commune, 1),
	}));
	const answer = await fetch(`${product.siteUrl}/phat-thanh/nhat-ky`, { method: 'POST', body: JSON.stringify(claims) });
	return (await answer.json()) as AiringAnswer[];
}

/** The communes of the province by the public list. */
export async function communesOf({ siteUrl }: RunningProduct): Promise<readonly Commune[]> {
	const list = await (await fetch(`${siteUrl}/phat-thanh/tinh/${PROVINCE}/`)).text();
	return [...list.matchAll(/href="\/phat-thanh\/(\d{5})\/"[^>]*>\s*([^<]+?)\s*</g)].map(([, code = '', name = '']) => ({
		code,
		name,
	}));
}

/** A number as the pages write it: `1.234,5`. */
export const numberOf = (text: string): number => Number(text.replaceAll('.', '').replace(',', '.'));

export const region = (page: Page, name: string | RegExp): Locator => page.getByRole('region', { name });

/** By the menu of every page, as a person comes back. */
export async function goHome(page: Page): Promise<void> {
	await page.locator('a[href="/admin"]').first().click();
	await expect(page.getByRole('heading', { name: /Hôm nay/ })).toBeVisible();
}

export const shortcut = (page: Page, name: string): Promise<void> =>
	page.getByRole('navigation', { name: 'Lối tắt' }).getByRole('link', { name, exact: true }).click();

/** Nothing that axe finds in what is ours, and nothing to shift sideways for, on two sizes of an office's screens. */
export async function expectFit(page: Page): Promise<void> {
	for (const width of [1366, 1024]) {
		await page.setViewportSize({ width, height: 768 });
		const [whole, seen] = await page.evaluate(() => [
			document.documentElement.scrollWidth,
			document.documentElement.clientWidth,
		]);
		expect(whole, `${page.url()} at ${width} px`).toBeLessThanOrEqual(seen ?? 0);
		expect(await faultsIn(page, 'main'), `${page.url()} at ${width} px`).toEqual([]);
	}
	await page.setViewportSize({ width: 1366, height: 850 });
}

/** Presses until it has worked: a click before the page has come alive does nothing, and people click again. */
export const press = (button: Locator, answer: Locator, words: string): Promise<void> =>
	expect(async () => {
		if (await button.isVisible()) await button.click({ timeout: 5_000 });
		await expect(answer).toContainText(words, { timeout: 5_000 });
	}).toPass({ timeout: 40_000 });

/** Opens an airing that waits, by its task, and writes down what the commune said. */
export async function ask(
	page: Page,
	task: Locator,
	{ said, verdict, note }: { said: string; verdict: 'Đã hỏi, tính' | 'Đã hỏi, không tính'; note: string },
): Promise<void> {
	await task.getByRole('link', { name: /^Hỏi và ghi/ }).click();
	const panel = region(page, 'Hỏi lại xã');
	await expect(panel).toContainText(said);
	await expect(panel.getByRole('link', { name: 'ghi vào danh mục' })).toBeVisible();
	const decide = panel.getByRole('button', { name: verdict, exact: true });
	await expect(async () => {
		await panel.getByRole('textbox', { name: /^Đã hỏi ai/ }).fill(note);
		await expect(decide).toBeEnabled({ timeout: 2_000 });
	}).toPass({ timeout: 40_000 });
	await decide.click();
	await expect(panel).toContainText(
		verdict === 'Đã hỏi, tính' ? 'Đã hỏi xã: được tính vào số liệu.' : 'Đã hỏi xã: không tính vào số liệu.',
	);
	await expect(panel.getByRole('listitem').filter({ hasText: note })).toBeVisible();
}

/** The book of the month, as the start page offers it: what is late stands there from the sixth day on. */
export async function openBook(page: Page): Promise<void> {
	if (MONTH === addMonths(NOW, -1))
		await page.getByRole('link', { name: `Sổ ${monthInWords(MONTH)} đã hết hạn báo xong mà chưa chốt.` }).click();
	else {
		await shortcut(page, 'Sổ tháng của các xã');
		await page.getByLabel('Tháng', { exact: true }).fill(MONTH);
		await page.getByRole('button', { name: 'Xem', exact: true }).click();
	}
	await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Sổ tháng của các xã, ${monthInWords(MONTH)}`);
}

export async function enterCompletion(page: Page, { name }: Commune, day: string): Promise<void> {
	const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
	const write = row.getByRole('button', { name: `Ghi lời báo xong của ${name}` });
	await row.locator('summary').click();
	await row.getByLabel('Xã báo đã ghi xong, ngày').fill(day);
	await press(write, row.getByRole('status').first(), 'Đã ghi');
}

interface Told {
	readonly number: string;
	readonly name: string;
	/** Null: `chưa có số liệu`. */
	readonly value: number | null;
}

/** The official table as the page shows it. */
export async function indicatorsOn(page: Page): Promise<readonly Told[]> {
	const rows = await region(page, 'Từng bậc, không cộng vào nhau').getByRole('row').all();
	const told: Told[] = [];
	for (const row of rows) {
		const [number, name, value] = await row.getByRole('cell').allInnerTexts();
		if (number && name && value !== undefined)
			told.push({ number, name, value: value.includes('chưa') ? null : numberOf(value) });
	}
	return told;
}

export async function download(page: Page, name: RegExp): Promise<string> {
	const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
	expect(file.suggestedFilename()).toMatch(new RegExp(`^bao-cao-${PROVINCE}-${MONTH}\\.`));
	return file.path();
}
