import { posix } from 'node:path';

import { escapeHtml } from '#content/sheets/escape-html.ts';

import { STICK_SCRIPT } from './stick-script.ts';

/** Attributes of our own pages that hold addresses. */
const ADDRESS = /(\s(?:href|src|data-url|data-gui|data-index)=")(\/[^"]*)"/g;
const FONT = /url\((\/[^)]+)\)/g;
/** Of the part whose hint to use paper stays: the log would never arrive from a stick or a village's own server. */
const LOG_DATA = /<script type="application\/json" id="ghi-du-lieu"[\s\S]*?<\/script>/;
/** Whole sections that send something, as their components mark them. */
const SENDING = /<section\b[^>]*\sdata-edge(?=[\s>])[^>]*>[\s\S]*?<\/section>/g;
const WORDS_ADDRESS = /\sdata-index="[^"]*"/;
const REFRESH = /<meta http-equiv="refresh"[^>]*>/;
const MANIFEST_LINK = /<link rel="manifest"[^>]*>/;

/**
 * A page as it must be to open from a stick (file://) or below any folder of any server: addresses become relative
 * and name their index.html, the log says to use the paper sheet, and what would send to the edge is left out.
 *
 * @param path of the page's file from the root: `vi/index.html`
 * @param words what the page would fetch when somebody searches, as JSON
 */
export function relativePage(
	html: string,
	path: string,
	{ words }: { readonly words?: string | undefined } = {},
): string {
	const folder = posix.dirname(path);
	return (
		html
			// it goes on to the network, which a stick is not opened for
			.replace(REFRESH, '')
			.replace('</body>', `<script data-stick src="/${STICK_SCRIPT}"></script></body>`)
			.replace(WORDS_ADDRESS, (all) => (words === undefined ? all : ` data-words="${escapeHtml(words)}"`))
			.replace(LOG_DATA, '')
			.replaceAll(SENDING, '')
			.replace(MANIFEST_LINK, '')
			.replaceAll(
				ADDRESS,
				(_all, attribute: string, address: string) => `${attribute}${relativeAddress(folder, address)}"`,
			)
			.replaceAll(FONT, (_all, address: string) => `url(${relativeAddress(folder, address)})`)
	);
}

/** `/vi/#a` from `phat-thanh` → `../vi/index.html#a`. */
export function relativeAddress(folder: string, address: string): string {
	const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
	const file = path.endsWith('/') ? `${path}index.html` : path;
	// a mirror counts nothing
	return posix.relative(`/${folder}`, file) + (rest === '?tu=trang' ? '' : rest);
}
