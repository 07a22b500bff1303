import { publishedGuides } from '../guides.ts';
import { topicPaths, messagePaths } from '../paths.ts';
import { publishedSnapshot } from '../snapshot.ts';

import type { APIRoute } from 'astro';
import type { Snapshot } from '#content/model/snapshot.ts';

const OF_A_LANGUAGE = ['', 'tim/', 'ban-tin/', 'giup-do/', 'tai-lieu/'] as const;

/** One page in a language, as part of an address: `/vi/` and the rest. */
interface PageIn {
	readonly lang: string;
	readonly rest: string;
}

/** The pages that exist in several languages: the same rest is the same page. */
const pagesInLanguages = (snapshot: Snapshot): readonly PageIn[] => [
	...snapshot.languages.flatMap((lang) => OF_A_LANGUAGE.map((rest) => ({ lang, rest }))),
	...topicPaths(snapshot).map(({ params }) => ({ lang: params.lang, rest: `chu-de/${params.topic}/` })),
	...messagePaths(snapshot).map(({ params }) => ({ lang: params.lang, rest: `nghe/${params.code}/` })),
	...publishedGuides(snapshot).map(({ lang, slug }) => ({ lang, rest: `huong-dan/${slug}/` })),
];

/** The addresses of a page in its languages, for search engines alone: 180 bytes that no phone has to fetch. */
function urlsInLanguages(snapshot: Snapshot): readonly string[] {
	const pages = pagesInLanguages(snapshot);
	const languagesOf = Map.groupBy(pages, ({ rest }) => rest);
	const address = ({ lang, rest }: PageIn) => `${snapshot.siteUrl}/${lang}/${rest}`;
	return pages.map((page) => {
		const same = languagesOf.get(page.rest) ?? [];
		const links = same.map(
			(other) => `<xhtml:link rel="alternate" hreflang="${other.lang}" href="${address(other)}"/>`,
		);
		return `<url><loc>${address(page)}</loc>${same.length > 1 ? links.join('') : ''}</url>`;
	});
}

/** The pages that search engines may show (sitemaps.org 0.9), and which page is which in other languages (hreflang). */
export const GET: APIRoute = () => {
	const snapshot = publishedSnapshot();
	const inVietnamese = [
		'/',
		'/phat-thanh/',
		...snapshot.provinces.map((province) => `/phat-thanh/tinh/${province.code}/`),
		...snapshot.communes.map((commune) => `/phat-thanh/${commune.code}/`),
		'/do-phu/',
		...snapshot.provinces.map((province) => `/do-phu/tinh/${province.code}/`),
	].map((path) => `<url><loc>${snapshot.siteUrl}${path}</loc></url>`);
	const urls = [...urlsInLanguages(snapshot), ...inVietnamese].join('\n');
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls}\n</urlset>\n`;
	return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
