import { communeKey } from '#content/lib/commune-key.ts';
import { communeFullName } from '#content/model/commune.ts';
import { dayAt } from '#content/model/month.ts';

import { hasRole } from '../foundation/roles.ts';
import { cardSheet } from './card-sheet.ts';
import { notEndedOn } from './in-force-on.ts';
import { accountOfPrint } from './printed-cards.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { routePart } from '../foundation/route-part.ts';

import type { Endpoint, PayloadRequest, Where } from 'payload';
import type { Commune } from '../payload-types.ts';

/** `GET /api/key-card/:commune`: the card with a commune's key, to print and hand over. The key itself is stored nowhere. */
export const keyCardEndpoint: Endpoint = {
	path: '/key-card/:commune',
	method: 'get',
	handler: (req) => printCards(req, { code: { equals: routePart(req, 'commune') } }),
};

/** `GET /api/key-cards/:province`: the cards of all communes of a province, those of a day to come too; eight on a sheet. */
export const keyCardsEndpoint: Endpoint = {
	path: '/key-cards/:province',
	method: 'get',
	handler: (req) =>
		printCards(req, { and: [notEndedOn(dayAt(new Date())), { province: { equals: routePart(req, 'province') } }] }),
};

async function printCards(req: PayloadRequest, where: Where): Promise<Response> {
	if (!hasRole(req, 'administrator', 'officer')) {
		return Response.json(
			{ message: 'Chỉ cán bộ truyền thông được in thẻ của xã. Hãy đăng nhập bằng tài khoản cán bộ.' },
			{ status: 403 },
		);
	}
	const { docs } = await req.payload.find({
		collection: 'communes',
		where,
		sort: 'name',
		limit: 0,
		pagination: false,
		depth: 0,
		overrideAccess: false,
		user: req.user,
		req,
	});
	const own = docs.filter((commune) => isOwn(commune, req));
	if (own.length === 0)
		return Response.json({ message: 'Không có xã, phường này trong địa bàn phụ trách.' }, { status: 404 });

	const { cardSecret, siteUrl } = cmsSettings();
	const cards = own.map((commune) => ({
		name: communeFullName(commune),
		page: `${siteUrl}/phat-thanh/${commune.code}/`,
		key: communeKey(cardSecret, commune.code, commune.keyVersion),
	}));
	// whoever holds a card can log for the commune: who printed which is kept
	await req.payload.create({
		collection: 'audit',
		data: {
			at: new Date().toISOString(),
			who: req.user?.email ?? '',
			action: 'print',
			subject: 'communes',
			document: own.length === 1 ? (own[0]?.code ?? '') : `${own.length} thẻ, tỉnh ${own[0]?.province ?? ''}`,
			fields: req.user ? accountOfPrint(req.user.id) : '',
		},
		req,
	});
	const title = own.length === 1 ? `Thẻ phát thanh – ${cards[0]?.name ?? ''}` : 'Thẻ phát thanh của các xã, phường';
	return new Response(await cardSheet(title, cards), {
		headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
	});
}

const isOwn = (commune: Commune, req: PayloadRequest): boolean =>
	!req.user?.province || hasRole(req, 'administrator') || req.user.province === commune.province;
