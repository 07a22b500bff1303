import { lookup } from 'node:dns/promises';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { connect } from 'node:tls';

import { saferVersion } from './floor-versions.ts';

import type { Payload } from 'payload';
import type { CmsSettings } from '../foundation/settings.ts';
import type { Kept } from './floor-versions.ts';

/** Waiting for a name or a certificate helps nobody for longer. */
const PATIENCE_MS = 3_000;
const DAY_MS = 86_400_000;
/** A job that could run at once and has waited for so long waits for nobody. */
const STUCK_MINUTES = 30;

/** A public name, as this machine sees it. */
export interface NameFacts {
	readonly url: string;
	readonly isKnown: boolean;
	/** Days for which the certificate is still good; undefined: plain http, or none could be had. */
	readonly certificateDays: number | undefined;
}

/** What stands under the product: clock, programs, keys, names, and whether the queue moves. */
export interface MachineFacts {
	/** Seconds by which the newest record lies ahead of this machine's clock. */
	readonly clockBehindSeconds: number;
	readonly outdated: readonly { readonly what: Kept; readonly version: string; readonly floor: string }[];
	/** Others on this machine may read the file with the secrets. */
	readonly areSecretsOpen: boolean;
	readonly names: readonly NameFacts[];
	/** Minutes for which the oldest job that could run has waited; 0: none has for long. */
	readonly stuckMinutes: number;
}

export async function machineFacts(
	payload: Payload,
	{ dataDir, siteUrl, cmsUrl }: Pick<CmsSettings, 'dataDir' | 'siteUrl' | 'cmsUrl'>,
	engine: string,
	now: Date,
): Promise<MachineFacts> {
	const [database = '', databaseVersion = ''] = engine.split(' ');
	const versions = [
		{ what: 'Node', version: process.versions.node },
		...(database === 'SQLite' || database === 'MongoDB' ? [{ what: database, version: databaseVersion } as const] : []),
	] as const;
	return {
		clockBehindSeconds: await secondsBehind(payload, now),
		outdated: versions.flatMap(({ what, version }) => {
			const floor = saferVersion(what, version);
			return floor === undefined ? [] : [{ what, version, floor }];
		}),
		areSecretsOpen: isOpenToOthers(join(dataDir, 'secrets.json')),
		names: await Promise.all([...new Set([siteUrl, cmsUrl])].map(nameFacts)),
		stuckMinutes: await stuckMinutes(payload, now),
	};
}

/** Without another clock at hand: what was written lies never in the future, unless this clock went back. */
async function secondsBehind(payload: Payload, now: Date): Promise<number> {
	const { docs } = await payload.find({ collection: 'audit', sort: '-at', limit: 1, pagination: false, depth: 0 });
	const [newest] = docs;
	return newest ? Math.max(0, Math.round((Date.parse(newest.at) - now.getTime()) / 1_000)) : 0;
}

function isOpenToOthers(file: string): boolean {
	// Windows keeps rights elsewhere
	if (process.platform === 'win32' || !existsSync(file)) return false;
	return (statSync(file).mode & 0o077) !== 0;
}

async function nameFacts(url: string): Promise<NameFacts> {
	const { hostname, port, protocol } = new URL(url);
	const isKnown = await lookup(hostname.replace(/^\[|\]$/g, '')).then(
		() => true,
		() => false,
	);
	const certificateDays =
		isKnown && protocol === 'https:' ? await daysOfCertificate(hostname, Number(port || 443)) : undefined;
	return { url, isKnown, certificateDays };
}

/** @returns days until it ends; undefined: nothing answered there with one */
function daysOfCertificate(host: string, port: number): Promise<number | undefined> {
	return new Promise((settle) => {
		// judged here, not believed: a certificate that has ended must still be read
		const socket = connect({ host, port, servername: host, rejectUnauthorized: false, timeout: PATIENCE_MS }, () => {
			const { valid_to: end } = socket.getPeerCertificate();
			socket.destroy();
			settle(end ? Math.floor((Date.parse(end) - Date.now()) / DAY_MS) : undefined);
		});
		const none = () => {
			socket.destroy();
			settle(undefined);
		};
		socket.once('error', none);
		socket.once('timeout', none);
	});
}

/** Minutes for which the oldest job that could run has waited; 0: none has for long. */
export async function stuckMinutes(payload: Payload, now: Date): Promise<number> {
	const { docs } = await payload.find({
		collection: 'payload-jobs',
		where: {
			and: [
				{ completedAt: { exists: false } },
				{ hasError: { not_equals: true } },
				{ processing: { not_equals: true } },
				{ waitUntil: { exists: false } },
			],
		},
		sort: 'createdAt',
		limit: 1,
		pagination: false,
		depth: 0,
	});
	const minutes = docs[0] ? Math.round((now.getTime() - Date.parse(docs[0].createdAt)) / 60_000) : 0;
	return minutes >= STUCK_MINUTES ? minutes : 0;
}
