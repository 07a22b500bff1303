import { expect, test } from 'vitest';

import { newerSyntaxIn } from '../support/browser-floor.ts';
import { KEY, states } from './phone.ts';

import type { Phone } from './phone.ts';

/** With the pages of airing-log.test.ts: no scripts, an old browser, a thumb. */
export function oldPhoneTests({ built, url, onPhone }: Phone): void {
	test('without scripts the downloads are all there and the log points to the paper sheet', async () => {
		await onPhone(
			async (page) => {
				await page.goto(`${url()}/phat-thanh/03562/`);
				expect(await page.getByRole('link', { name: /^Tải gói tiếng/ }).count()).toBe(2);
				expect(await page.getByText('Anh chị ghi vào phiếu phát giấy').isVisible()).toBe(true);
				expect(await page.getByRole('button', { name: 'Lưu lần phát' }).isVisible()).toBe(false);
			},
			{ javaScriptEnabled: false },
		);
	}, 30_000);

	test('on the oldest browser that has modules an airing is logged, corrected and sent', async () => {
		await onPhone(async (page, context) => {
			await context.addInitScript(withoutNewer);
			const failures: string[] = [];
			page.on('pageerror', (error) => failures.push(error.message));
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			await page.getByRole('button', { name: 'Sửa', exact: true }).click();
			await page.getByLabel('Số phút đã phát').fill('5');
			await page.getByRole('button', { name: 'Lưu bản sửa' }).click();
			await page.getByText('5 phút').waitFor();
			expect(await page.getByText('Anh chị ghi vào phiếu phát giấy').isVisible()).toBe(false);
			expect(failures).toEqual([]);
		});
	}, 30_000);

	test('the paper hint stays where the log stops on its way', async () => {
		await onPhone(async (page, context) => {
			// anything that a browser lacks and that no check of ours has seen
			await context.addInitScript(() => void Reflect.deleteProperty(Array.prototype, 'reduce'));
			await page.goto(`${url()}/phat-thanh/03562/`);
			await page.getByText('Anh chị ghi vào phiếu phát giấy').waitFor();
			expect(await page.getByRole('button', { name: 'Lưu lần phát' }).isVisible()).toBe(false);
		});
	}, 30_000);

	test('everything that is pressed on the page of a commune is at least 48 px high', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}/phat-thanh/03562/#k=${KEY}`);
			await page.getByRole('button', { name: 'Lưu lần phát' }).click();
			await states(page).filter({ hasText: 'Đã gửi' }).waitFor();
			const small = await page.evaluate(() => {
				for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
				const pressed = document.querySelectorAll<HTMLElement>('main :is(a, button, summary, input, select)');
				return [...pressed]
					.map((one) => ({
						text: one.textContent?.trim() ?? '',
						id: one.id,
						height: one.getBoundingClientRect().height,
					}))
					.filter(({ height }) => height > 0 && height < 48);
			});
			expect(small).toEqual([]);
		});
	}, 30_000);

	test('no script that is sent has syntax which the oldest browser does not read', async () => {
		const { addresses, read } = built();
		const scripts = [...addresses].filter((path) => path.endsWith('.js'));
		expect(scripts.length).toBeGreaterThan(5);
		for (const path of scripts) expect(newerSyntaxIn(await read(path)), path).toEqual([]);
	});
}

/** Takes away what came after Chrome 61, as far as scripts might use it. */
function withoutNewer(): void {
	const drop = (owner: object, names: readonly string[]) => {
		for (const name of names) Reflect.deleteProperty(owner, name);
	};
	drop(Array.prototype, ['at', 'flat', 'flatMap', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'with']);
	drop(String.prototype, ['at', 'matchAll', 'replaceAll', 'trimStart', 'trimEnd']);
	drop(Object, ['fromEntries', 'hasOwn', 'groupBy']);
	drop(Map, ['groupBy']);
	drop(Promise, ['allSettled', 'any', 'try', 'withResolvers']);
	drop(Promise.prototype, ['finally']);
	drop(Element.prototype, ['replaceChildren', 'toggleAttribute', 'checkVisibility', 'getAnimations']);
	drop(Document.prototype, ['replaceChildren']);
	drop(DocumentFragment.prototype, ['replaceChildren']);
	drop(Blob.prototype, ['arrayBuffer', 'stream', 'text']);
	drop(Crypto.prototype, ['randomUUID']);
	drop(globalThis, ['structuredClone', 'queueMicrotask', 'reportError', 'AbortController', 'navigation']);
}
