import type { Payload } from 'payload';
import type { DocumentId, DocumentSource, PortableDocument } from './document-source.ts';
import type { Entity } from './entities.ts';

/** Of MongoDB's driver, as Mongoose hands it out; Payload's type of the adapter knows only its base. */
interface Native {
	readonly collections: Readonly<Record<string, NativeModel>>;
	readonly versions: Readonly<Record<string, NativeModel>>;
	readonly connection: { getClient(): { startSession(options: { snapshot: true }): NativeSession } };
}
interface NativeModel {
	readonly collection: {
		find(filter: object, options: object): { sort(by: object): AsyncIterable<Record<string, unknown>> };
	};
}
export interface NativeSession {
	endSession(): Promise<void>;
}

const nativeOf = (payload: Payload): Native => payload.db as unknown as Native;

/** @param session of one moment, for a database that others write meanwhile */
export function mongoSource(payload: Payload, session?: NativeSession): DocumentSource {
	const read = (entity: Entity, projection: object) => {
		const native = nativeOf(payload);
		const model = (entity.isVersions ? native.versions : native.collections)[entity.collection];
		if (!model) throw new Error(`There is no collection ${entity.collection} in MongoDB.`);
		return model.collection.find({}, { ...(session ? { session } : {}), projection }).sort({ _id: 1 });
	};
	return {
		engine: 'mongodb',
		documents: async function* documents(entity) {
			for await (const stored of read(entity, { __v: 0 })) yield portable(stored);
		},
		ids: async function* ids(entity) {
			for await (const stored of read(entity, { _id: 1 })) yield portable(stored).id;
		},
	};
}

/** Reads everything as of one moment, whatever is written meanwhile. */
export async function atOneMoment<Result>(
	payload: Payload,
	work: (source: DocumentSource) => Promise<Result>,
): Promise<Result> {
	const session = nativeOf(payload).connection.getClient().startSession({ snapshot: true });
	try {
		return await work(mongoSource(payload, session));
	} finally {
		await session.endSession();
	}
}

function portable(stored: Record<string, unknown>): PortableDocument {
	const { _id, ...rest } = stored;
	return { ...(plain(rest) as Record<string, unknown>), id: plain(_id) as DocumentId };
}

/** ObjectIds as their 24 digits, dates as ISO text; the rest of what Payload stores is JSON already. */
function plain(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(plain);
	if (value instanceof Date) return value.toISOString();
	if (typeof value !== 'object' || value === null) return value;
	if (isObjectId(value)) return value.toHexString();
	return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
}

const isObjectId = (value: object): value is { toHexString(): string } =>
	'toHexString' in value && typeof value.toHexString === 'function';
