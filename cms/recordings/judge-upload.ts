import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APIError, executeAccess, isolateObjectProperty } from 'payload';

import { mostBytes, RECORDING_TOO_LARGE } from '#content/model/upload-limits.ts';

import { checkRecording } from '../foundation/pipeline.ts';

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import type { MusicKind } from '#content/model/own-music.ts';

type Upload = NonNullable<PayloadRequest['file']>;
type Verdict = Awaited<ReturnType<typeof checkRecording>>;

/** Of the files of requests that are under way; by what each was judged as. */
const verdicts = new WeakMap<Upload, Map<MusicKind | 'voice', Promise<Verdict>>>();

/**
 * Has ffmpeg judge an upload before the operation asks anything of the database: SQLite's writing connection is held
 * from the first statement of a transaction on, and a judgement takes minutes. What it says is taken up, and refused,
 * by the hooks that follow; who may not save has no file judged.
 *
 * @param musicOf the kind of music that the data says it is; undefined: a voice
 */
export const judgeBeforehandAs =
	(musicOf: (data: object) => MusicKind | undefined): CollectionBeforeOperationHook =>
	async ({ args, collection, operation, req }) => {
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
		await verdictOf(file, musicOf(data ?? {}));
		return args;
	};

/** {@link judgeBeforehandAs} of a voice. */
export const judgeBeforehand = judgeBeforehandAs(() => undefined);

/** What the pipeline says of a sound file that somebody sends; each file of a request is judged once as what it is. */
export function verdictOf(file: Upload, music?: MusicKind): Promise<Verdict> {
	const ofFile = verdicts.get(file) ?? new Map<MusicKind | 'voice', Promise<Verdict>>();
	verdicts.set(file, ofFile);
	const known = ofFile.get(music ?? 'voice') ?? judge(file, music);
	ofFile.set(music ?? 'voice', known);
	return known;
}

async function judge(file: Upload, music: MusicKind | undefined): Promise<Verdict> {
	if (file.size > mostBytes('recording')) throw new APIError(RECORDING_TOO_LARGE, 413, undefined, true);
	if (file.tempFilePath) return checkRecording(file.tempFilePath, music);
	const folder = await mkdtemp(join(tmpdir(), 'loa-upload-'));
	try {
		const path = join(folder, 'upload');
		await writeFile(path, file.data);
		return await checkRecording(path, music);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
