import { Readable } from 'node:stream';

import { byteRangeOf } from '#content/lib/byte-range.ts';
import { SIGNATURE_HEADER, signAnswer } from '#content/lib/edge-signature.ts';
import { FILES_PATH, filesAskedSchema, MEDIA_PATH, mediaNamed, OFFER_PATH } from '#content/lib/release-exchange.ts';
import { filesOfRelease, mediaBytes, servedRelease } from '#content/lib/release-source.ts';

import { bringHere } from '../foundation/object-storage.ts';
import { routePart } from '../foundation/route-part.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { refuseUnsigned } from '../reach/edge-request.ts';
import { askingEdgeSchema, noteEdge } from './copying-edges.ts';
import { storedPath } from './served-media.ts';

import type { Endpoint } from 'payload';
import type { Bytes } from '#content/lib/release-source.ts';

const path = (address: string): string => address.replace(/^\/api/, '');
const notHere = () => Response.json({ code: 'not_here' }, { status: 404 });
const streamed = (bytes: Bytes, start: number, end: number): ReadableStream =>
	Readable.toWeb(Readable.from(bytes.read(start, end), { objectMode: false })) as ReadableStream;

/** `GET /api/edge/release`: which release is served, for an edge with a disk of its own; 204: the one that it has. */
const offer: Endpoint = {
	path: path(OFFER_PATH),
	method: 'get',
	handler: async (req) => {
		const refusal = refuseUnsigned(req, '');
		if (refusal) return refusal;
		const asking = askingEdgeSchema.safeParse(req.query);
		// a database that is away holds no release up
		if (asking.success)
			await noteEdge(req.payload, asking.data, new Date()).catch((err: unknown) =>
				req.payload.logger.warn({ msg: 'an edge that asks for releases was not noted', err }),
			);
		const list = await servedRelease(cmsSettings().dataDir);
		if (!list) return notHere();
		if (req.query.serves === list.release) return new Response(null, { status: 204 });
		const body = JSON.stringify(list);
		const { pathname, search } = new URL(req.url ?? '', 'http://cms.invalid');
		const signature = signAnswer(cmsSettings().edgeSecret, { path: `${pathname}${search}`, body }, new Date());
		return new Response(body, { headers: { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature } });
	},
};

/** `POST /api/edge/files`: files of a release, one after the other. */
const files: Endpoint = {
	path: path(FILES_PATH),
	method: 'post',
	handler: async (req) => {
		const body = (await req.text?.()) ?? '';
		const refusal = refuseUnsigned(req, body);
		if (refusal) return refusal;
		const asked = filesAskedSchema.safeParse(await req.json?.());
		if (!asked.success) return Response.json({ code: 'invalid' }, { status: 400 });
		const found = await filesOfRelease(cmsSettings().dataDir, asked.data);
		if (!found) return notHere();
		const headers = { 'content-type': 'application/octet-stream', 'content-length': String(found.bytes) };
		return new Response(streamed(found, 0, found.bytes - 1), { headers });
	},
};

/** `GET /api/edge/media/<key>.<ext>`: a media file, whole or from where a broken line ended. */
const media: Endpoint = {
	path: `${path(MEDIA_PATH)}/:name`,
	method: 'get',
	handler: async (req) => {
		const refusal = refuseUnsigned(req, '');
		if (refusal) return refusal;
		const name = routePart(req, 'name');
		const named = mediaNamed(name);
		// another machine may have made it: then only the bucket has it
		if (named) await bringHere(storedPath(named));
		const found = await mediaBytes(cmsSettings().dataDir, name);
		if (!found) return notHere();
		const { bytes } = found;
		const asked = { range: req.headers.get('range') ?? undefined };
		const range = byteRangeOf(asked, { bytes, etag: `"${name}"` });
		if (range.kind === 'unsatisfiable')
			return new Response(null, { status: 416, headers: { 'content-range': `bytes */${bytes}` } });
		const { start, end } = range.kind === 'part' ? range : { start: 0, end: bytes - 1 };
		const headers = {
			'content-type': 'application/octet-stream',
			'content-length': String(end - start + 1),
			...(range.kind === 'part' ? { 'content-range': `bytes ${start}-${end}/${bytes}` } : {}),
		};
		return new Response(streamed(found, start, end), { status: range.kind === 'part' ? 206 : 200, headers });
	},
};

/** Releases as edges on other machines copy them (content/lib/release-exchange.ts). */
export const exchangeEndpoints: readonly Endpoint[] = [offer, files, media];
