import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createLocalReq } from 'payload';

import { isSigned } from '#content/model/signed-state.ts';

import { bypass } from '../../foundation/bypass.ts';
import { takenBack } from '../../messages/approvals/take-back.ts';
import { migrations } from '../../migrations/index.ts';
import { recount } from '../../reach/monthly/recount.ts';
import { communesWithAirings, settleCommune } from '../../reach/settle-commune.ts';
import { BackupRefusedError, onDisk } from '../backup-refused.ts';
import { sourceOf } from '../portable/copy-documents.ts';
import { BusinessKeys } from './business-keys.ts';
import { CARRIED, nameOf } from './carried-collections.ts';
import { facts, readExport } from './export-manifest.ts';
import { importCollection } from './import-collection.ts';
import { emptyOutcome } from './import-outcome.ts';

import type { Payload } from 'payload';
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
const FILE = /^files\/((?:recordings|materials|spoken-names)\/[\w.-]+)$/;

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
			const to = join(dataDir, name);
			if (existsSync(to)) {
				if ((await facts(to)).sha256 === sha256) outcome.files.unchanged += 1;
				else taken.add(name);
				continue;
			}
			outcome.files.copied += 1;
			if (!isDryRun) await copyDurably(join(folder, path), to);
		}
	});
	return taken;
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
