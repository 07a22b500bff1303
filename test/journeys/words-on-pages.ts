import { AxeBuilder } from '@axe-core/playwright';

import { englishIn } from '../support/english-words.ts';

import type { Page } from '@playwright/test';

/** What a page of the admin says that is not Vietnamese, and what its tab is called. */
export interface SaidByPage {
	readonly path: string;
	readonly title: string;
	/** English words and raw codes, each with the text around it. */
	readonly foreign: readonly string[];
	/** What axe finds, with the first element of each. */
	readonly faults: readonly string[];
}

/**
 * Everything that a page says: its texts, and what screen readers and pointers are told. Text that a person wrote (values
 * of fields, another language than the page's, code) is not the admin's own.
 */
const textsOf = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const isData = (element: Element | null): boolean =>
			element?.closest(
				'script, style, noscript, textarea, code, samp, kbd, [data-raw], [lang]:not(html):not([lang="vi"])',
			) !== null;
		const texts = new Set<string>();
		const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		while (nodes.nextNode())
			if (!isData(nodes.currentNode.parentElement)) texts.add((nodes.currentNode.textContent ?? '').trim());
		for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
			for (const element of document.querySelectorAll(`body [${name}]`))
				if (!isData(element)) texts.add((element.getAttribute(name) ?? '').trim());
		return [...texts].filter((text) => text !== '');
	});

/** Gaps in the words of the villagers' pages, which translators keep; `{{label}}` is one that Payload has left unfilled. */
const GAPS = /\{\{(?!label\}\})[a-z]+\}\}/gi;
/** What stands in a text for people and is no word: addresses, names of files. */
const NO_WORDS =
	/\S+@\S+|https?:\/\/\S+|(?<=^|[\s(“"])\/[a-z][\w/.-]*|[\p{L}\p{N}_-]+\.[a-z0-9]{2,4}(?![\p{L}\p{N}])/giu;

const TRIES = 8;

const foreignTexts = async (page: Page, known: ReadonlySet<string>): Promise<readonly string[]> =>
	(await textsOf(page)).flatMap((text) => {
		const words = englishIn(text.replaceAll(NO_WORDS, ' ').replaceAll(GAPS, ' ')).filter((word) => !known.has(word));
		return words.length === 0 ? [] : [`${words.join(', ')} in "${text.slice(0, 160)}"`];
	});

/**
 * Opens a page and reads it when its forms have come alive.
 *
 * @param known values that people gave themselves, such as keys of messages
 * @param asksAxe looks for faults, too, which takes as long as everything else
 */
export async function readPage(
	page: Page,
	path: string,
	{ known, asksAxe }: { readonly known: ReadonlySet<string>; readonly asksAxe: boolean },
): Promise<SaidByPage> {
	const answer = await page.goto(path, { waitUntil: 'load' });
	await page.waitForLoadState('networkidle');
	let foreign = await foreignTexts(page, known);
	// what a page says before it has come alive is not what stays: read again for a while
	for (let tries = 1; foreign.length > 0 && tries < TRIES; tries += 1) {
		await page.waitForTimeout(500);
		foreign = await foreignTexts(page, known);
	}
	const faults = asksAxe ? await settledFaults(page) : [];
	// what a role has no page for is answered with 404, in Vietnamese; anything else is a fault of ours
	const status = answer?.status() ?? 0;
	return {
		path,
		title: await page.title(),
		foreign: status >= 500 || status === 0 ? [`answered ${status}`, ...foreign] : foreign,
		faults,
	};
}

/** Payload's parts get our roles and labels when they have come alive: looked at once more before it is a fault. */
async function settledFaults(page: Page): Promise<readonly string[]> {
	const found = await axeFaults(page);
	if (found.length === 0) return found;
	await page.waitForTimeout(1_000);
	return axeFaults(page);
}

async function axeFaults(page: Page): Promise<readonly string[]> {
	const { violations } = await new AxeBuilder({ page }).analyze();
	return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(' ') ?? ''}`);
}
