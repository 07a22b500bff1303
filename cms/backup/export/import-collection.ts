import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';
import { z } from 'zod';

import { faultPoint } from '#content/lib/fault-point.ts';

import { BackupRefusedError } from '../backup-refused.ts';
import { sourceOf } from '../portable/copy-documents.ts';
import { mapDocument } from '../portable/map-document.ts';
import { idsByKey } from './business-keys.ts';
import { filesOf, nameOf } from './carried-collections.ts';
import { comparable, judgeDocument } from './judge-document.ts';
import { carriedApproval, withPortableApproval } from './portable-approval.ts';
import { makeDocument, replaceDocument } from './write-document.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { DocumentId, PortableDocument } from '../portable/document-source.ts';
import type { BusinessKeys } from './business-keys.ts';
import type { CarriedCollection, Values } from './carried-collections.ts';
import type { ImportOutcome } from './import-outcome.ts';

/** Documents written in one transaction: a stop costs at most so many. */
const PAGE = 200;

const lineSchema = z.object({ key: z.string().min(1), data: z.record(z.string(), z.unknown()) });
type Line = z.output<typeof lineSchema>;

export interface ImportWork {
	readonly payload: Payload;
	readonly folder: string;
	readonly keys: BusinessKeys;
	readonly isDryRun: boolean;
	readonly replaces: boolean;
	/** `folder/name` of files whose name is taken by another content here. */
	readonly takenFiles: ReadonlySet<string>;
	/** `collection key` of what stays as it is here, so that nothing is hung onto it. */
	readonly kept: Set<string>;
	readonly outcome: ImportOutcome;
}

interface Existing {
	readonly id: DocumentId;
	readonly sha256: string;
	/** Nobody has changed it since it was made. */
	readonly isUntouched: boolean;
}

/** Takes in one collection, page by page; what is there already and equal is passed over, so it goes on after a stop. */
export async function importCollection(work: ImportWork, one: CarriedCollection, path: string): Promise<void> {
	const existing = await existingDocuments(work, one);
	const counts = { made: 0, replaced: 0, unchanged: 0 };
	work.outcome.collections[nameOf(one)] = counts;
	let page: Line[] = [];
	const write = async () => {
		if (page.length === 0) return;
		const lines = page;
		page = [];
		await inTransaction(work, async (req) => {
			for (const line of lines)
				counts[await importLine(work, one, { line, existing: existing.get(line.key), req })] += 1;
		});
	};
	for await (const line of linesIn(join(work.folder, path))) {
		if (page.push(line) >= PAGE) await write();
	}
	await write();
}

async function existingDocuments(work: ImportWork, one: CarriedCollection): Promise<ReadonlyMap<string, Existing>> {
	const { payload, keys } = work;
	const found = new Map<string, Existing>();
	await keys.learn(payload, sourceOf(payload), one, async (key, stored, document) => {
		const values = await withPortableApproval(one, stored, document);
		const { createdAt, updatedAt } = values;
		found.set(key, {
			id: document.id,
			sha256: digestOf(one, values),
			isUntouched: createdAt !== undefined && createdAt === updatedAt,
		});
	});
	return found;
}

const digestOf = (one: CarriedCollection, values: Values): string =>
	createHash('sha256')
		.update(JSON.stringify(comparable(one, values)))
		.digest('hex');

async function importLine(
	work: ImportWork,
	one: CarriedCollection,
	{ line, existing, req }: { line: Line; existing: Existing | undefined; req: PayloadRequest },
): Promise<'made' | 'replaced' | 'unchanged'> {
	const { key, data } = line;
	const { payload, keys, kept, outcome } = work;
	const name = nameOf(one);
	if (existing?.sha256 === digestOf(one, data)) return 'unchanged';
	const verdict = existing
		? await judgeDocument(payload, one, { data, keys, replaces: work.replaces, ...existing, req })
		: ({ kind: 'make' } as const);
	if (verdict.kind === 'unsigned') return 'unchanged';
	const file = filesOf(one, data).find((path) => work.takenFiles.has(path));
	const keep = (why: string) => {
		kept.add(`${one.collection} ${key}`);
		outcome.conflicts.push({ collection: name, key, why });
		return 'unchanged' as const;
	};
	// a reading of other words, or the history of another document, is nothing for the one that stays
	if (one.parent && kept.has(`${one.parent.collection} ${String(data[one.parent.field])}`)) {
		kept.add(`${one.collection} ${key}`);
		return one.folder || one.collection === 'renditions' ? keep('thuộc về một mục khác với mục ở đây') : 'unchanged';
	}
	if (verdict.kind === 'keep') return keep(`khác ở ${verdict.fields.join(', ')}`);
	if (file !== undefined) return keep(`tệp ${file} ở đây có nội dung khác`);
	if (work.isDryRun) {
		if (verdict.kind === 'make') keys.made(one, key, `dry-run ${key}`);
		return verdict.kind === 'make' ? 'made' : 'replaced';
	}
	const entity = { collection: one.collection, isVersions: one.isVersions ?? false };
	const document = { ...data, id: 0 } as PortableDocument;
	const mapped = mapDocument(payload, entity, { document, map: idsByKey(keys) });
	if (!mapped) return keep('mục mà nó thuộc về không có ở đây');
	const carried = await carriedApproval(one, data, mapped);
	if (carried.isLost) outcome.approvalsLost.push(`${name} "${key}"`);
	if (verdict.kind === 'replace') {
		await replaceDocument(payload, one, { id: verdict.id, key, values: carried.mapped, req });
		return 'replaced';
	}
	keys.made(one, key, await makeDocument(payload, one, { key, values: carried.mapped, req }));
	return 'made';
}

async function inTransaction({ payload, isDryRun }: ImportWork, work: (req: PayloadRequest) => Promise<void>) {
	const req = await createLocalReq({}, payload);
	if (isDryRun) return work(req);
	await initTransaction(req);
	try {
		await work(req);
		await commitTransaction(req);
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
	faultPoint('import.page');
}

/** @throws {BackupRefusedError} for a line that is not one of an export */
async function* linesIn(file: string): AsyncGenerator<Line> {
	let number = 0;
	for await (const text of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
		number += 1;
		if (text === '') continue;
		const line = lineSchema.safeParse(jsonOf(text));
		if (!line.success)
			throw new BackupRefusedError(
				'export_unreadable',
				`Dòng ${number} của ${file} không đúng dạng {"key": …, "data": …}. Những gì trước dòng đó đã nhập. Hãy xuất lại rồi chạy lại lệnh này.`,
			);
		yield line.data;
	}
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return undefined;
	}
}
