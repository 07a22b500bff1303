import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

import { chosenSpan } from '#content/model/chosen-span.ts';
import { ExpectedError } from '#content/model/errors.ts';
import { sceneLineSchema } from '#content/model/scene.ts';

import { fileDigest } from './file-digest.ts';
import { runScript } from './run-script.ts';
import { recordingsDir } from './recordings-dir.ts';
import { cmsSettings } from './settings.ts';

import type { StoredSpan } from '#content/model/chosen-span.ts';
import type { SceneLine } from '#content/model/scene.ts';

/** A recording as it came, or as a loudspeaker gets it. */
export const HEARD_VERSIONS = ['original', 'processed'] as const;
export type HeardVersion = (typeof HEARD_VERSIONS)[number];

const heardSchema = z.object({
	seconds: z.number(),
	/** Heights of the wave from 0 to 1, evenly over the whole length. */
	peaks: z.array(z.number()),
});

/** What the player compares. `offsetSeconds`: how much was cut from the start of the processed version. */
export const listeningSchema = z.object({
	/** None where a machine reads: there is nothing to compare with. */
	original: heardSchema.optional(),
	processed: heardSchema,
	offsetSeconds: z.number(),
	/** What the machine would cut to, and the length of it all; absent: the processed version is that, or there is no original. */
	automatic: z.object({ fromSeconds: z.number(), toSeconds: z.number() }).optional(),
	totalSeconds: z.number().optional(),
});
export type Listening = z.output<typeof listeningSchema>;

/** Words for the machine as they lie in a file. */
export const machineWordsSchema = z.object({ text: z.string(), lines: z.array(sceneLineSchema).optional() });

export class ListeningFailedError extends ExpectedError {
	override readonly name = 'ListeningFailedError';
	readonly code = 'listening_failed';
	constructor(output: string) {
		super(`The recording could not be made ready for listening: ${output.trim().split('\n').slice(-3).join(' / ')}`);
	}
}

/** Words that the machine would read aloud, numbers spoken out. */
export interface MachineReading {
	readonly words: string;
	/** The same in several voices; empty: one voice reads them. */
	readonly lines?: readonly SceneLine[];
}

/** What the machine is given; `prepare-listening.ts` reads it again. */
const asRead = ({ words, lines = [] }: MachineReading): string =>
	JSON.stringify({ text: words, ...(lines.length > 0 && { lines }) });

/** What can be listened to at the desk. */
type Hearable = Heard | MachineReading;

/** A stored recording, how it is cleaned and which part of it was chosen before it is aired. */
interface Heard extends StoredSpan {
	readonly filename: string;
	/** Where it lies; absent: among the recordings. */
	readonly folder?: string | undefined;
	readonly denoise?: boolean | null | undefined;
	readonly level?: boolean | null | undefined;
}

const switchesOf = ({ denoise, level, ...recording }: Heard): readonly string[] => {
	const span = chosenSpan(recording);
	return [
		...(denoise ? ['--denoise'] : []),
		...(level ? ['--level'] : []),
		...(span ? [`--from=${span.fromSeconds}`, `--to=${span.toSeconds}`] : []),
	];
};

const sourceOf = ({ filename, folder = recordingsDir() }: Heard): string => join(folder, basename(filename));

/** Under the sha256 of bytes or words: what is played is what is there now, whatever its name was before. */
const folderOf = async (heard: Hearable): Promise<string> =>
	join(
		cmsSettings().dataDir,
		'listening',
		'words' in heard
			? `machine-${createHash('sha256').update(asRead(heard)).digest('hex')}`
			: [await fileDigest(sourceOf(heard)), ...switchesOf(heard)].join(''),
	);

/** The file of one version; {@link prepareListening} has made it. */
export const heardFile = async (heard: Hearable, version: HeardVersion): Promise<string> =>
	join(await folderOf(heard), `${version}.mp3`);

/** Length of a recording as the loudspeaker plays it; null: nobody has opened its player yet. */
export async function loudspeakerSeconds({
	filename,
	...making
}: Omit<Heard, 'filename'> & { readonly filename?: string | null }): Promise<number | null> {
	if (!filename) return null;
	return (await listeningIn(await folderOf({ ...making, filename })))?.processed.seconds ?? null;
}

/**
 * Makes both versions of a stored recording and their waves, once for the bytes that it has; of a machine's reading the
 * loudspeaker's version only.
 *
 * @throws {ListeningFailedError}
 */
export async function prepareListening(heard: Hearable): Promise<Listening> {
	const folder = await folderOf(heard);
	const ready = await listeningIn(folder);
	if (ready) return ready;
	await mkdir(dirname(folder), { recursive: true });
	const draft = await mkdtemp(`${folder}.`);
	try {
		const { exitCode, stderr } = await runScript(
			'cms/foundation/prepare-listening.ts',
			await argumentsFor(heard, draft),
		);
		if (exitCode !== 0) throw new ListeningFailedError(stderr);
		const made = await listeningIn(draft);
		if (!made) throw new ListeningFailedError(stderr);
		// another request may have been quicker; its files are the same
		await rename(draft, folder).catch(() => undefined);
		return made;
	} finally {
		await rm(draft, { recursive: true, force: true });
	}
}

async function argumentsFor(heard: Hearable, folder: string): Promise<readonly string[]> {
	if (!('words' in heard)) return [sourceOf(heard), folder, ...switchesOf(heard)];
	const file = join(folder, 'words.json');
	await writeFile(file, asRead(heard));
	return [file, folder, '--machine'];
}

async function listeningIn(folder: string): Promise<Listening | undefined> {
	const text = await readFile(join(folder, 'listening.json'), 'utf8').catch(() => undefined);
	return text === undefined ? undefined : listeningSchema.parse(JSON.parse(text));
}

const spanSchema = z.object({ startSeconds: z.number(), endSeconds: z.number() });

/** What `join-lines.ts` found; nothing was joined when it is not fit. */
const joinedLinesSchema = z.object({
	isFit: z.boolean(),
	findings: z.array(
		z.object({ line: z.number(), code: z.string(), level: z.enum(['refuse', 'warn']), vi: z.string() }),
	),
	/** Where each line is spoken in what was joined. */
	spans: z.array(spanSchema),
});
export type JoinedLines = z.output<typeof joinedLinesSchema>;

/**
 * Joins the lines of a script into one recording (FLAC), with silence between them; each line is judged first.
 *
 * @param pauses seconds of silence after each line but the last
 * @throws {ListeningFailedError} when joining fails though every line is fit
 */
export async function joinLines(
	lines: readonly string[],
	pauses: readonly number[],
	out: string,
): Promise<JoinedLines> {
	const asked = [out, pauses.join(','), ...lines];
	const { exitCode, stdout, stderr } = await runScript('cms/recordings/join-lines.ts', asked);
	if (exitCode !== 0) throw new ListeningFailedError(stderr);
	return joinedLinesSchema.parse(JSON.parse(stdout));
}
