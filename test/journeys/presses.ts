import type { Page } from '@playwright/test';

/** What a person presses on a page, over all the pages that it leads to: the measure of the desk's main tasks. */
export interface Presses {
	count(): Promise<number>;
}

/** Begins to count; typing counts as the press that leads into the field. */
export async function countPresses(page: Page): Promise<Presses> {
	const begin = () => {
		// a second measure on the same page hears each press once, too
		const counting = window as Window & { countsPresses?: boolean };
		if (counting.countsPresses) return;
		counting.countsPresses = true;
		document.addEventListener(
			'click',
			({ isTrusted, detail }) => {
				// Enter and labels make clicks of their own, without a pointer
				if (isTrusted && detail > 0)
					sessionStorage.setItem('presses', String(Number(sessionStorage.getItem('presses') ?? 0) + 1));
			},
			true,
		);
	};
	await page.addInitScript(begin);
	await page.evaluate(() => sessionStorage.removeItem('presses'));
	await page.evaluate(begin);
	return { count: async () => Number((await page.evaluate(() => sessionStorage.getItem('presses'))) ?? 0) };
}
