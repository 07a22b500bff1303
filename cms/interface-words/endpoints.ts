import { APIError } from 'payload';
import { z } from 'zod';

import { languageByTag } from '#content/languages.ts';
import { mayWrite, WORD_STATES } from '#content/interface-words/word-steps.ts';

import { readBody } from '../foundation/read-body.ts';
import { routePart } from '../foundation/route-part.ts';
import { deskWords } from './load-words.ts';
import { poOf, readPo } from './po-file.ts';
import { saveWords } from './save-words.ts';
import { takeSteps } from './take-steps.ts';
import { moverOf } from './word-facts.ts';

import type { Endpoint, PayloadRequest } from 'payload';

const MOST_WORDS = 400;
const key = z.string().max(80);

const savedSchema = z.object({
	words: z
		.array(
			z.object({
				key,
				text: z.string().max(2000),
				backTranslation: z.string().max(2000).optional(),
				/** `updatedAt` of what the person has seen; empty: nothing was there. */
				baseUpdatedAt: z.string().max(40).optional(),
			}),
		)
		.max(MOST_WORDS),
});

const stepSchema = z.object({
	to: z.enum(WORD_STATES),
	words: z
		.array(z.object({ key, digest: z.string().max(80) }))
		.min(1)
		.max(MOST_WORDS),
});

const fileSchema = z.object({ content: z.string().max(900_000) });

/** A language of the registry that the pages can be translated into, by somebody who is signed in. */
function languageIn(req: PayloadRequest): string {
	const language = routePart(req, 'language');
	if (!req.user) throw new APIError('Hãy đăng nhập để xem lời trên trang.', 401, undefined, true);
	if (language === 'vi' || !languageByTag(language))
		throw new APIError(`Không dịch lời trên trang sang "${language}".`, 404, undefined, true);
	return language;
}

/** `POST /api/words/:language {words}`: keeps translations as drafts. */
const saveEndpoint: Endpoint = {
	path: '/words/:language',
	method: 'post',
	handler: async (req) => {
		const language = languageIn(req);
		const asked = await readBody(req, savedSchema);
		return asked instanceof Response ? asked : Response.json(await saveWords(req, language, asked.words));
	},
};

/** `POST /api/words/:language/step {to, words}`: sends, confirms, approves or returns words exactly as they were seen. */
const stepEndpoint: Endpoint = {
	path: '/words/:language/step',
	method: 'post',
	handler: async (req) => {
		const language = languageIn(req);
		const asked = await readBody(req, stepSchema);
		return asked instanceof Response ? asked : Response.json(await takeSteps(req, language, asked));
	},
};

/** `GET /api/words/:language/po`: the words for translators who work elsewhere. */
const exportEndpoint: Endpoint = {
	path: '/words/:language/po',
	method: 'get',
	handler: async (req) => {
		const language = languageIn(req);
		const content = poOf(language, await deskWords(req, language));
		return new Response(new Uint8Array(content), {
			headers: {
				'content-type': 'text/x-gettext-translation; charset=utf-8',
				'content-disposition': `attachment; filename="loa-lang-loi-tren-trang.${language}.po"`,
			},
		});
	},
};

/** `POST /api/words/:language/po {content}`: takes their work as drafts, and names what it leaves out. */
const importEndpoint: Endpoint = {
	path: '/words/:language/po',
	method: 'post',
	handler: async (req) => {
		const language = languageIn(req);
		const asked = await readBody(req, fileSchema, 'Tệp quá dài hoặc không đọc được. Tệp PO của trang này dưới 1 MB.');
		if (asked instanceof Response) return asked;
		if (!req.user || !mayWrite(moverOf(req.user), language))
			throw new APIError('Người dịch đúng ngôn ngữ hoặc cán bộ cả nước mới nhập được tệp.', 403, undefined, true);
		const read = readPo(asked.content, language);
		if ('problem' in read) throw new APIError(read.problem, 400, undefined, true);
		const saved = await saveWords(req, language, read.words);
		return Response.json({ ...saved, refused: [...read.refused, ...saved.refused] });
	},
};

export const wordEndpoints: readonly Endpoint[] = [saveEndpoint, stepEndpoint, exportEndpoint, importEndpoint];
