import { readableFields } from '../../foundation/differences.ts';
import { pendingFields } from './verified-values.ts';

import type { FlattenedField } from 'payload';
import type { VerifiedCollection } from './verified-values.ts';

/** One value that waits for a second person, as people read it. */
export interface PendingValue {
	readonly label: string;
	/** What is out; empty: nothing is. */
	readonly before: string;
	readonly after: string;
}

/** What is typed and not verified, field by field. */
export function pendingValues(
	collection: VerifiedCollection,
	fields: readonly FlattenedField[],
	record: Readonly<Record<string, unknown>> & { verified?: string | null },
): readonly PendingValue[] {
	const names = pendingFields(collection, record);
	const verified = (record.verified ? JSON.parse(record.verified) : {}) as Record<string, unknown>;
	return readableFields(fields)
		.filter(({ name }) => names.includes(name))
		.map(({ name, label, inWords }) => ({ label, before: inWords(verified[name]), after: inWords(record[name]) }));
}
