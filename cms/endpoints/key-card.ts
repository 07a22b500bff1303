import { communeKey } from '#content/lib/secrets.ts';
import { communeFullName } from '#content/model/commune.ts';
import QRCode from 'qrcode';

import { hasRole } from '../access/roles.ts';
import { cmsSettings } from '../settings.ts';
import { routePart } from './route-part.ts';

import type { Endpoint } from 'payload';

/** `GET /api/key-card/:commune`: the card with a commune's key, to print and hand over. The key itself is stored nowhere. */
export const keyCardEndpoint: Endpoint = {
	path: '/key-card/:commune',
	method: 'get',
	handler: async (req) => {
		if (!hasRole(req, 'administrator', 'officer')) {
			return Response.json(
				{ message: 'Chỉ cán bộ truyền thông được in thẻ của xã. Hãy đăng nhập bằng tài khoản cán bộ.' },
				{ status: 403 },
			);
		}
		const { docs } = await req.payload.find({
			collection: 'communes',
			where: { code: { equals: routePart(req, 'commune') } },
			limit: 1,
			depth: 0,
			overrideAccess: false,
			user: req.user,
			req,
		});
		const commune = docs[0];
		const isOwnProvince =
			commune && (!req.user?.province || hasRole(req, 'administrator') || req.user.province === commune.province);
		if (!commune || !isOwnProvince)
			return Response.json({ message: 'Không có xã, phường này trong địa bàn phụ trách.' }, { status: 404 });

		const { edgeSecret, siteUrl } = cmsSettings();
		const key = communeKey(edgeSecret, commune.code, commune.keyVersion);
		const page = `${siteUrl}/phat-thanh/${commune.code}/`;
		// the key travels behind "#": browsers keep that part to themselves
		const code = await QRCode.toString(`${page}#k=${key}`, { type: 'svg', margin: 1, width: 220 });
		return new Response(card({ name: communeFullName(commune), page, key, code }), {
			headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
		});
	},
};

const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const card = ({
	name,
	page,
	key,
	code,
}: {
	name: string;
	page: string;
	key: string;
	code: string;
}): string => `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Thẻ phát thanh – ${escapeHtml(name)}</title>
<style>body{font:16px/1.5 sans-serif;margin:2rem;color:#000;background:#fff}section{border:2px solid #000;padding:1.5rem;max-width:26rem}
strong{font:700 28px monospace;letter-spacing:2px}svg{display:block}</style>
<section><h1>Thẻ phát thanh<br>${escapeHtml(name)}</h1>${code}
<p>Quét mã, hoặc mở trang:<br>${escapeHtml(page)}</p><p>Mã của xã: <strong>${escapeHtml(key)}</strong></p>
<p>Giữ thẻ ở đài truyền thanh. Mất thẻ thì báo cán bộ tỉnh để cấp mã mới.</p></section></html>`;
