import { z } from 'zod';

import { addressSchema, equalPorts, insideAddress, usualPublicAddress } from '#content/lib/addresses.ts';
import { readSecrets } from '#content/lib/secrets.ts';
import { readSettings, wrongSettings } from '#content/lib/settings.ts';
import { missingKeys, storageOf, storageSettings } from '#content/lib/storage/storage-url.ts';
import { EDGE_NAME, MOST_EDGE_NAME } from '#content/model/edge-name.ts';

import type { S3Place } from '#content/lib/storage/storage-url.ts';

const sourcesSchema = z
	.string()
	.transform((text) =>
		text
			.split(',')
			.map((one) => one.trim())
			.filter(Boolean),
	)
	.pipe(z.array(addressSchema).max(8));

const schema = z.object({
	/** Media, releases and the spool lie in here. */
	DATA_DIR: z.string().min(1).default('.data'),
	/** 0: any free port. */
	SITE_PORT: z.coerce.number().int().min(0).max(65_535).default(4321),
	HOST: z.string().min(1).default('127.0.0.1'),
	/** Public address; with https, browsers are told to stay with https. */
	SITE_URL: addressSchema.optional(),
	/** Where Prometheus reads this edge; empty: nowhere. */
	SITE_METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
	METRICS_HOST: z.string().min(1).default('127.0.0.1'),
	CMS_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	/** How the edge reaches the CMS; default on this machine. */
	CMS_INTERNAL_URL: addressSchema.optional(),
	/** Seconds between two batches for the CMS. */
	EDGE_BATCH_SECONDS: z.coerce.number().min(0.05).max(3_600).default(5),
	/** Own proxies in front that add to X-Forwarded-For; 0: the header is not believed. */
	EDGE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
	/** Events of pages that one network (/24 of IPv4, /64 of IPv6) may report in a minute; more are refused. */
	EDGE_EVENTS_PER_MINUTE: z.coerce.number().int().min(50).max(10_000_000).default(600),
	...storageSettings,
	/** `storage`: an edge without the CMS on its machine, which takes releases over from STORAGE_URL. */
	EDGE_RELEASES: z.enum(['folder', 'storage']).default('folder'),
	/** With STORAGE_URL: megabytes of media that are kept on this machine's disk. */
	EDGE_CACHE_MB: z.coerce.number().int().min(100).max(10_000_000).default(4_000),
	/** What this edge is called among several; empty: a random name, made with its spool. */
	EDGE_NAME: z
		.string()
		.refine((name) => name === '' || EDGE_NAME.test(name), {
			message: `must be 2 to ${MOST_EDGE_NAME} small letters, digits and hyphens`,
		})
		.default(''),
	/** Addresses that releases are copied from, the CMS first; empty: a CMS writes them into DATA_DIR. */
	EDGE_PULL_FROM: z.string().default('').pipe(sourcesSchema),
	/** Seconds between two looks for a newer release. */
	EDGE_PULL_SECONDS: z.coerce.number().min(0.05).max(3_600).default(15),
});

export interface EdgeSettings {
	readonly dataDir: string;
	readonly port: number;
	readonly host: string;
	readonly siteUrl: string;
	readonly cmsInternalUrl: string;
	readonly batchSeconds: number;
	readonly trustedProxies: number;
	readonly eventsPerMinute: number;
	/** Undefined: media are in DATA_DIR. */
	readonly storage: S3Place | undefined;
	readonly cacheBytes: number;
	/** Are releases taken over from the storage? */
	readonly pullsReleases: boolean;
	/** Empty: a random one, made with the spool. */
	readonly edgeName: string;
	/** Empty: releases come from a CMS on this machine. */
	readonly pullFrom: readonly string[];
	readonly pullSeconds: number;
	/** Undefined: Prometheus reads nothing here. */
	readonly metrics?: { readonly host: string; readonly port: number };
	readonly edgeSecret: string;
	readonly cardSecret: string;
}

/**
 * Everything the edge reads from the environment.
 *
 * @throws {InvalidInputError} with every mistake named
 */
export function edgeSettings(env: NodeJS.ProcessEnv): EdgeSettings {
	const settings = readSettings(schema, env);
	const mistakes = [
		...(settings.CMS_INTERNAL_URL ? [] : equalPorts(settings)),
		...missingKeys(settings),
		...(settings.EDGE_RELEASES === 'storage' && settings.STORAGE_URL === ''
			? ['EDGE_RELEASES: releases are taken over from STORAGE_URL, which is not set']
			: []),
		...(settings.EDGE_RELEASES === 'storage' && settings.EDGE_PULL_FROM.length > 0
			? ['EDGE_RELEASES: releases come from STORAGE_URL or from EDGE_PULL_FROM, not from both; leave one of them out']
			: []),
	];
	if (mistakes.length > 0) throw wrongSettings(mistakes);
	const { edgeSecret, cardSecret } = readSecrets(settings.DATA_DIR, env);
	return {
		dataDir: settings.DATA_DIR,
		port: settings.SITE_PORT,
		host: settings.HOST,
		siteUrl: settings.SITE_URL ?? usualPublicAddress(settings.HOST, settings.SITE_PORT),
		cmsInternalUrl: settings.CMS_INTERNAL_URL ?? insideAddress(settings.HOST, settings.CMS_PORT),
		batchSeconds: settings.EDGE_BATCH_SECONDS,
		trustedProxies: settings.EDGE_TRUSTED_PROXIES,
		eventsPerMinute: settings.EDGE_EVENTS_PER_MINUTE,
		storage: storageOf(settings),
		cacheBytes: settings.EDGE_CACHE_MB * 1_000_000,
		pullsReleases: settings.EDGE_RELEASES === 'storage',
		edgeName: settings.EDGE_NAME,
		pullFrom: settings.EDGE_PULL_FROM,
		pullSeconds: settings.EDGE_PULL_SECONDS,
		...(settings.SITE_METRICS_PORT === undefined
			? {}
			: { metrics: { host: settings.METRICS_HOST, port: settings.SITE_METRICS_PORT } }),
		edgeSecret,
		cardSecret,
	};
}
