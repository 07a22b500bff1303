import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rename, rm, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';

import { ExpectedError } from '#content/model/errors.ts';

import { fileDigest } from './file-digest.ts';
import { runScript } from './pipeline.ts';
import { recordingsDir } from './recordings-dir.ts';
import { cmsSettings } from './settings.ts';

/** A recording as it came, or as a loudspeaker gets it. */
export const HEARD_VERSIONS = ['original', 'processed'] as const;
export type HeardVersion = (typeof HEARD_VERSIONS)[number];

const heardSchema = z.object({
	seconds: z.number(),
	/** Heights of the wave from 0 to 1, evenly over the whole length. */
	peaks: z.array(z.number()),
});

/** What the player compares. `offsetSeconds`: how much silence was cut from the start of the processed version. */
export const listeningSchema = z.object({
	/** None where a machine reads: there is nothing to compare with. */
	original: heardSchema.optional(),
	processed: heardSchema,
	offsetSeconds: z.number(),
});
export type Listening = z.output<typeof listeningSchema>;

export class ListeningFailedError extends ExpectedError {
	override readonly name = 'ListeningFailedError';
	readonly code = 'listening_failed';
	constructor(output: string) {
		super(`The recording could not be made ready for listening: ${output.trim().split('\n').slice(-3).join(' / ')}`);
	}
}

/** Words that the machine would read aloud, numbers spoken out. */
interface MachineReading {
	readonly words: string;
}

/** What can be listened to at the desk. */
type Hearable = Heard | MachineReading;

/** A stored recording, and how it is cleaned before it is aired. */
interface Heard {
	readonly filename: string;
	readonly denoise?: boolean | null | undefined;
	readonly level?: boolean | null | undefined;
}

const switchesOf = ({ denoise, level }: Heard): readonly string[] => [
	...(denoise ? ['--denoise'] : []),
	...(level ? ['--level'] : []),
];

const sourceOf = ({ filename }: Heard): string => join(recordingsDir(), basename(filename));

/** Under the sha256 of bytes or words: what is played is what is there now, whatever its name was before. */
const folderOf = async (heard: Hearable): Promise<string> =>
	join(
		cmsSettings().dataDir,
		'listening',
		'words' in heard
			? `machine-${createHash('sha256').update(heard.words).digest('hex')}`
			: [await fileDigest(sourceOf(heard)), ...switchesOf(heard)].join(''),
	);

/** The file of one version; {@link prepareListening} has made it. */
export const heardFile = async (heard: Hearable, version: HeardVersion): Promise<string> =>
	join(await folderOf(heard), `${version}.mp3`);

/** Length of a recording as the loudspeaker plays it; null: nobody has opened its player yet. */
export async function loudspeakerSeconds({
	filename,
	denoise,
	level,
}: Pick<Heard, 'denoise' | 'level'> & { readonly filename?: string | null }): Promise<number | null> {
	if (!filename) return null;
	return (await listeningIn(await folderOf({ filename, denoise, level })))?.processed.seconds ?? null;
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
	const file = join(folder, 'words.txt');
	await writeFile(file, heard.words);
	return [file, folder, '--machine'];
}

async function listeningIn(folder: string): Promise<Listening | undefined> {
	const text = await readFile(join(folder, 'listening.json'), 'utf8').catch(() => undefined);
	return text === undefined ? undefined : listeningSchema.parse(JSON.parse(text));
}

/**
 * Joins the lines of a script into one recording (FLAC), a short pause between them.
 *
 * @throws {ListeningFailedError} when a line cannot be decoded
 */
export async function joinLines(lines: readonly string[], out: string): Promise<void> {
	const { exitCode, stderr } = await runScript('cms/recordings/join-lines.ts', [out, ...lines]);
	if (exitCode !== 0) throw new ListeningFailedError(stderr);
}
