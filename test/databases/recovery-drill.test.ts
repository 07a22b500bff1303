import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { monthAt } from '#content/model/month.ts';
import { makeBackup } from '#cms/backup/make-backup.ts';
import { openStore } from '#cms/backup/open-store.ts';
import { restoreBackup } from '#cms/backup/restore-backup.ts';
import { openTarget } from '#cms/backup/target/backup-target.ts';

import { edgeEnv, startEdgeProcess } from '../edge/running-edge.ts';
import { dropDatabase, emptyFolder, UNENCRYPTED } from '../support/backups.ts';
import {
	addRecording,
	database,
	databaseName,
	isDatabaseMissing,
	messageInVietnamese,
	openTestCms,
} from '../support/cms.ts';
import { freshMongoUrl } from '../support/fresh-mongo-url.ts';
import { seedFewPlaces } from '../support/few-places.ts';

import type { Payload } from 'payload';

const MONTH = monthAt(new Date());
const COMMUNE = '03163';

interface Kit {
	readonly languages: readonly {
		readonly bundleUrl: string;
		readonly tracks: readonly { readonly sha256: string }[];
	}[];
}

/** The machine is gone; a stick is there. Whole releases are made, so it takes its time. */
describe.skipIf(isDatabaseMissing)(`the recovery drill on ${databaseName}`, { timeout: 600_000 }, () => {
	let payload: Payload;
	let dataDir: string;
	let close: () => Promise<void>;
	let commune = COMMUNE;

	beforeAll(async () => {
		({ payload, dataDir, close } = await openTestCms());
		await seedFewPlaces(payload);
		const { docs } = await payload.find({ collection: 'communes', limit: 1, depth: 0 });
		commune = docs[0]?.code ?? COMMUNE;
		const { message, rendition } = await messageInVietnamese(payload, { key: 'dien-tap' });
		await addRecording(payload, rendition.id, dataDir);
		await payload.create({
			collection: 'editions',
			data: { month: MONTH, area: '00', title: 'Bản tin diễn tập', messages: [message.id], state: 'published' },
			depth: 0,
			context: { isSystemChange: true },
		});
		const { publishRelease } = await import('#cms/releases/publish-release.ts');
		await publishRelease(payload, { reason: 'Diễn tập' });
	}, 300_000);
	afterAll(() => close());

	/** What a broadcaster of the commune gets from the site on a folder. */
	async function heardFrom(folder: string): Promise<{ kit: Kit; bundle: Buffer }> {
		const edge = await startEdgeProcess(edgeEnv(folder));
		try {
			const kit = (await (await fetch(`${edge.url}/goi/${MONTH}/${commune}/index.json`)).json()) as Kit;
			const answer = await fetch(new URL(kit.languages[0]?.bundleUrl ?? '', edge.url));
			expect(answer.status).toBe(200);
			return { kit, bundle: Buffer.from(await answer.arrayBuffer()) };
		} finally {
			edge.child.kill('SIGTERM');
			await edge.ended;
		}
	}

	test('make, destroy, restore, start, listen: the same voice comes out', async () => {
		const before = await heardFrom(dataDir);
		expect(before.kit.languages[0]?.tracks.length).toBeGreaterThan(0);
		const stick = await emptyFolder('stick');
		await makeBackup(payload, { to: stick, encryption: UNENCRYPTED });
		for (const name of ['media', 'recordings', 'releases']) await rm(join(dataDir, name), { recursive: true });
		if (database === 'mongodb') await dropDatabase(payload);
		const to = await emptyFolder('new-machine');
		const databaseUrl = database === 'sqlite' ? '' : freshMongoUrl();
		await restoreBackup(await openTarget(stick), { name: undefined, identity: undefined, dataDir: to, databaseUrl });
		const prepared = await prepare(to, databaseUrl);
		expect(prepared).toMatchObject({ code: 0 });
		const after = await heardFrom(to);
		expect(after.kit.languages.map(({ tracks }) => tracks.map(({ sha256 }) => sha256))).toEqual(
			before.kit.languages.map(({ tracks }) => tracks.map(({ sha256 }) => sha256)),
		);
		const [track] = after.kit.languages[0]?.tracks ?? [];
		expect(after.bundle.length).toBeGreaterThan(10_000);
		expect(await mediaDigests(to)).toContain(track?.sha256);
		if (databaseUrl !== '') {
			const store = await openStore({ databaseUrl, dataDir: to });
			await dropDatabase(store);
			await store.destroy();
		}
	});
});

async function mediaDigests(dataDir: string): Promise<readonly string[]> {
	const entries = await readdir(join(dataDir, 'media'), { recursive: true, withFileTypes: true });
	return Promise.all(
		entries
			.filter((entry) => entry.isFile())
			.map(async ({ parentPath, name }) =>
				createHash('sha256')
					.update(await readFile(join(parentPath, name)))
					.digest('hex'),
			),
	);
}

/** What `npm start` does before anything listens. */
function prepare(dataDir: string, databaseUrl: string) {
	const child = spawn(process.execPath, ['cms/commands/prepare.ts'], {
		env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: databaseUrl },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let output = '';
	child.stdout.on('data', (chunk) => (output += chunk));
	child.stderr.on('data', (chunk) => (output += chunk));
	return new Promise<{ code: number | null; output: string }>((settle) =>
		child.once('close', (code) => settle({ code, output })),
	);
}
