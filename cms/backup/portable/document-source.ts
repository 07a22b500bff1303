import type { Entity } from './entities.ts';

export type DocumentId = string | number;

/**
 * A document as the database keeps it, without hooks and access: `id`, dates as ISO text, relations as ids. Of versions:
 * `parent`, `version` and their own dates.
 */
export type PortableDocument = Readonly<Record<string, unknown>> & { readonly id: DocumentId };

/** Where documents come from. Everything is read in the order of ids, and is the same each time. */
export interface DocumentSource {
	/** Whose ids they have. */
	readonly engine: 'sqlite' | 'mongodb';
	ids(entity: Entity): AsyncIterable<DocumentId>;
	documents(entity: Entity): AsyncIterable<PortableDocument>;
}
