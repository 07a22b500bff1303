import { translator } from '../i18n.ts';
import { publishedSnapshot } from '../snapshot.ts';
import { withdrawnMessages } from '../withdrawn.ts';

import type { APIRoute } from 'astro';

/** What phones that keep messages must let go, and the sentence that tells it; asked for once a day. */
export const GET: APIRoute = () =>
	Response.json({
		words: translator('vi')('withdrawnMessage.gone'),
		keys: withdrawnMessages(publishedSnapshot()).map((withdrawn) => withdrawn.message),
	});
