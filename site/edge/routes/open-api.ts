import { z } from 'zod';

import { airingAnswerSchema, airingClaimSchema } from '#content/model/airing.ts';
import { photoClaimSchema } from '#content/model/airing-photo.ts';
import { pageEventSchema } from '#content/model/batch.ts';
import { bulletinSchema } from '#content/model/bulletin.ts';
import { manifestSchema } from '#content/model/manifest.ts';

import { REVALIDATE } from './headers.ts';
import { servedFile } from './served-file.ts';

/** What is shown of a schema is what arrives over the wire: months and days are text there. */
const shown = (schema: z.ZodType): object => z.toJSONSchema(schema, { io: 'input' });

const parameter = (name: string, description: string, example: string) => ({
	name,
	in: 'path',
	required: true,
	description,
	schema: { type: 'string' },
	example,
});
const MONTH = parameter('month', 'YYYY-MM, or "moi-nhat" for the newest month that has begun', 'moi-nhat');
const COMMUNE = parameter('commune', 'NSO code of the commune, five digits', '03166');
const LANGUAGE = parameter('language', 'BCP 47 tag', 'vi');

const answers = (description: string, mediaType: string, schema: object = { type: 'string' }) => ({
	200: { description, content: { [mediaType]: { schema } } },
	404: { description: 'There is no such month, commune or language; a Vietnamese page says so.' },
});
const read = (summary: string, parameters: readonly object[], responses: object) => ({
	get: { summary, parameters, responses },
});
const bytes = { type: 'string', contentEncoding: 'binary' };

/** What machines may ask the edge for, and what phones send it (OpenAPI 3.1). A test asks for every path of it. */
const DOCUMENT = {
	openapi: '3.1.0',
	info: {
		title: 'Loa Làng',
		version: '1.0.0',
		description:
			'Published bulletins of communes. Reading needs no key. The bulletin document is prepared for provincial information systems by the words of Circular 39/2020/TT-BTTTT; it conforms to none of their interfaces.',
		license: { name: 'MIT', identifier: 'MIT' },
	},
	servers: [{ url: '/' }],
	security: [],
	paths: {
		'/goi/{month}/{commune}/index.json': read(
			'What a commune can download for a month',
			[MONTH, COMMUNE],
			answers('The manifest', 'application/json', { $ref: '#/components/schemas/Manifest' }),
		),
		'/goi/{month}/{commune}/{language}.json': read(
			'A bulletin for machines: audio, script and facts',
			[MONTH, COMMUNE, LANGUAGE],
			answers('The bulletin', 'application/json', { $ref: '#/components/schemas/Bulletin' }),
		),
		'/goi/{month}/{commune}/{language}.m3u': read(
			'A playlist for IP loudspeakers; empty while the bulletin is a sample or has a machine voice',
			[MONTH, COMMUNE, LANGUAGE],
			answers('The playlist', 'audio/x-mpegurl'),
		),
		'/goi/{month}/{commune}/{language}.zip': read(
			'The bundle for a USB stick; may be fetched in parts (Range, If-Range)',
			[MONTH, COMMUNE, LANGUAGE],
			answers('The bundle', 'application/zip', bytes),
		),
		'/goi/{month}/{commune}/{language}.mp3': read(
			'The bulletin in one piece, with the words that are said in this commune only; under "moi-nhat" only what may be aired without asking anybody',
			[MONTH, COMMUNE, LANGUAGE],
			answers('The bulletin, may be fetched in parts', 'audio/mpeg', bytes),
		),
		'/goi/{month}/{commune}/{language}-{message}.wav': read(
			'A message for voice menus and calls, where the edition has them',
			[MONTH, COMMUNE, LANGUAGE, parameter('message', 'Key of the message', 'goi-111')],
			answers('WAV, 8 kHz', 'audio/wav', bytes),
		),
		'/goi/{month}/{commune}/gio-phat.ics': read(
			'Suggested slots and market days as a calendar',
			[MONTH, COMMUNE],
			answers('The calendar', 'text/calendar'),
		),
		'/{language}/feed.xml': read(
			'The podcast feed of a language',
			[LANGUAGE],
			answers('RSS 2.0 with iTunes and Podcasting 2.0 tags', 'application/xml'),
		),
		'/healthz': read('Is the edge well, and what waits in its log', [], {
			200: { description: 'Serving', content: { 'application/json': { schema: { type: 'object' } } } },
			503: { description: 'Nothing has been published yet' },
		}),
		'/phat-thanh/nhat-ky': {
			post: {
				summary: 'Airings of a commune, each with its key; answered after they are on disk',
				requestBody: {
					required: true,
					content: {
						'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/AiringClaim' } } },
					},
				},
				responses: {
					200: {
						description: 'One answer for each, in their order',
						content: {
							'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/AiringAnswer' } } },
						},
					},
					400: { description: 'Not a list of airings' },
					413: { description: 'Too much at once' },
				},
			},
		},
		'/phat-thanh/anh-so': {
			post: {
				summary: 'A photo of a log book as evidence for airings, with the key; answered after it is on disk',
				requestBody: {
					required: true,
					content: { 'application/json': { schema: { $ref: '#/components/schemas/PhotoClaim' } } },
				},
				responses: {
					200: {
						description: 'Taken, known already, or refused with a sentence',
						content: { 'application/json': { schema: { type: 'object' } } },
					},
					413: { description: 'Larger than a shrunk photo' },
				},
			},
		},
		'/r': {
			post: {
				summary: 'What happened on a page, as times: no person, no address, no device',
				requestBody: {
					required: true,
					content: {
						'application/json': { schema: { type: 'array', items: { $ref: '#/components/schemas/PageEvent' } } },
					},
				},
				responses: { 204: { description: 'Counted, or not wished to be counted' }, 400: { description: 'No event' } },
			},
		},
	},
	components: {
		schemas: {
			Manifest: shown(manifestSchema),
			Bulletin: shown(bulletinSchema),
			AiringClaim: shown(airingClaimSchema),
			PhotoClaim: shown(photoClaimSchema),
			AiringAnswer: shown(airingAnswerSchema),
			PageEvent: shown(pageEventSchema),
		},
	},
};

export const OPEN_API = servedFile(Buffer.from(JSON.stringify(DOCUMENT, undefined, 1)), {
	type: 'application/json; charset=utf-8',
	cacheControl: REVALIDATE,
});
