import { AxeBuilder } from '@axe-core/playwright';
import { describe, expect, test } from 'vitest';

import { messagePath } from '#content/lib/message-code.ts';
import { chromiumPath } from './browser.ts';
import { phoneTests } from './phone.ts';

// skipped with its reason in the name where there is no Chromium
describe.skipIf(chromiumPath === undefined)('pages for everybody (needs Chromium; CHROMIUM_PATH names one)', () => {
	const { url, onPhone } = phoneTests();

	test.for([
		'/',
		'/vi/',
		'/vi/tim/',
		'/vi/ban-tin/',
		messagePath('vi', 'bai-cu'),
		'/ngoai-tuyen/',
		'/km/',
		messagePath('vi', 'goi-111'),
		messagePath('km', 'ton-trong-nguoi-tro-ve'),
		'/vi/giup-do/',
		'/vi/tai-lieu/',
		'/vi/huong-dan/so-tay-phat-thanh/',
		'/phat-thanh/',
		'/phat-thanh/tinh/12/',
		'/phat-thanh/03562/',
		'/phat-thanh/nghe/00/2026-11/km/',
		'/do-phu/',
		'/404.html',
	])(
		'%s has no accessibility fault, light or dark, and does not scroll sideways',
		{ timeout: 60_000 },
		async (path) => {
			await onPhone(async (page) => {
				await page.goto(url() + path);
				const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
				const found = [await new AxeBuilder({ page }).withTags(everything).analyze()];
				await page.emulateMedia({ colorScheme: 'dark' });
				// in the dark only colours are different
				found.push(await new AxeBuilder({ page }).withRules(['color-contrast']).analyze());
				for (const { violations } of found)
					expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
				expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
			});
		},
	);

	test('at 200% of the text size nothing is cut off or scrolls sideways', async () => {
		await onPhone(
			async (page) => {
				for (const path of [
					'/vi/',
					messagePath('vi', 'goi-111'),
					messagePath('km', 'goi-111'),
					'/phat-thanh/03562/',
					'/vi/giup-do/',
				]) {
					await page.goto(url() + path);
					expect([path, await page.evaluate('document.documentElement.scrollWidth')]).toEqual([path, 180]);
				}
			},
			// half as many CSS pixels: what a browser makes of 360 pixels at 200 %
			{ viewport: { width: 180, height: 320 }, deviceScaleFactor: 2 },
		);
	}, 60_000);

	test('in forced colours every control still has an edge or an underline', async () => {
		await onPhone(
			async (page) => {
				await page.goto(`${url()}${messagePath('vi', 'goi-111')}`);
				const bare = await page.evaluate(() =>
					[...document.querySelectorAll('main a, button:not([hidden]), .goi a')]
						.filter((control) => control.getClientRects().length > 0)
						.filter((control) => {
							const { borderTopStyle, textDecorationLine, outlineStyle } = getComputedStyle(control);
							return borderTopStyle === 'none' && textDecorationLine === 'none' && outlineStyle === 'none';
						})
						.map((control) => control.outerHTML.slice(0, 80)),
				);
				expect(bare).toEqual([]);
			},
			{ forcedColors: 'active' },
		);
	}, 30_000);

	test('by keyboard alone: exit first, then play, and never behind the call bar', async () => {
		await onPhone(async (page) => {
			await page.goto(`${url()}${messagePath('vi', 'goi-111')}`);
			const order: string[] = [];
			for (let step = 0; step < 25; step += 1) {
				await page.keyboard.press('Tab');
				const [name, isHidden] = await page.evaluate(() => {
					const focused = document.activeElement;
					const bar = document.querySelector('.goi')?.getBoundingClientRect();
					const box = focused?.getBoundingClientRect();
					const isInBar = focused?.closest('.goi') !== null;
					const label = focused?.id || focused?.tagName || '';
					return [label, Boolean(bar && box && !isInBar && box.top >= bar.top && box.top < innerHeight)] as const;
				});
				expect([name, isHidden]).toEqual([name, false]);
				order.push(name);
			}
			expect(order[0]).toBe('thoat');
			expect(order.indexOf('BUTTON')).toBeGreaterThan(0);
			expect(order.indexOf('BUTTON')).toBeLessThan(4);
		});
	}, 30_000);
});
