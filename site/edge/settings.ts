import { z } from 'zod';

import { addressSchema, equalPorts, insideAddress, usualPublicAddress } from '#content/lib/addresses.ts';
import { readSecrets } from '#content/lib/secrets.ts';
import { readSettings, wrongSettings } from '#content/lib/settings.ts';

const schema = z.object({
	/** Media, releases and the spool lie in here. */
	DATA_DIR: z.string().min(1).default('.data'),
	/** 0: any free port. */
	SITE_PORT: z.coerce.number().int().min(0).max(65_535).default(4321),
	HOST: z.string().min(1).default('127.0.0.1'),
	/** Public address; with https, browsers are told to stay with https. */
	SITE_URL: addressSchema.optional(),
	CMS_PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
	/** How the edge reaches the CMS; default on this machine. */
	CMS_INTERNAL_URL: addressSchema.optional(),
	/** Seconds between two batches for the CMS. */
	EDGE_BATCH_SECONDS: z.coerce.number().min(0.05).max(3_600).default(5),
	/** Own proxies in front that add to X-Forwarded-For; 0: the header is not believed. */
	EDGE_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
	/** Events of pages that one network (/24 of IPv4, /64 of IPv6) may report in a minute; more are refused. */
	EDGE_EVENTS_PER_MINUTE: z.coerce.number().int().min(50).max(10_000_000).default(600),
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
	const mistakes = settings.CMS_INTERNAL_URL ? [] : equalPorts(settings);
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
		edgeSecret,
		cardSecret,
	};
}
