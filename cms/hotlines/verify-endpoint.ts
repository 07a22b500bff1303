import { isolateObjectProperty } from 'payload';
import { z } from 'zod';

import { changersOf, verifierRefusal } from './verification/verify-rule.ts';
import { pendingValues } from './verification/pending.ts';
import { readBody } from '../foundation/read-body.ts';
import { routePart } from '../foundation/route-part.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Verification } from './verification/keep-verified.ts';
import type { PendingValue } from './verification/pending.ts';
import type { VerifiedCollection } from './verification/verified-values.ts';

const askedCheck = z.object({
	how: z.string().max(300),
	verifyBy: z.string().max(10).optional(),
	/** `updatedAt` of what the person has seen: nobody verifies what has changed since. */
	baseUpdatedAt: z.string().max(40),
});

/** What the panel above a number or an office shows. */
export interface DeskOfVerification {
	readonly updatedAt: string;
	readonly isVerified: boolean;
	readonly pending: readonly PendingValue[];
	/** Who typed what waits. */
	readonly changedBy: readonly string[];
	/** Why this person cannot verify it, in Vietnamese; null: go ahead. */
	readonly refusal: string | null;
	readonly asksAgainBy: boolean;
}

const notFound = () => Response.json({ message: 'Không có mục này.' }, { status: 404 });

/**
 * `GET /api/<collection>/:id/verification`: what waits, and whether this person may verify it.
 * `POST /api/<collection>/:id/verify {how, verifyBy, baseUpdatedAt}`: verifies all that is typed, in the person's name.
 */
export function verificationEndpoints(collection: VerifiedCollection): Omit<Endpoint, 'root'>[] {
	return [
		{
			path: '/:id/verification',
			method: 'get',
			handler: async (req) => {
				const record = await recordOf(req, collection);
				return record ? Response.json(await deskOf(req, collection, record)) : notFound();
			},
		},
		{
			path: '/:id/verify',
			method: 'post',
			handler: async (req) => {
				const record = await recordOf(req, collection);
				if (!record) return notFound();
				const asked = await readBody(
					req,
					askedCheck,
					'Hãy ghi đã kiểm tra thế nào (nhiều nhất 300 chữ), rồi gửi lại từ trang của mục này.',
				);
				if (asked instanceof Response) return asked;
				const own = isolateObjectProperty(req, 'context');
				own.context = { ...req.context, verification: asked satisfies Verification };
				// an approver verifies what only officers change: the rule is asked by the hook, on the stored values
				await req.payload.update({ collection, id: record.id, data: {}, depth: 0, req: own });
				const after = await recordOf(req, collection);
				return after ? Response.json(await deskOf(req, collection, after)) : notFound();
			},
		},
	];
}

async function recordOf(req: PayloadRequest, collection: VerifiedCollection) {
	if (!req.user) return undefined;
	const { docs } = await req.payload.find({
		collection,
		where: { id: { equals: routePart(req, 'id') } },
		limit: 1,
		pagination: false,
		depth: 0,
		req,
	});
	return docs[0];
}

type Found = NonNullable<Awaited<ReturnType<typeof recordOf>>>;

async function deskOf(req: PayloadRequest, collection: VerifiedCollection, record: Found): Promise<DeskOfVerification> {
	return {
		updatedAt: record.updatedAt,
		isVerified: Boolean(record.verified),
		pending: pendingValues(collection, req.payload.collections[collection].config.flattenedFields, { ...record }),
		changedBy: await namesOf(req, changersOf(record)),
		refusal: verifierRefusal(req.user, record) ?? null,
		asksAgainBy: collection === 'hotlines' && record.isArchived !== true,
	};
}

/** Of people by their ids, and by the addresses that an import has brought: whoever has no account here goes by those. */
async function namesOf(req: PayloadRequest, people: readonly string[]): Promise<readonly string[]> {
	const isId = (one: string) => /^(\d{1,15}|[0-9a-f]{24})$/.test(one);
	const { docs } = await req.payload.find({
		collection: 'users',
		where: { or: [{ id: { in: people.filter(isId) } }, { email: { in: people.filter((one) => !isId(one)) } }] },
		select: { fullName: true, email: true },
		pagination: false,
		depth: 0,
		req,
	});
	return people.flatMap((one) => {
		const account = docs.find(({ id, email }) => String(id) === one || email === one);
		return account ? [account.fullName?.trim() || account.email] : isId(one) ? [] : [one];
	});
}
