import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';

import { faultPoint } from '#content/lib/fault-point.ts';

import { BackupRefusedError } from '../backup-refused.ts';
import { digestOfEntity } from './document-digest.ts';
import { IdsForSqlite, idsForMongo, sameIds } from './document-ids.ts';
import { entitiesOf, nameOfEntity } from './entities.ts';
import { mapDocument } from './map-document.ts';
import { mongoSource } from './mongo-source.ts';
import { sqliteSource } from './sqlite-source.ts';

import type { SQLiteAdapter } from '@payloadcms/db-sqlite';
import type { Payload, PayloadRequest } from 'payload';
import type { IdMap } from './document-ids.ts';
import type { EntityDigest } from './document-digest.ts';
import type { DocumentSource, PortableDocument } from './document-source.ts';
import type { Entity } from './entities.ts';

/** Documents written in one transaction: a stop costs at most so many. */
const PAGE = 400;

export interface CopiedEntity extends EntityDigest {
	readonly name: string;
	/** Documents that only belonged to another one that is gone: nothing could show them. */
	readonly leftOut: readonly string[];
}

/** Told after each entity. */
export type OnEntity = (name: string, documents: number) => void;

/**
 * Copies every document below hooks and access: dates, signatures and digests stay what they are. It goes on where a
 * stop ended it, because source and order are the same, and ends with a comparison.
 *
 * @throws {BackupRefusedError} when the target is not equal afterwards
 */
export async function copyDocuments(
	source: DocumentSource,
	target: Payload,
	onEntity: OnEntity = () => undefined,
): Promise<readonly CopiedEntity[]> {
	const entities = entitiesOf(target);
	const map = await idsBetween(source, target, entities);
	return withoutForeignKeys(target, async () => {
		const copied: CopiedEntity[] = [];
		for (const entity of entities) {
			const result = await copyEntity(source, target, { entity, map });
			onEntity(result.name, result.count);
			copied.push(result);
		}
		for (const [index, entity] of entities.entries()) await assertEqual(target, entity, copied[index]);
		return copied;
	});
}

const engineOf = (payload: Payload): DocumentSource['engine'] =>
	payload.db.name === 'mongoose' ? 'mongodb' : 'sqlite';

/** What a database holds, for reading it back. */
export const sourceOf = (payload: Payload): DocumentSource =>
	engineOf(payload) === 'mongodb' ? mongoSource(payload) : sqliteSource(payload);

async function idsBetween(source: DocumentSource, target: Payload, entities: readonly Entity[]): Promise<IdMap> {
	const engine = engineOf(target);
	if (source.engine === engine) return sameIds;
	if (engine === 'mongodb') return idsForMongo;
	const map = new IdsForSqlite();
	for (const entity of entities) if (!entity.isVersions) await map.learn(entity.collection, source.ids(entity));
	return map;
}

async function copyEntity(
	source: DocumentSource,
	target: Payload,
	{ entity, map }: { entity: Entity; map: IdMap },
): Promise<CopiedEntity> {
	const digest = digestOfEntity(entity);
	const leftOut: string[] = [];
	let toSkip = await countOf(target, entity);
	let page: PortableDocument[] = [];
	for await (const document of source.documents(entity)) {
		const mapped = mapDocument(target, entity, { document, map });
		if (!mapped) {
			leftOut.push(String(document.id));
			continue;
		}
		digest.add(mapped);
		if (toSkip > 0) {
			toSkip -= 1;
			continue;
		}
		page.push(mapped);
		if (page.length < PAGE) continue;
		await writePage(target, entity, page);
		page = [];
	}
	if (page.length > 0) await writePage(target, entity, page);
	return { name: nameOfEntity(entity), leftOut, ...digest.result() };
}

async function writePage(target: Payload, entity: Entity, page: readonly PortableDocument[]): Promise<void> {
	const req = await createLocalReq({}, target);
	await initTransaction(req);
	try {
		for (const document of page) await write(target, entity, { document, req });
		await commitTransaction(req);
	} catch (error) {
		await killTransaction(req);
		throw error;
	}
	faultPoint('move.page');
}

async function write(
	target: Payload,
	{ collection, isVersions }: Entity,
	{ document, req }: { document: PortableDocument; req: PayloadRequest },
): Promise<void> {
	const { id, ...data } = document;
	if (!isVersions) {
		await target.db.create({ collection, customID: id, data: { ...data, id }, req, returning: false });
		return;
	}
	const { parent, version, createdAt, updatedAt } = data as unknown as {
		parent: string | number;
		version: never;
		createdAt: string;
		updatedAt: string;
	};
	await target.db.createVersion({
		collectionSlug: collection,
		parent,
		versionData: version,
		createdAt,
		updatedAt,
		autosave: false,
		req,
		returning: false,
	});
}

/** Is the database empty but for what belongs to the machine? */
export async function isEmptyDatabase(payload: Payload): Promise<boolean> {
	for (const entity of entitiesOf(payload)) if ((await countOf(payload, entity)) > 0) return false;
	return true;
}

async function countOf(payload: Payload, { collection, isVersions }: Entity): Promise<number> {
	const { totalDocs } = isVersions
		? await payload.db.countVersions({ collection })
		: await payload.db.count({ collection });
	return totalDocs;
}

/** Sums up what an entity of a database holds. */
export async function digestOf(payload: Payload, entity: Entity): Promise<EntityDigest> {
	const digest = digestOfEntity(entity);
	for await (const document of sourceOf(payload).documents(entity)) {
		const mapped = mapDocument(payload, entity, { document, map: sameIds });
		if (mapped) digest.add(mapped);
	}
	return digest.result();
}

async function assertEqual(target: Payload, entity: Entity, expected: CopiedEntity | undefined): Promise<void> {
	const found = await digestOf(target, entity);
	if (found.count === expected?.count && found.sha256 === expected.sha256) return;
	throw new BackupRefusedError(
		'not_equal',
		`Sau khi chép, "${nameOfEntity(entity)}" ở nơi nhận không giống nơi đi (${found.count} và ${expected?.count ?? 0} mục). ` +
			'Nơi đi không bị đổi gì. Hãy xóa nơi nhận và chạy lại; nếu vẫn vậy, hãy báo người phát triển.',
	);
}

/** Documents refer to each other in circles; SQLite checks them all at the end instead of one by one. */
async function withoutForeignKeys<Result>(target: Payload, work: () => Promise<Result>): Promise<Result> {
	if (engineOf(target) === 'mongodb') return work();
	const { client } = target.db as unknown as SQLiteAdapter;
	await client.execute('PRAGMA foreign_keys = OFF');
	try {
		const result = await work();
		const { rows } = await client.execute('PRAGMA foreign_key_check');
		if (rows.length > 0) throw new Error(`The copy has ${rows.length} references to rows that are not there.`);
		return result;
	} finally {
		await client.execute('PRAGMA foreign_keys = ON');
	}
}
