import { createHash } from 'node:crypto';

const ATTRIBUTES = String.raw`((?:[^>"']|"[^"]*"|'[^']*')*)`;
const SCRIPTS = new RegExp(String.raw`<script(?=[\s>])${ATTRIBUTES}>([\s\S]*?)</script`, 'gi');
const STYLES = new RegExp(String.raw`<style(?=[\s>])${ATTRIBUTES}>([\s\S]*?)</style`, 'gi');

/**
 * The Content-Security-Policy of one page: nothing but its own files, and of inline scripts and styles exactly those
 * that stand in it. Worth the bytes: a text with markup that slips through translation and approval stays dead.
 *
 * @param html the page; empty for a worker, whose own policy binds what it fetches.
 */
export function contentSecurityPolicy(html = ''): string {
	const scripts = inlineHashes(html, SCRIPTS, (attributes) => !/\ssrc\s*=/i.test(attributes) && !isData(attributes));
	const styles = inlineHashes(html, STYLES, () => true);
	return [
		"default-src 'none'",
		["script-src 'self'", ...scripts].join(' '),
		["style-src 'self'", ...styles].join(' '),
		"img-src 'self' data:",
		"media-src 'self' blob:",
		// a paper brings its letters along
		html.includes('url(data:font/') ? "font-src 'self' data:" : "font-src 'self'",
		"connect-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
		"frame-ancestors 'none'",
	].join('; ');
}

/** The policy of a file that is no page and no worker: opened by itself it may fetch nothing at all. */
export const FILE_POLICY = "default-src 'none'; frame-ancestors 'none'";

// data blocks never run, so they need no permission
const isData = (attributes: string): boolean => /\stype\s*=\s*["']?application\/(ld\+)?json/i.test(attributes);

function inlineHashes(html: string, element: RegExp, isWanted: (attributes: string) => boolean): readonly string[] {
	const hashes = [...html.matchAll(element)].flatMap(([, attributes = '', body = '']) => {
		if (!isWanted(attributes)) return [];
		// a browser hashes what its parser made of the text: line ends are LF there
		const text = body.replaceAll(/\r\n?/g, '\n');
		return [`'sha256-${createHash('sha256').update(text).digest('base64')}'`];
	});
	return [...new Set(hashes)];
}
