import { commitTransaction, initTransaction, killTransaction } from 'payload';

import { ExpectedError } from '#content/model/errors.ts';

import type { PayloadRequest } from 'payload';
import type { ImportPlan, PlannedChange } from './plan-import.ts';

/** One document was refused, and with it the whole import: nothing of it is stored. */
export class ImportRefusedError extends ExpectedError {
	override readonly name = 'ImportRefusedError';
	readonly code = 'import_refused';
	readonly change: PlannedChange;
	readonly reason: string;
	constructor(change: PlannedChange, reason: string) {
		super(`${change.place} (${change.name}): ${reason}`);
		this.change = change;
		this.reason = reason;
	}
}

/**
 * Does what a plan says, all or nothing, with the rights of the person: the same hooks as in the admin, so words
 * become drafts, translations wait for review, and the audit trail names each change.
 *
 * @returns how many documents were written
 * @throws {ImportRefusedError}
 */
export async function applyImport({ changes }: ImportPlan, req: PayloadRequest, file: string): Promise<number> {
	const written = changes.filter((change) => change.kind !== 'unchanged');
	await initTransaction(req);
	try {
		const ids = new Map<string, string | number>();
		for (const change of changes) await write(change, ids, req);
		await req.payload.create({
			collection: 'audit',
			data: {
				at: new Date().toISOString(),
				who: req.user?.email ?? '',
				action: 'update',
				subject: 'import',
				document: file,
				fields: `${written.length} tài liệu`,
			},
			req,
		});
		await commitTransaction(req);
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
	return written.length;
}

async function write(change: PlannedChange, ids: Map<string, string | number>, req: PayloadRequest): Promise<void> {
	const asPerson = { depth: 0, overrideAccess: false, user: req.user, req } as const;
	try {
		if (change.kind === 'changed' && change.id !== null) {
			await req.payload.update({ collection: change.collection, id: change.id, data: change.data, ...asPerson });
		} else if (change.kind === 'new') {
			const data = { ...change.data, ...keysOf(change, ids) };
			const { id } = await req.payload.create({ collection: change.collection, data: data as never, ...asPerson });
			if (change.collection === 'messages') ids.set(change.key, id);
		}
		if (change.collection === 'messages' && change.id !== null) ids.set(change.key, change.id);
	} catch (error) {
		throw new ImportRefusedError(change, error instanceof Error ? error.message : String(error));
	}
}

function keysOf({ collection, key, language }: PlannedChange, ids: ReadonlyMap<string, string | number>): object {
	switch (collection) {
		case 'messages':
			return { key };
		case 'renditions':
			return { message: ids.get(key), language };
		case 'glossary':
			break;
	}
	return { term: key, language };
}
