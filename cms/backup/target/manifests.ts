import { basename } from 'node:path';

import { listAll } from '#content/lib/storage/list-all.ts';

import { BackupRefusedError } from '../backup-refused.ts';
import { openManifest, sealManifest } from '../manifest.ts';
import { keptBackups } from '../retention.ts';
import { collectUnreferenced, smallText } from './stored-content.ts';

import type { Manifest, StoredObject } from '../manifest.ts';
import type { TargetPlace } from './target-place.ts';

/** Backups of a target: one sealed list each. */
const MANIFESTS = 'backups';

type Target = Pick<TargetPlace, 'to' | 'store'>;

const manifestName = (name: string): string => `${MANIFESTS}/${name}.json`;

/** Names of the backups, newest first. */
export async function backupNames({ store }: Pick<Target, 'store'>): Promise<readonly string[]> {
	const names = (await listAll(store, `${MANIFESTS}/`)).map(({ name }) => name.slice(MANIFESTS.length + 1));
	return names
		.filter((name) => /^\d{8}-\d{6}(-\d+)?\.json$/.test(name))
		.map((name) => basename(name, '.json'))
		.toSorted()
		.toReversed();
}

/** @param name undefined: the newest */
export async function readManifest(target: Target, name?: string): Promise<Manifest> {
	const asked = name ?? (await backupNames(target))[0];
	const isName = asked !== undefined && basename(asked) === asked;
	const text = isName ? await smallText(target.store, manifestName(asked)) : undefined;
	if (asked !== undefined && text !== undefined) return openManifest(text, asked);
	throw new BackupRefusedError(
		'no_such_backup',
		asked === undefined
			? `${target.to} chưa có bản sao lưu nào hoàn thành.`
			: `Không có bản sao lưu tên ${asked} ở ${target.to}. Xem danh sách: npm run backup -- --list --to ${target.to}`,
	);
}

/** Every backup that can be read, newest first, and the names of those that cannot. */
export async function readManifests(
	target: Target,
): Promise<{ readonly whole: readonly Manifest[]; readonly broken: readonly string[] }> {
	const whole: Manifest[] = [];
	const broken: string[] = [];
	for (const name of await backupNames(target))
		try {
			whole.push(await readManifest(target, name));
		} catch (error) {
			if (!(error instanceof BackupRefusedError)) throw error;
			broken.push(name);
		}
	return { whole, broken };
}

/** The last step of a backup: with this file it is one. */
export async function writeManifest({ store }: Target, manifest: Manifest): Promise<void> {
	await store.put(manifestName(manifest.name), Buffer.from(sealManifest(manifest)));
}

/** What the whole backups refer to in the target. */
export const knownObjects = (manifests: readonly Manifest[]): Map<string, StoredObject> =>
	new Map(manifests.toReversed().flatMap(({ objects }) => Object.entries(objects)));

/**
 * Takes away old backups and contents that none of the rest names. Where one cannot be read nobody knows what it names,
 * so nothing is taken away.
 *
 * @returns names of the deleted backups, and bytes that became free
 */
export async function pruneTarget(target: Target): Promise<{ deleted: readonly string[]; freedBytes: number }> {
	const { whole, broken } = await readManifests(target);
	if (broken.length > 0) return { deleted: [], freedBytes: 0 };
	const kept = keptBackups(whole);
	const deleted = whole.filter((manifest) => !kept.includes(manifest)).map(({ name }) => name);
	for (const name of deleted) await target.store.remove(manifestName(name));
	const freedBytes = await collectUnreferenced(target.store, new Set(knownObjects(kept).keys()));
	return { deleted, freedBytes };
}
