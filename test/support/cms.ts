import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { speechLike, writeWav } from './audio-signals.ts';
import { bypass } from '#cms/foundation/bypass.ts';

import type { Payload, TypedUser } from 'payload';
import type { Role } from '#cms/foundation/roles.ts';
import type { Rendition } from '#cms/payload-types.ts';

/** Which database this run is about: `sqlite` always works, `mongodb` needs TEST_MONGODB_URL. */
export const database = process.env.TEST_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite';
const mongoUrl = process.env.TEST_MONGODB_URL;

/** All accounts of the tests have this password. */
export const PASSWORD = 'mat-khau-dai-12';

export const isDatabaseMissing = database === 'mongodb' && !mongoUrl;
export const databaseName = isDatabaseMissing ? 'MongoDB (skipped: TEST_MONGODB_URL is not set)' : database;

export interface TestCms {
	readonly payload: Payload;
	readonly dataDir: string;
	readonly close: () => Promise<void>;
}

/** A CMS on an empty database and an empty folder; one per test file, because Payload keeps one per process. */
export async function openTestCms(): Promise<TestCms> {
	const dataDir = await mkdtemp(join(tmpdir(), 'loa-cms-test-'));
	const name = `loa_test_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
	Object.assign(process.env, {
		DATA_DIR: dataDir,
		DATABASE_URL: database === 'mongodb' ? (mongoUrl ?? '').replace(/\/(\?|$)/, `/${name}$1`) : '',
		PAYLOAD_SECRET: 'a secret of the tests, long enough',
		EDGE_SECRET: 'another secret of the tests, long enough',
		CARD_SECRET: 'a third secret of the tests, long enough',
		SITE_URL: 'http://127.0.0.1:4321',
	});
	const { closeCms, openCms } = await import('#cms/foundation/open-cms.ts');
	const payload = await openCms();
	payload.logger.level = 'silent';
	return {
		payload,
		dataDir,
		close: async () => {
			if (database === 'mongodb')
				await (payload.db as unknown as { connection: { dropDatabase(): Promise<void> } }).connection.dropDatabase();
			await closeCms(payload);
			await rm(dataDir, { recursive: true, force: true });
		},
	};
}

let people = 0;

/** An account with these roles, as the requests of its session would carry it. */
export async function person(
	payload: Payload,
	{ roles, ...scope }: { roles: Role[]; province?: string; languages?: string[] },
): Promise<TypedUser> {
	people += 1;
	const user = await payload.create({
		collection: 'users',
		data: { email: `nguoi-${people}@example.org`, password: PASSWORD, roles, ...scope } as never,
	});
	return { ...user, collection: 'users' };
}

/** A message with its Vietnamese rendition, already approved unless told otherwise. */
export async function messageInVietnamese(
	payload: Payload,
	{
		key,
		script = 'Bà con gọi {{hotline:111}}.',
		state = 'approved' as const,
	}: { key: string; script?: string; state?: 'approved' | 'drafted' | 'submitted' },
) {
	const message = await payload.create({
		collection: 'messages',
		data: { key, title: `Bài ${key}`, role: 'message', order: 1, loudspeaker: 'fit', sourceVersion: 1 },
		depth: 0,
	});
	const rendition = await addRendition(payload, { message: message.id, language: 'vi', script, state });
	return { message, rendition };
}

export async function addRendition(
	payload: Payload,
	{
		message,
		language,
		script,
		state,
		isSample = false,
		...more
	}: {
		message: string | number;
		language: string;
		script: string;
		state: string;
		allowsDraftVoice?: boolean;
		isSample?: boolean;
	},
) {
	const { id } = await payload.create({
		collection: 'renditions',
		data: {
			message,
			language,
			title: `Bản ${language}`,
			script,
			webText: script,
			action: 'Gọi {{hotline:111}}.',
			state,
			sourceVersion: 1,
			textVersion: 1,
			...more,
		} as never,
		depth: 0,
		context: bypass('review'),
	});
	return signedAsIs(payload, id, { isSample });
}

/** As if those who sign had done so for exactly what is there now; a test changes it afterwards. */
export async function signedAsIs(payload: Payload, id: string | number, { isSample = false } = {}): Promise<Rendition> {
	const { messageKeyOf, recordingsOf } = await import('#cms/messages/approvals/load-signable.ts');
	const { fingerprintOf } = await import('#cms/messages/approvals/rendition-digest.ts');
	const rendition = await payload.findByID({ collection: 'renditions', id, depth: 0 });
	const recordings = await recordingsOf({ payload }, rendition.id);
	const { digest, voice } = await fingerprintOf(await messageKeyOf({ payload }, rendition), rendition, recordings);
	const { state } = rendition;
	return payload.update({
		collection: 'renditions',
		id,
		data: {
			approvedDigest: state === 'approved' ? digest : null,
			listenedDigest: state === 'approved' || state === 'listened' ? digest : null,
			signedVoice: state === 'approved' || state === 'listened' ? voice : null,
			...(isSample ? { sampleDigest: digest } : {}),
		},
		depth: 0,
		context: bypass('review'),
	});
}

/** Changes a rendition below the rules, and signs it as it is then. */
export async function seededChange(payload: Payload, id: string | number, data: Partial<Rendition>) {
	await payload.update({ collection: 'renditions', id, data, depth: 0, context: bypass('review') });
	return signedAsIs(payload, id);
}

/**
 * Plays the recording of a rendition to its end: what a player says to the server with a signature. The person had the
 * sound for an hour, unless a test is about that.
 */
export async function heardOf(payload: Payload, id: string | number, listener?: TypedUser) {
	const { noteGiven } = await import('#cms/foundation/given-sounds.ts');
	const { recordingsOf } = await import('#cms/messages/approvals/load-signable.ts');
	const { chosenRecording, fingerprintOf } = await import('#cms/messages/approvals/rendition-digest.ts');
	const { prepareListening } = await import('#cms/foundation/listening.ts');
	const rendition = await payload.findByID({ collection: 'renditions', id, depth: 0 });
	const recordings = await recordingsOf({ payload }, rendition.id);
	const chosen = chosenRecording(rendition, recordings);
	if (!chosen?.filename) throw new Error('There is no recording to hear.');
	const { processed } = await prepareListening({ ...chosen, filename: chosen.filename });
	const { voice } = await fingerprintOf('', rendition, recordings);
	if (listener) await noteGiven(payload, { person: listener.id, voice }, Date.now() - 3_600_000);
	return { heardDigest: voice, heardSeconds: processed.seconds };
}

/** A human reading of what the rendition says now; what was signed before is signed with it. */
export async function addRecording(
	payload: Payload,
	rendition: string | number,
	dataDir: string,
	sound = speechLike(),
) {
	const recording = await payload.create({
		collection: 'recordings',
		filePath: writeWav(join(dataDir, `${randomUUID()}.wav`), sound),
		data: { rendition, voiceKind: 'human', hasConsent: true } as never,
		depth: 0,
		context: bypass('review'),
	});
	await signedAsIs(payload, rendition);
	return recording;
}

/** A day some days after another, both as `2026-11-22`. */
export const addDays = (day: string, count: number): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
