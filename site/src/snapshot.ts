import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { InvalidInputError } from '#content/model/errors.ts';
import { snapshotSchema } from '#content/model/snapshot.ts';
import { withoutWithdrawn } from '#content/model/withdrawal.ts';

import type { Snapshot } from '#content/model/snapshot.ts';

/**
 * Reads and checks a published snapshot.
 *
 * @throws {InvalidInputError} with code `snapshot_unreadable` or `snapshot_invalid`, one sentence per mistake
 */
export function readSnapshot(file: string): Snapshot {
	const result = snapshotSchema.safeParse(parsed(file));
	if (result.success) return withoutWithdrawn(result.data);
	const issues = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
	throw new InvalidInputError(`The snapshot ${file} cannot be published:`, issues, 'snapshot_invalid');
}

function parsed(file: string): unknown {
	try {
		return JSON.parse(readFileSync(file, 'utf8'));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new InvalidInputError(`The snapshot ${file} cannot be read:`, [reason], 'snapshot_unreadable');
	}
}

let published: Snapshot | undefined;

/**
 * What the pages are made of. Read when the first page asks, so that checking the types of the pages needs no snapshot.
 *
 * @throws {InvalidInputError} when SNAPSHOT_FILE is missing or wrong
 */
export function publishedSnapshot(): Snapshot {
	if (published) return published;
	const file = process.env.SNAPSHOT_FILE;
	if (!file)
		throw new InvalidInputError('There is nothing to publish:', ['SNAPSHOT_FILE names no file; use site/build.ts']);
	published = readSnapshot(resolve(file));
	return published;
}
