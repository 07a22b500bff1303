import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createLocalReq } from 'payload';

import { digestOf } from '#content/lib/storage/digest.ts';
import { isSigned } from '#content/model/signed-state.ts';

import { bypass } from '../../foundation/bypass.ts';
import { takenBack } from '../../messages/approvals/take-back.ts';
import { migrations } from '../../migrations/index.ts';
import { recount } from '../../reach/monthly/recount.ts';
import { communesWithAirings, settleCommune } from '../../reach/settle-commune.ts';
import { objectStorage } from '../../foundation/object-storage.ts';
import { BackupRefusedError, onDisk } from '../backup-refused.ts';
import { isInBucket } from '../installation-files.ts';
import { sourceOf } from '../portable/copy-documents.ts';
import { BusinessKeys } from './business-keys.ts';
import { CARRIED, CARRIED_FOLDERS, nameOf } from './carried-collections.ts';
import { facts, readExport } from './export-manifest.ts';
import { importCollection } from './import-collection.ts';
import { emptyOutcome } from './import-outcome.ts';

import type { Payload } from 'payload';
import type { ObjectStore } from '#content/lib/storage/object-store.ts';
import type { Rendition } from '../../payload-types.ts';
import type { ExportManifest } from './export-manifest.ts';
import type { ImportWork } from './import-collection.ts';
import type { ImportOutcome } from './import-outcome.ts';

export interface ImportRequest {
	readonly folder: string;
	readonly dataDir: string;
	readonly isDryRun: boolean;
	/** What is here and differs gives way. */
	readonly replaces: boolean;
}

/** Where files of an export may go, and nowhere else. */
const FILE = new RegExp(`^files/((?:${CARRIED_FOLDERS.join('|')})/[\\w.-]+)$`);

/**
 * Takes in an export of another installation. Documents find their like by business keys; what is equal stays, what
 * differs is named. Stopped at any moment, the same command goes on; run again it changes nothing.
 *
 * @throws {BackupRefusedError}
 */
export async function takeInExport(payload: Payload, request: ImportRequest): Promise<ImportOutcome> {
	const manifest = await onDisk(request.folder, () => readExport(request.folder));
	assertKnown(manifest);
	const outcome = emptyOutcome();
	const { isDryRun, replaces, folder } = request;
	const takenFiles = await copyFiles(manifest, request, outcome);
	const keys = new BusinessKeys();
	await keys.learnAccounts(sourceOf(payload));
	const work: ImportWork = { payload, folder, keys, isDryRun, replaces, takenFiles, kept: new Set(), outcome };
	for (const one of CARRIED) {
		const described = manifest.collections[nameOf(one)];
		if (described) await importCollection(work, one, described.path);
	}
	if (isDryRun) return outcome;
	await dropUnprovenApprovals(payload, outcome);
	const airings = outcome.collections.airings;
	if (airings && airings.made + airings.replaced > 0)
		for (const commune of await communesWithAirings(payload))
			await settleCommune(await createLocalReq({}, payload), commune);
	outcome.sumsMended = (await recount(payload, { mends: true })).wrongLines;
	return outcome;
}

function assertKnown({ migration, version }: ExportManifest): void {
	if (migration === '' || migrations.some(({ name }) => name === migration)) return;
	throw new BackupRefusedError(
		'export_newer',
		`Bản xuất do phiên bản Loa Làng mới hơn làm ra (${version}, ${migration}). Hãy cài phiên bản đó rồi nhập.`,
	);
}

/** @returns names under which another content lies here */
async function copyFiles(
	{ files }: ExportManifest,
	{ folder, dataDir, isDryRun }: ImportRequest,
	outcome: ImportOutcome,
): Promise<ReadonlySet<string>> {
	const taken = new Set<string>();
	await onDisk(dataDir, async () => {
		for (const { path, sha256 } of files) {
			const name = FILE.exec(path)?.[1];
			if (name === undefined)
				throw new BackupRefusedError('export_unreadable', `Bản xuất có tệp lạ ${path}. Chưa nhập mục nào.`);
			const kept = { path: join(dataDir, name), store: isInBucket(name) ? objectStorage() : undefined };
			const places = await placesOf(kept, { name, sha256 });
			if (places === 'taken') taken.add(name);
			else if (places.isHere && places.isInBucket) outcome.files.unchanged += 1;
			else {
				outcome.files.copied += 1;
				if (isDryRun) continue;
				if (!places.isHere) await copyDurably(join(folder, path), kept.path);
				if (!places.isInBucket) await kept.store?.put(name, { path: join(folder, path) }, sha256);
			}
		}
	});
	return taken;
}

interface KeptFile {
	readonly path: string;
	/** undefined: this installation has no bucket, or keeps such files on its disk only */
	readonly store: ObjectStore | undefined;
}

/** Where a file is already; without a bucket it lacks in none. @returns `taken`: another content has its name */
async function placesOf(
	{ path, store }: KeptFile,
	{ name, sha256 }: { name: string; sha256: string },
): Promise<'taken' | { readonly isHere: boolean; readonly isInBucket: boolean }> {
	const here = existsSync(path) ? (await facts(path)).sha256 : undefined;
	const stored = await store?.head(name);
	// another program has put it there: nothing was noted
	const there = store && stored ? (stored.sha256 ?? (await digestOf(store, name)).sha256) : undefined;
	if ([here, there].some((found) => found !== undefined && found !== sha256)) return 'taken';
	return { isHere: here !== undefined, isInBucket: !store || stored !== undefined };
}

async function copyDurably(from: string, to: string): Promise<void> {
	await mkdir(dirname(to), { recursive: true, mode: 0o700 });
	const draft = `${to}.tmp`;
	await copyFile(from, draft);
	const handle = await open(draft, 'r+');
	try {
		await handle.sync();
	} finally {
		await handle.close();
	}
	await rename(draft, to);
}

/** A signature survives where words, recording and bytes here are what was signed there. */
async function dropUnprovenApprovals(payload: Payload, outcome: ImportOutcome): Promise<void> {
	const { docs } = await payload.find({ collection: 'renditions', pagination: false, depth: 0, joins: false });
	for (const rendition of docs.filter(({ state, sampleDigest }) => isSigned(state) || sampleDigest)) {
		const lost: Partial<Rendition> | undefined = await takenBack({ payload }, rendition);
		if (!lost) continue;
		if (isSigned(rendition.state))
			outcome.approvalsLost.push(`renditions "${rendition.title} (${rendition.language})"`);
		await payload.update({
			collection: 'renditions',
			id: rendition.id,
			data: lost,
			depth: 0,
			context: bypass('review', 'transition'),
		});
	}
}
