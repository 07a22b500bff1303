import { translator } from '../i18n.ts';
import { publishedSnapshot } from '../snapshot.ts';
import { withdrawnMessages } from '../withdrawn.ts';

import type { APIRoute } from 'astro';

/**
 * What phones that keep messages must let go, each as `<language> <key>`, and the sentence that tells it; asked for
 * once a day.
 */
export const GET: APIRoute = () => {
	const snapshot = publishedSnapshot();
	return Response.json({
		words: translator('vi')('withdrawnMessage.gone'),
		kept: snapshot.languages.flatMap((language) =>
			withdrawnMessages(snapshot, language).map(({ message }) => `${language} ${message}`),
		),
	});
};
