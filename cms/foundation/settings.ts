import { resolve } from 'node:path';
import { z } from 'zod';

import { addressSchema, equalPorts, insideAddress, usualPublicAddress } from '#content/lib/addresses.ts';
import { ensurePrivateFolder } from '#content/lib/data-folder.ts';
import { readSecrets, secretMistakes } from '#content/lib/secrets.ts';
import { readSettings, wrongSettings } from '#content/lib/settings.ts';

const port = z.coerce.number().int().min(0).max(65_535);

const schema = z.object({
	/** SQLite files, media, recordings, releases, spool. */
	DATA_DIR: z.string().min(1).default('.data'),
	/** Empty: SQLite in DATA_DIR. Otherwise a MongoDB replica set. */
	DATABASE_URL: z
		.string()
		.default('')
		.refine((url) => url === '' || /^mongodb(\+srv)?:\/\//.test(url), {
			message: 'must be empty (SQLite) or start with mongodb:// or mongodb+srv://',
		})
		.refine((url) => !url.startsWith('mongodb://') || url.includes('replicaSet='), {
			message:
				'needs "replicaSet=" in the MongoDB URL: without a replica set MongoDB has no transactions, and half a change could be stored',
		}),
	CMS_PORT: port.default(3000),
	SITE_PORT: port.default(4321),
	HOST: z.string().min(1).default('127.0.0.1'),
	/** How a browser reaches the CMS; default from HOST and CMS_PORT. */
	CMS_URL: addressSchema.optional(),
	/** Public address, printed in QR codes; default from HOST and SITE_PORT. */
	SITE_URL: addressSchema.optional(),
	/** How the CMS reaches the site; default on this machine. */
	SITE_INTERNAL_URL: addressSchema.optional(),
	/** Own proxies in front of the CMS, each adding to X-Forwarded-For; 0: the header is not believed. */
	CMS_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
	/** 1: load the starter content into an empty database. */
	SAMPLE_DATA: z.enum(['0', '1']).default('0'),
	/** How often figures and pages are published again when new airings have come in, in minutes; 0: only by hand. */
	REPUBLISH_MINUTES: z.coerce.number().int().min(0).max(1_440).default(10),
	/** Days for which broken jobs, ids of batches and the like are kept. */
	DATABASE_WAIT_SECONDS: z.coerce.number().int().min(0).max(3_600).default(60),
	KEEP_DAYS: z.coerce.number().int().min(30).max(3_650).default(180),
	/** Mail server, `smtp://user:password@host:587` or `smtps://…:465`; empty: no mail is sent. */
	SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	/** Sender of the mails. */
	MAIL_FROM: z.email().default('loa-lang@loalang.local'),
	/** Folder of the nightly backup: an external disk, a stick, a share; empty: none is made. */
	BACKUP_TO: z
		.string()
		.optional()
		.refine((to) => to === undefined || !/^[a-z][a-z0-9+]+:\/\//i.test(to), {
			message: 'must be a folder of this machine (a disk, a stick, a mounted share); other places come later',
		}),
	/** Public keys of age (age1…), separated by commas: a new target is encrypted for them. */
	BACKUP_RECIPIENTS: z.string().default(''),
	/** A new target is encrypted with it; it is asked for again only to restore. */
	BACKUP_PASSPHRASE: z.string().min(12).optional(),
	/** Hour of the day in Vietnam from which the daily digest goes out. */
	MAIL_DIGEST_HOUR: z.coerce.number().int().min(0).max(23).default(7),
});

export type CmsSettings = ReturnType<typeof cmsSettings>;

/**
 * Everything the CMS reads from the environment, checked once.
 *
 * @throws {InvalidInputError} with code `invalid_settings`, every mistake named
 */
export function cmsSettings(env: NodeJS.ProcessEnv = process.env) {
	const given = readSettings(schema, env, secretMistakes(env));
	const mistakes = given.SITE_INTERNAL_URL ? [] : equalPorts(given);
	if (mistakes.length > 0) throw wrongSettings(mistakes);
	const dataDir = resolve(given.DATA_DIR);
	ensurePrivateFolder(dataDir);
	return {
		dataDir,
		databaseUrl: given.DATABASE_URL,
		cmsPort: given.CMS_PORT,
		sitePort: given.SITE_PORT,
		host: given.HOST,
		cmsUrl: given.CMS_URL ?? usualPublicAddress(given.HOST, given.CMS_PORT),
		siteUrl: given.SITE_URL ?? usualPublicAddress(given.HOST, given.SITE_PORT),
		siteInternalUrl: given.SITE_INTERNAL_URL ?? insideAddress(given.HOST, given.SITE_PORT),
		cmsTrustedProxies: given.CMS_TRUSTED_PROXIES,
		loadsSampleData: given.SAMPLE_DATA === '1',
		republishMinutes: given.REPUBLISH_MINUTES,
		databaseWaitSeconds: given.DATABASE_WAIT_SECONDS,
		keepDays: given.KEEP_DAYS,
		smtpUrl: given.SMTP_URL,
		mailFrom: given.MAIL_FROM,
		mailDigestHour: given.MAIL_DIGEST_HOUR,
		backupTo: given.BACKUP_TO,
		backupRecipients: given.BACKUP_RECIPIENTS.split(',')
			.map((recipient) => recipient.trim())
			.filter(Boolean),
		backupPassphrase: given.BACKUP_PASSPHRASE,
		...readSecrets(dataDir, env),
	};
}
