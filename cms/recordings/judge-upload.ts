import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { APIError, executeAccess, isolateObjectProperty } from 'payload';

import { chosenSpan } from '#content/model/chosen-span.ts';
import { mostBytes, RECORDING_TOO_LARGE } from '#content/model/upload-limits.ts';

import { bringHere } from '../foundation/object-storage.ts';
import { checkRecording } from '../foundation/pipeline.ts';
import { recordingsDir } from '../foundation/recordings-dir.ts';
import { isOtherSpan, refuseSpan, wantedSpan } from './wanted-span.ts';

import type { CollectionBeforeOperationHook, PayloadRequest } from 'payload';
import type { JudgedAs } from '../foundation/pipeline.ts';
import type { ChosenSpan, StoredSpan } from '#content/model/chosen-span.ts';
import type { Recording } from '../payload-types.ts';
import type { MusicKind } from '#content/model/own-music.ts';

type Upload = NonNullable<PayloadRequest['file']>;
type SavedSpan = StoredSpan & Pick<Partial<Recording>, 'role'>;
type Verdict = Awaited<ReturnType<typeof checkRecording>>;

/** Of the files of requests that are under way, by what each was judged as. */
const verdicts = new WeakMap<Upload, Map<string, Promise<Verdict>>>();

/**
 * Has ffmpeg judge an upload before the operation asks anything of the database: SQLite's writing connection is held
 * from the first statement of a transaction on, and a judgement takes minutes. What it says is taken up, and refused,
 * by the hooks that follow; who may not save has no file judged. A stored recording of which another part is chosen is
 * judged anew for the same reason.
 *
 * @param musicOf the kind of music that the data says it is; undefined: a voice
 */
export const judgeBeforehandAs =
	(musicOf: (data: object) => MusicKind | undefined): CollectionBeforeOperationHook =>
	async ({ args, collection, operation, req }) => {
		const { file } = req;
		if (operation !== 'create' && operation !== 'update') return args;
		const { data, id, overrideAccess } = args as { data?: SavedSpan; id?: string | number; overrideAccess?: boolean };
		const isTrimmed = collection.slug === 'recordings' && data && ('fromSeconds' in data || 'toSeconds' in data);
		if (!file && !isTrimmed) return args;
		// outside the transaction, for the same reason
		const outside = isolateObjectProperty(req, 'transactionID');
		delete outside.transactionID;
		if (!overrideAccess) {
			const asked = { req: outside, data, disableErrors: true, ...(id === undefined ? {} : { id }) };
			// the operation itself refuses, in its own words
			if (!(await executeAccess(asked, collection.access[operation]))) return args;
		}
		if (!isTrimmed) {
			if (file) await verdictOf(file, { music: musicOf(data ?? {}) });
			return args;
		}
		const stored =
			id === undefined
				? undefined
				: await outside.payload.findByID({ collection: 'recordings', id, depth: 0, disableErrors: true, req: outside });
		const wanted = wantedSpan(data, stored ?? undefined, { hasNewFile: Boolean(file) });
		refuseSpan(wanted, { total: file ? undefined : stored?.durationSeconds, role: data.role ?? stored?.role });
		if (file) await verdictOf(file, { span: chosenSpan(wanted) });
		else if (stored && isOtherSpan(wanted, stored))
			req.context[TRIMMED] = await judgeStored(stored, chosenSpan(wanted));
		return args;
	};

/** {@link judgeBeforehandAs} of a voice. */
export const judgeBeforehand = judgeBeforehandAs(() => undefined);

/** Where the verdict about another part of a stored recording waits for the hooks that follow. */
const TRIMMED = 'trimmedVerdict';

interface TrimmedVerdict {
	readonly id: Recording['id'];
	readonly part: string;
	readonly verdict: Verdict;
}

const nameOf = (span: ChosenSpan | undefined): string => (span ? `${span.fromSeconds}-${span.toSeconds}` : '');

async function judgeStored(
	{ id, filename }: Pick<Recording, 'id' | 'filename'>,
	span: ChosenSpan | undefined,
): Promise<TrimmedVerdict> {
	const path = join(recordingsDir(), basename(filename ?? ''));
	// another machine may have taken it in
	await bringHere(path);
	return { id, part: nameOf(span), verdict: await checkRecording(path, { span }) };
}

/** What was said of a part of a stored recording in this request; undefined: it was not judged. */
export function trimmedVerdict(
	req: PayloadRequest,
	id: Recording['id'],
	span: ChosenSpan | undefined,
): Verdict | undefined {
	const known = req.context[TRIMMED] as TrimmedVerdict | undefined;
	return known?.id === id && known.part === nameOf(span) ? known.verdict : undefined;
}

/** What the pipeline says of a sound file that somebody sends; each file of a request is judged once as what it is. */
export function verdictOf(file: Upload, as: JudgedAs = {}): Promise<Verdict> {
	const ofFile = verdicts.get(file) ?? new Map<string, Promise<Verdict>>();
	verdicts.set(file, ofFile);
	const name = `${as.music ?? 'voice'} ${nameOf(as.span)}`;
	const verdict = ofFile.get(name) ?? judge(file, as);
	ofFile.set(name, verdict);
	return verdict;
}

async function judge(file: Upload, as: JudgedAs): Promise<Verdict> {
	if (file.size > mostBytes('recording')) throw new APIError(RECORDING_TOO_LARGE, 413, undefined, true);
	if (file.tempFilePath) return checkRecording(file.tempFilePath, as);
	const folder = await mkdtemp(join(tmpdir(), 'loa-upload-'));
	try {
		const path = join(folder, 'upload');
		await writeFile(path, file.data);
		return await checkRecording(path, as);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
