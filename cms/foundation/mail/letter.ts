import { escapeHtml } from '#content/sheets/escape-html.ts';

export interface LetterSection {
	readonly heading: string;
	readonly items: readonly { readonly text: string; readonly url: string }[];
}

export interface Letter {
	readonly greeting: string;
	readonly paragraphs: readonly string[];
	readonly sections?: readonly LetterSection[];
	/** The one thing to press. */
	readonly action?: { readonly text: string; readonly url: string };
	/** Why this person gets it, and how to stop it. */
	readonly footer: string;
}

/** A name or title inside a mail: one line, without what could start a header or hide the end of a text. */
export const oneLine = (text: string): string =>
	text
		.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
		.replaceAll(/\s+/g, ' ')
		.trim();

/** The same letter as plain text and as simple HTML: no picture, no third party, nothing that reports back. */
export function written(letter: Letter): { readonly text: string; readonly html: string } {
	return { text: plain(letter), html: simpleHtml(letter) };
}

function plain({ greeting, paragraphs, sections = [], action, footer }: Letter): string {
	return [
		greeting,
		...paragraphs,
		...sections.map(({ heading, items }) =>
			[`${heading}:`, ...items.map(({ text, url }) => `- ${text}\n  ${url}`)].join('\n'),
		),
		...(action ? [`${action.text}:\n${action.url}`] : []),
		`--\n${footer}`,
	].join('\n\n');
}

function simpleHtml({ greeting, paragraphs, sections = [], action, footer }: Letter): string {
	const link = (text: string, url: string) => `<a href="${escapeHtml(url)}">${escapeHtml(text)}</a>`;
	const body = [
		...[greeting, ...paragraphs].map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`),
		...sections.map(
			({ heading, items }) =>
				`<h2 style="font-size:18px">${escapeHtml(heading)}</h2><ul>${items
					.map(({ text, url }) => `<li>${link(text, url)}</li>`)
					.join('')}</ul>`,
		),
		...(action ? [`<p>${link(action.text, action.url)}</p><p>${escapeHtml(action.url)}</p>`] : []),
		`<p style="color:#55646a">${escapeHtml(footer)}</p>`,
	].join('\n');
	return `<!doctype html><html lang="vi"><meta charset="utf-8"><body style="font:16px/1.5 sans-serif;color:#1d2a2f">${body}</body></html>`;
}
