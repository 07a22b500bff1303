import { statfs } from 'node:fs/promises';
import { z } from 'zod';

import { loopbackWarning } from '../accounts/loopback-warning.ts';
import { probeStorage } from '#content/lib/storage/probe.ts';
import { USUAL_PATIENCE } from '#content/lib/storage/s3-request.ts';
import { s3Store } from '#content/lib/storage/s3-store.ts';

import { backupTrouble } from '../backup/backup-due.ts';
import { backupState } from '../backup/backup-state.ts';
import { databaseFacts } from '../foundation/database-facts.ts';
import { pipelineHealth } from '../foundation/pipeline.ts';
import { mediaCheckState } from '../releases/check-media.ts';
import { copyingEdges } from '../releases/copying-edges.ts';
import { cmsSettings } from '../foundation/settings.ts';
import { edgesWithBatches } from '../reach/edge-states.ts';
import { countSetAside, listSetAside } from '../reach/set-aside.ts';
import { machineFacts } from './machine.ts';
import { failedJobs, heldWork, queueCounts } from './queue.ts';
import { lastRelease } from '../releases/newest-release.ts';

import type { Payload } from 'payload';
import type { StorageFacts } from '#content/lib/storage/probe.ts';
import type { S3Patience } from '#content/lib/storage/s3-request.ts';
import type { BackupState } from '../backup/backup-state.ts';
import type { DatabaseFacts } from '../foundation/database-facts.ts';
import type { CmsSettings } from '../foundation/settings.ts';
import type { PipelineHealth } from '../foundation/pipeline.ts';
import type { CopyingEdge } from '../releases/copying-edges.ts';
import type { MediaCheck } from '../releases/check-media.ts';
import type { KeptEdgeState } from '../reach/edge-states.ts';
import type { KeptRow } from '../reach/set-aside.ts';
import type { MachineFacts } from './machine.ts';
import type { FailedJob, HeldWork, QueueCounts } from './queue.ts';

/** Under this much the next month's audio may not fit, and the database stops when there is none. */
export const LOW_DISK_BYTES = 5e9;

/** Rows that the page shows; the rest comes when these are gone. */
const SET_ASIDE_SHOWN = 50;

/** How the public side stands, as it says itself. */
const edgeSchema = z.object({
	status: z.string(),
	release: z.string().nullable(),
	spool: z.object({ pending: z.number(), oldestSeconds: z.number() }),
	mediaMissing: z.number().default(0),
});

export interface Health {
	readonly pipeline: PipelineHealth;
	readonly disk: { readonly freeBytes: number; readonly isLow: boolean };
	readonly queue: QueueCounts;
	readonly failed: readonly FailedJob[];
	readonly held: readonly HeldWork[];
	/** Stored files that are not what was published. */
	readonly badMedia: MediaCheck['bad'];
	/** What edges sent and could not be taken: how many rows, and the oldest of them. */
	readonly setAside: { readonly count: number; readonly rows: readonly KeptRow[] };
	/** Edges that keep whole batches which could not be taken. */
	readonly edgeBatches: readonly KeptEdgeState[];
	/** Edges that copy their releases from here. */
	readonly copyingEdges: readonly CopyingEdge[];
	readonly release: { readonly name: string; readonly publishedAt: string; readonly held: number } | null;
	/** Undefined: it did not answer. */
	readonly edge: z.output<typeof edgeSchema> | undefined;
	readonly database: DatabaseFacts;
	readonly machine: MachineFacts;
	/** How the newest backup ended, where it goes by itself, and what is wrong. */
	readonly backup: BackupState & { readonly to: string | undefined; readonly trouble: string | undefined };
	/** Undefined: files are in DATA_DIR. */
	readonly storage: StorageFacts | undefined;
	readonly dataDir: string;
	/** Does the installation send mails, and what is wrong with the links in them; undefined: nothing. */
	readonly mail: { readonly isSet: boolean; readonly linkWarning: string | undefined };
}

/** Everything that an operator wants to know in the morning. */
export async function loadHealth(payload: Payload): Promise<Health> {
	const settings = cmsSettings();
	const { dataDir, siteInternalUrl, backupTo, smtpUrl, cmsUrl } = settings;
	const database = await databaseFacts(payload, dataDir);
	const backups = await backupState(payload);
	const disk = await statfs(dataDir);
	const freeBytes = disk.bavail * disk.bsize;
	const release = await lastRelease(payload);
	return {
		pipeline: await pipelineHealth(),
		disk: { freeBytes, isLow: freeBytes < LOW_DISK_BYTES },
		queue: await queueCounts(payload),
		failed: await failedJobs(payload),
		held: await heldWork(payload),
		badMedia: (await mediaCheckState(payload)).bad,
		setAside: { count: await countSetAside({ payload }), rows: await listSetAside(payload, SET_ASIDE_SHOWN) },
		edgeBatches: await edgesWithBatches(payload),
		copyingEdges: await copyingEdges(payload, new Date()),
		release: release
			? { name: release.release, publishedAt: release.publishedAt ?? '', held: release.held?.length ?? 0 }
			: null,
		edge: await askEdge(siteInternalUrl),
		database,
		machine: await machineFacts(payload, settings, database.engine, new Date()),
		backup: { ...backups, to: backupTo, trouble: backupTrouble(backups, backupTo, new Date()) },
		storage: await bucket(settings),
		dataDir,
		mail: { isSet: Boolean(smtpUrl), linkWarning: loopbackWarning(cmsUrl) },
	};
}

/** A page that is waited for asks a bucket twice, not five times. */
const PATIENCE: S3Patience = { ...USUAL_PATIENCE, tries: 2, silenceMs: 3_000 };

async function bucket({ storage }: Pick<CmsSettings, 'storage'>): Promise<StorageFacts | undefined> {
	return storage && probeStorage(s3Store(storage, { patience: PATIENCE }));
}

/** A page that waits for a site that is off helps nobody. */
const EDGE_PATIENCE_MS = 2_000;

async function askEdge(siteUrl: string): Promise<Health['edge']> {
	try {
		const answer = await fetch(`${siteUrl}/healthz`, { signal: AbortSignal.timeout(EDGE_PATIENCE_MS) });
		return edgeSchema.safeParse(await answer.json()).data;
	} catch {
		// off, elsewhere, or not ours: the page says that it did not answer
		return undefined;
	}
}
