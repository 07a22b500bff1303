import { z } from 'zod';

import { dayAt, dayInWords } from '#content/model/month.ts';

import { hasRole, ROLE_NAMES } from '../foundation/roles.ts';
import { readBody } from '../foundation/read-body.ts';
import { routePart } from '../foundation/route-part.ts';
import { areaName } from '../places/area-name.ts';
import { closeAccount } from './close-account.ts';
import { handoverNotePage } from './handover-note.ts';
import { cardNames, loadHeld } from './load-held.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { User } from '../payload-types.ts';

const refused = (status: number, message: string) => Response.json({ message, errors: [{ message }] }, { status });

const nameOf = ({ fullName, email }: User): string => fullName?.trim() || email;

/** The account in the address, for administrators; or the answer to give. */
async function personOf(req: PayloadRequest): Promise<User | Response> {
	if (!hasRole(req, 'administrator')) return refused(403, 'Chỉ quản trị hệ thống được bàn giao và đóng tài khoản.');
	return (
		(await accountOf(req, routePart(req, 'user'))) ?? refused(404, 'Không có tài khoản này. Hãy quay lại danh sách.')
	);
}

async function accountOf(req: PayloadRequest, id: string): Promise<User | undefined> {
	const isNumber = req.payload.db.defaultIDType === 'number';
	if (!(isNumber ? /^\d{1,15}$/ : /^[0-9a-f]{24}$/i).test(id)) return undefined;
	const user = await req.payload.findByID({
		collection: 'users',
		id: isNumber ? Number(id) : id,
		depth: 0,
		disableErrors: true,
		req,
	});
	return user ?? undefined;
}

/** `GET /api/handover/:user`: what the person has in hand, and who could take it over. */
export const heldEndpoint: Endpoint = {
	path: '/handover/:user',
	method: 'get',
	handler: async (req) => {
		const person = await personOf(req);
		if (person instanceof Response) return person;
		const held = await loadHeld(req, person, new Date());
		const { docs } = await req.payload.find({ collection: 'users', pagination: false, depth: 0, req });
		return Response.json({
			...held,
			cards: cardNames(held.cards),
			colleagues: docs
				.filter(({ id, closedAt, roles }) => id !== person.id && !closedAt && roles.length > 0)
				.map((user) => ({
					id: String(user.id),
					name: `${nameOf(user)} (${user.roles.map((role) => ROLE_NAMES[role].toLocaleLowerCase('vi')).join(', ')})`,
				})),
		});
	},
};

/** `GET /api/handover/:user/note`: the paper that both sign, to print. */
export const handoverNoteEndpoint: Endpoint = {
	path: '/handover/:user/note',
	method: 'get',
	handler: async (req) => {
		const person = await personOf(req);
		if (person instanceof Response) return person;
		const now = new Date();
		const held = await loadHeld(req, person, now);
		const to = typeof req.query.to === 'string' ? await accountOf(req, req.query.to) : undefined;
		const page = handoverNotePage({
			...held,
			name: nameOf(person),
			email: person.email,
			post: [
				...person.roles.map((role) => ROLE_NAMES[role].toLocaleLowerCase('vi')),
				areaName(person.province ?? '00'),
			].join(', '),
			successor: to ? `${nameOf(to)} (${to.email})` : '',
			day: dayInWords(dayAt(now)),
			cards: cardNames(held.cards),
		});
		return new Response(page, {
			headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
		});
	},
};

const closingSchema = z.object({ to: z.string().max(40).default(''), endsCards: z.boolean().default(false) });

/** `POST /api/handover/:user` `{to, endsCards}`: hands over and closes the account. */
export const closeAccountEndpoint: Endpoint = {
	path: '/handover/:user',
	method: 'post',
	handler: async (req) => {
		const person = await personOf(req);
		if (person instanceof Response) return person;
		const given = await readBody(req, closingSchema);
		if (given instanceof Response) return given;
		if (person.id === req.user?.id)
			return refused(409, 'Không tự đóng tài khoản của mình. Hãy nhờ một quản trị hệ thống khác.');
		if (person.closedAt) return refused(409, 'Tài khoản này đã đóng rồi.');
		const to = given.to === '' ? undefined : await accountOf(req, given.to);
		if (given.to !== '' && (!to || to.closedAt || to.id === person.id))
			return refused(409, 'Người nhận bàn giao không còn làm việc ở đây. Hãy chọn người khác.');
		const closed = await closeAccount(req, { person, to, endsCards: given.endsCards, now: new Date() });
		return Response.json({
			...closed,
			message: `Đã đóng tài khoản ${person.email}. Đã bàn giao ${closed.texts} bài, ${closed.questions} lời nhắn${
				closed.cards > 0 ? `; đã đổi mã của ${closed.cards} xã: hãy in và phát thẻ mới` : ''
			}.`,
		});
	},
};
