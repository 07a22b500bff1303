import { languagePaths } from '../../paths.ts';
import { podcastFeed } from '../../podcast.ts';
import { publishedSnapshot } from '../../snapshot.ts';

import type { APIRoute } from 'astro';

export const getStaticPaths = () => languagePaths(publishedSnapshot());

export const GET: APIRoute<Record<string, never>, { lang: string }> = ({ params }) =>
	podcastFeed(publishedSnapshot(), params.lang);
