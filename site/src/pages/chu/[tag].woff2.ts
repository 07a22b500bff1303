import { readFileSync } from 'node:fs';

import subsetFont from 'subset-font';

import { languageByTag } from '#content/languages.ts';

import { keptBytes } from '../../build-cache.ts';
import { fontFileOf, needsFont } from '../../script-fonts.ts';
import { publishedSnapshot } from '../../snapshot.ts';

import type { APIRoute } from 'astro';

export const getStaticPaths = () =>
	publishedSnapshot()
		.languages.filter(needsFont)
		.map((tag) => ({ params: { tag } }));

/** The letters of a language's own name: one to three kB, so that a list of languages does not fetch whole scripts. */
export const GET: APIRoute<Record<string, never>, { tag: string }> = async ({ params }) => {
	const file = fontFileOf(params.tag);
	const name = languageByTag(params.tag)?.autonym;
	if (file === undefined || name === undefined) return new Response(null, { status: 404 });
	const whole = readFileSync(file);
	const font = await keptBytes(['letters', name, whole], () => subsetFont(whole, name, { targetFormat: 'woff2' }));
	return new Response(font, { headers: { 'Content-Type': 'font/woff2' } });
};
