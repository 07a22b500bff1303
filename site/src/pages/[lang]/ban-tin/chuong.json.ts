import { languagePaths } from '../../../paths.ts';
import { publishedSnapshot } from '../../../snapshot.ts';
import { wholeBulletinOf } from '../../../whole-bulletin.ts';

import type { APIRoute } from 'astro';

export const getStaticPaths = () =>
	languagePaths(publishedSnapshot()).filter(({ params }) => wholeBulletinOf(publishedSnapshot(), params.lang));

/** Chapters of the whole bulletin, as podcast apps read them (Podcasting 2.0, JSON chapters 1.2). */
export const GET: APIRoute<Record<string, never>, { lang: string }> = ({ params }) => {
	const chapters = wholeBulletinOf(publishedSnapshot(), params.lang)?.rendered.bulletin.chapters ?? [];
	return Response.json({
		version: '1.2.0',
		chapters: chapters.map(({ startSeconds, title }) => ({ startTime: startSeconds, title })),
	});
};
