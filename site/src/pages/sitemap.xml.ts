import { publishedGuides } from '../guides.ts';
import { topicPaths, messagePaths } from '../paths.ts';
import { publishedSnapshot } from '../snapshot.ts';

import type { APIRoute } from 'astro';

const OF_A_LANGUAGE = ['', 'tim/', 'ban-tin/', 'giup-do/', 'tai-lieu/'] as const;

/**
 * The pages that search engines may show (sitemaps.org 0.9). Which page is which in other languages stands in the
 * pages themselves, in one place only.
 */
export const GET: APIRoute = () => {
	const snapshot = publishedSnapshot();
	const paths = [
		'/',
		...snapshot.languages.flatMap((lang) => OF_A_LANGUAGE.map((page) => `/${lang}/${page}`)),
		...topicPaths(snapshot).map(({ params }) => `/${params.lang}/chu-de/${params.topic}/`),
		...messagePaths(snapshot).map(({ params }) => `/${params.lang}/nghe/${params.key}/`),
		...publishedGuides(snapshot).map((guide) => `/${guide.lang}/huong-dan/${guide.slug}/`),
		'/phat-thanh/',
		...snapshot.provinces.map((province) => `/phat-thanh/tinh/${province.code}/`),
		...snapshot.communes.map((commune) => `/phat-thanh/${commune.code}/`),
		'/do-phu/',
	];
	const urls = paths.map((path) => `<url><loc>${snapshot.siteUrl}${path}</loc></url>`);
	const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls.join('')}</urlset>\n`;
	return new Response(xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
