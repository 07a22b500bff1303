import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APIError, executeAccess, isolateObjectProperty } from 'payload';

import { mostBytes, RECORDING_TOO_LARGE } from '#content/model/upload-limits.ts';

import { checkRecording } from '../foundation/pipeline.ts';

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';

type Upload = NonNullable<PayloadRequest['file']>;
type Verdict = Awaited<ReturnType<typeof checkRecording>>;

/** Of the files of requests that are under way. */
const verdicts = new WeakMap<Upload, Promise<Verdict>>();

/**
 * Has ffmpeg judge an upload before the operation asks anything of the database: SQLite's writing connection is held
 * from the first statement of a transaction on, and a judgement takes minutes. What it says is taken up, and refused,
 * by the hooks that follow; who may not save has no file judged.
 */
export const judgeBeforehand: CollectionBeforeOperationHook = async ({ args, collection, operation, req }) => {
	const { file } = req;
	if (!file || (operation !== 'create' && operation !== 'update')) return args;
	const { data, id, overrideAccess } = args as { data?: object; id?: string | number; overrideAccess?: boolean };
	if (!overrideAccess) {
		// outside the transaction, for the same reason
		const outside = isolateObjectProperty(req, 'transactionID');
		delete outside.transactionID;
		const asked = { req: outside, data, disableErrors: true, ...(id === undefined ? {} : { id }) };
		// the operation itself refuses, in its own words
		if (!(await executeAccess(asked, collection.access[operation]))) return args;
	}
	await verdictOf(file);
	return args;
};

/** What the pipeline says of a sound file that somebody sends; each file of a request is judged once. */
export function verdictOf(file: Upload): Promise<Verdict> {
	const known = verdicts.get(file) ?? judge(file);
	verdicts.set(file, known);
	return known;
}

async function judge(file: Upload): Promise<Verdict> {
	if (file.size > mostBytes('recording')) throw new APIError(RECORDING_TOO_LARGE, 413, undefined, true);
	if (file.tempFilePath) return checkRecording(file.tempFilePath);
	const folder = await mkdtemp(join(tmpdir(), 'loa-upload-'));
	try {
		const path = join(folder, 'upload');
		await writeFile(path, file.data);
		return await checkRecording(path);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
