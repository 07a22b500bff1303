import { languagePaths } from '../../paths.ts';
import { searchWords } from '../../search-words.ts';
import { libraryOf } from '../../library.ts';
import { publishedSnapshot } from '../../snapshot.ts';

import type { APIRoute } from 'astro';

export const getStaticPaths = () => languagePaths(publishedSnapshot());

/** The words of each message in the order of the list, fetched when somebody begins to search: about 1 kB for ten. */
export const GET: APIRoute<Record<string, never>, { lang: string }> = ({ params }) =>
	Response.json(libraryOf(publishedSnapshot(), params.lang).map((item) => searchWords(item)));
