import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

import { languageByTag } from '#content/languages.ts';
import { byteRangeOf } from '#content/lib/byte-range.ts';
import { mediaPath } from '#content/lib/media-files.ts';
import { renderedEditionSchema } from '#content/model/edition-plan.ts';

import { routePart } from '../foundation/route-part.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { editionOf } from './edition-request.ts';

import type { Endpoint } from 'payload';
import type { MediaFile } from '#content/model/clip.ts';
import type { RenderedEdition } from '#content/model/edition-plan.ts';
import type { Edition } from '../payload-types.ts';

/** What was rendered last for an edition; undefined: nothing yet. */
function renderedOf(edition: Edition): RenderedEdition | undefined {
	return edition.rendered ? renderedEditionSchema.parse(JSON.parse(edition.rendered)) : undefined;
}

/** `GET /api/editions/:id/audio`: what can be heard of an edition before it goes out. */
export const audioListEndpoint: Omit<Endpoint, 'root'> = {
	path: '/:id/audio',
	method: 'get',
	handler: async (req) => {
		const edition = await editionOf(req);
		if (edition instanceof Response) return edition;
		const address = ({ key }: Pick<MediaFile, 'key'>) => `/api/editions/${edition.id}/audio/${key}`;
		const languages = (renderedOf(edition)?.languages ?? []).map(({ language, tracks, bulletin }) => ({
			tag: language,
			name: languageByTag(language)?.nameVi ?? language,
			bulletin: { url: address(bulletin), durationSeconds: bulletin.durationSeconds },
			tracks: tracks.map((track) => ({
				url: address(track),
				title: track.title,
				voice: track.voice,
				durationSeconds: track.durationSeconds,
			})),
		}));
		return Response.json({ renderedAt: edition.renderedAt ?? null, languages });
	},
};

/**
 * `GET /api/editions/:id/audio/:key`: one file of an edition, for whoever is signed in. Only what this edition is made
 * of; with Range, so that a player can jump.
 */
export const audioEndpoint: Omit<Endpoint, 'root'> = {
	path: '/:id/audio/:key',
	method: 'get',
	handler: async (req) => {
		const edition = await editionOf(req);
		if (edition instanceof Response) return edition;
		const key = routePart(req, 'key');
		const file = filesOf(renderedOf(edition)).find((candidate) => candidate.key === key);
		const path = file && mediaPath(join(cmsSettings().dataDir, 'media'), file);
		const size = path && (await sizeOf(path));
		if (!path || !size)
			return Response.json(
				{ message: 'Không có tệp âm thanh này trong bản tin. Hãy dựng lại âm thanh.' },
				{ status: 404 },
			);
		return rangeAnswer(path, size, { key, asked: req.headers });
	},
};

const filesOf = (rendered: RenderedEdition | undefined): readonly MediaFile[] =>
	(rendered?.languages ?? []).flatMap(({ tracks, bulletin }) => [...tracks, bulletin]);

const sizeOf = (path: string): Promise<number> =>
	stat(path).then(
		({ size }) => size,
		() => 0,
	);

function rangeAnswer(path: string, size: number, { key, asked }: { key: string; asked: Headers }): Response {
	const etag = `"${key}"`;
	const headers = {
		'content-type': 'audio/mpeg',
		'accept-ranges': 'bytes',
		etag,
		// the key is of the content; but only for this person's browser
		'cache-control': 'private, max-age=86400',
		'x-content-type-options': 'nosniff',
	};
	const range = byteRangeOf(
		{ range: asked.get('range') ?? undefined, 'if-range': asked.get('if-range') ?? undefined },
		{ bytes: size, etag },
	);
	if (range.kind === 'unsatisfiable')
		return new Response(null, { status: 416, headers: { ...headers, 'content-range': `bytes */${size}` } });
	const { start, end } = range.kind === 'part' ? range : { start: 0, end: size - 1 };
	const body = Readable.toWeb(createReadStream(path, { start, end })) as ReadableStream<Uint8Array>;
	return new Response(body, {
		status: range.kind === 'part' ? 206 : 200,
		headers: {
			...headers,
			'content-length': String(end - start + 1),
			...(range.kind === 'part' ? { 'content-range': `bytes ${start}-${end}/${size}` } : {}),
		},
	});
}
