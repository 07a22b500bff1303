import { describeStrip } from '#content/comics/draw-strip.ts';
import { stripForTopics, withNumbers } from '#content/comics/strips.ts';
import { HotlineUnusableError } from '#content/model/hotline.ts';
import { dayAt } from '#content/model/month.ts';
import { COMIC_SAMPLE_MARK } from '#content/sheets/comic-sheet.ts';

import { routePart } from '../../foundation/route-part.ts';
import { loadHotlines } from '../../hotlines/load-hotlines.ts';
import { readableRendition } from '../../messages/readable-rendition.ts';
import { makeComic } from './comic-file.ts';
import { COMIC_FORMATS } from './comic-plan.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Strip } from '#content/comics/strip.ts';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { Message } from '../../payload-types.ts';
import type { ComicFormat } from './comic-plan.ts';

const TYPES: Readonly<Record<ComicFormat, string>> = { pdf: 'application/pdf', png: 'image/png', jpg: 'image/jpeg' };
/** What the field `alt` of a material holds. */
const LONGEST_ALT = 400;

const refusal = (message: string, status: number) => Response.json({ message }, { status });

/** `GET /api/comics/:rendition/:format`: the strip of the message's topic, marked as a sample: nobody has approved it. */
const downloadEndpoint: Endpoint = {
	path: '/comics/:rendition/:format',
	method: 'get',
	handler: (req) =>
		withStrip(req, async ({ strip, format, hotlines, today }) => {
			const bytes = await makeComic({ topic: strip.topic, format, hotlines, today, mark: COMIC_SAMPLE_MARK });
			return new Response(new Uint8Array(bytes), {
				headers: {
					'content-type': TYPES[format],
					'content-disposition': `inline; filename="tranh-${strip.topic}.${format}"`,
					'cache-control': 'no-store',
					'x-content-type-options': 'nosniff',
				},
			});
		}),
};

/**
 * `POST /api/comics/:rendition/:format`: puts the strip among the materials, where a second person looks at it before it
 * goes out like every other; with the rights of who asks.
 */
const addEndpoint: Endpoint = {
	path: '/comics/:rendition/:format',
	method: 'post',
	handler: (req) =>
		withStrip(req, async ({ strip, format, message, hotlines, today }) => {
			const data = await makeComic({ topic: strip.topic, format, hotlines, today, mark: '' });
			const told = withNumbers(strip, { hotlines, today });
			const { id } = await req.payload.create({
				collection: 'materials',
				data: {
					title: `Tranh bốn khung: ${strip.title}`,
					alt: shortened(describeStrip(told)),
					consentBasis: 'illustration',
					licence: 'own',
					author: 'Loa Làng',
					language: 'vi',
					message,
					isPublic: true,
				},
				file: { name: `tranh-${strip.topic}.${format}`, data, mimetype: TYPES[format], size: data.length },
				user: req.user,
				overrideAccess: false,
				req,
			});
			return Response.json({ link: `/admin/collections/materials/${id}` }, { status: 201 });
		}),
};

export const comicEndpoints: readonly Endpoint[] = [downloadEndpoint, addEndpoint];

interface Asked {
	readonly strip: Strip;
	readonly format: ComicFormat;
	readonly message: Message['id'];
	readonly hotlines: Hotline[];
	readonly today: Day;
}

async function withStrip(req: PayloadRequest, answer: (asked: Asked) => Promise<Response>): Promise<Response> {
	if (!req.user) return refusal('Hãy đăng nhập lại.', 401);
	const format = COMIC_FORMATS.find((name) => name === routePart(req, 'format'));
	const message = (await readableRendition(req))?.message;
	const strip = typeof message === 'object' ? stripForTopics(message.topics ?? []) : undefined;
	if (!format || !strip || typeof message !== 'object')
		return refusal('Chủ đề của thông điệp này chưa có tranh bốn khung.', 404);
	const [hotlines, today] = [[...(await loadHotlines(req))], dayAt(new Date())];
	try {
		// before anything is drawn: a number that may not be printed today is refused with its name
		withNumbers(strip, { hotlines, today });
		return await answer({ strip, format, message: message.id, hotlines, today });
	} catch (error) {
		if (!(error instanceof HotlineUnusableError)) throw error;
		return refusal(`Số ${error.number} chưa xác minh hoặc đã quá hạn kiểm tra nên chưa in được.`, 409);
	}
}

const shortened = (text: string): string => (text.length <= LONGEST_ALT ? text : `${text.slice(0, LONGEST_ALT - 1)}…`);
