import { randomUUID } from 'node:crypto';

import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { isStatement } from '#content/model/commune-statement.ts';

import { takeBatch } from './take-batch-endpoint.ts';
import { readBatch } from './read-batch.ts';
import { countSetAside, findSetAside } from './set-aside.ts';

import type { PayloadRequest } from 'payload';

/**
 * Takes a row that was set aside, as if it came now: of an edge that was newer, of a commune that is there again. What
 * cannot be taken still is set aside with the reason of today; nothing is lost in between.
 *
 * @returns undefined: there is no such row
 */
export async function retrySetAside(req: PayloadRequest, id: string): Promise<'taken' | 'still-aside' | undefined> {
	const isOwner = await initTransaction(req);
	try {
		const row = await findSetAside(req, id);
		if (!row) {
			await killTransaction(req);
			return undefined;
		}
		// an edge's older copy (restored-edge.ts): counting it once more is what it was set aside for
		if ('counters' in row.what) {
			await killTransaction(req);
			return 'still-aside';
		}
		await req.payload.db.deleteOne({ collection: 'payload-kv', where: { id: { equals: id } }, req });
		const before = await countSetAside(req, { req });
		const isCounter = 'kind' in row.what && !isStatement(row.what);
		const isAnswer = 'answers' in row.what;
		const read = readBatch({
			id: randomUUID(),
			edge: 'set-aside',
			counters: isCounter ? [row.what] : [],
			airings: isCounter || isAnswer || isStatement(row.what) ? [] : [row.what],
			statements: isStatement(row.what) ? [row.what] : [],
			answers: isAnswer ? [row.what] : [],
		});
		if ('issues' in read) throw new TypeError('A row that was kept is no row.');
		await takeBatch(req, read.batch, read.unreadable);
		const isTaken = (await countSetAside(req, { req })) === before;
		if (isOwner) await commitTransaction(req);
		return isTaken ? 'taken' : 'still-aside';
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
}
