import { resolve } from 'node:path';
import { z } from 'zod';

import { addressSchema, equalPorts, insideAddress, usualPublicAddress } from '#content/lib/addresses.ts';
import { ensurePrivateFolder } from '#content/lib/data-folder.ts';
import { readSecrets, SECRET_NAMES, secretMistakes } from '#content/lib/secrets.ts';
import { readSettings, wrongSettings } from '#content/lib/settings.ts';
import { isS3, missingKeys, storageOf, storageSettings, storageUrlMistake } from '#content/lib/storage/storage-url.ts';

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
	/** Where Prometheus reads the CMS and a worker; empty: nowhere. */
	CMS_METRICS_PORT: port.optional(),
	WORKER_METRICS_PORT: port.optional(),
	METRICS_HOST: z.string().min(1).default('127.0.0.1'),
	/** Own proxies in front of the CMS, each adding to X-Forwarded-For; 0: the header is not believed. */
	CMS_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
	/** 1: load the starter content into an empty database. */
	SAMPLE_DATA: z.enum(['0', '1']).default('0'),
	/** How often figures and pages are published again when new airings have come in, in minutes; 0: only by hand. */
	REPUBLISH_MINUTES: z.coerce.number().int().min(0).max(1_440).default(10),
	DATABASE_WAIT_SECONDS: z.coerce.number().int().min(0).max(3_600).default(60),
	/** Days for which broken jobs, ids of batches and the like are kept. */
	KEEP_DAYS: z.coerce.number().int().min(30).max(3_650).default(180),
	/** Days after which the answers of a survey are deleted; its counts stay. */
	SURVEY_ANSWER_DAYS: z.coerce.number().int().min(90).max(1_095).default(365),
	/** Days after which photos of log books are deleted; what they proved stays. */
	EVIDENCE_DAYS: z.coerce.number().int().min(30).max(1_095).default(180),
	/** Mail server, `smtp://user:password@host:587` or `smtps://…:465`; empty: no mail is sent. */
	SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
	/** Sender of the mails. */
	MAIL_FROM: z.email().default('loa-lang@loalang.local'),
	/** Of the nightly backup: a folder (an external disk, a stick, a share) or `s3://…`; empty: none is made. */
	BACKUP_TO: z
		.string()
		.optional()
		.refine((to) => to === undefined || isS3(to) || !/^[a-z][a-z0-9+]+:\/\//i.test(to), {
			message: 'must be a folder of this machine (a disk, a stick, a mounted share) or s3://bucket/…',
		})
		.superRefine((to, context) => {
			const mistake = to !== undefined && isS3(to) ? storageUrlMistake(to) : undefined;
			if (mistake !== undefined) context.addIssue({ code: 'custom', message: mistake });
		}),
	...storageSettings,
	/** Public keys of age (age1…), separated by commas: a new target is encrypted for them. */
	BACKUP_RECIPIENTS: z.string().default(''),
	/** A new target is encrypted with it; it is asked for again only to restore. */
	BACKUP_PASSPHRASE: z.string().min(12).optional(),
	/** Whom the people of the desk ask, e.g. "chị Hoa, 0213 …": on the page of signing in and the start page. */
	HELP_CONTACT: z.string().trim().max(120).default(''),
	/** An office's own identity provider by OpenID Connect, beside passwords; empty: none. */
	OIDC_ISSUER: z
		.url({ protocol: /^https?$/ })
		.refine((url) => url.startsWith('https:') || /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(`${url}/`), {
			message: 'must begin with https:// (plain http only for a provider on this machine)',
		})
		.optional(),
	OIDC_CLIENT_ID: z.string().trim().default(''),
	OIDC_CLIENT_SECRET: z.string().default(''),
	/** What people call the provider: stands on the button. */
	OIDC_NAME: z.string().trim().max(60).default('tài khoản cơ quan'),
	/** Hour of the day in Vietnam from which the daily digest goes out. */
	MAIL_DIGEST_HOUR: z.coerce.number().int().min(0).max(23).default(7),
});

export type CmsSettings = ReturnType<typeof readCmsSettings>;

/** What the settings were read from, by name: secrets, too, and NODE_ENV, which is Next's own affair. */
export const CMS_SETTINGS: readonly string[] = [...Object.keys(schema.shape), ...SECRET_NAMES, 'NODE_ENV'];
let ofProcess: { readonly from: string; readonly settings: CmsSettings } | undefined;

/**
 * Everything the CMS reads from the environment; of this process once, and again where a variable has another value (tests).
 *
 * @throws {InvalidInputError} with code `invalid_settings`, every mistake named
 */
export function cmsSettings(env: NodeJS.ProcessEnv = process.env): CmsSettings {
	if (env !== process.env) return readCmsSettings(env);
	const from = JSON.stringify(CMS_SETTINGS.map((name) => env[name]));
	if (ofProcess?.from !== from) ofProcess = { from, settings: readCmsSettings(env) };
	return ofProcess.settings;
}

function readCmsSettings(env: NodeJS.ProcessEnv) {
	const given = readSettings(schema, env, [...secretMistakes(env), ...oidcMistakes(env)]);
	const mistakes = [...(given.SITE_INTERNAL_URL ? [] : equalPorts(given)), ...missingKeys(given)];
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
		cmsMetricsPort: given.CMS_METRICS_PORT,
		workerMetricsPort: given.WORKER_METRICS_PORT,
		metricsHost: given.METRICS_HOST,
		cmsTrustedProxies: given.CMS_TRUSTED_PROXIES,
		loadsSampleData: given.SAMPLE_DATA === '1',
		republishMinutes: given.REPUBLISH_MINUTES,
		databaseWaitSeconds: given.DATABASE_WAIT_SECONDS,
		keepDays: given.KEEP_DAYS,
		surveyAnswerDays: given.SURVEY_ANSWER_DAYS,
		evidenceDays: given.EVIDENCE_DAYS,
		smtpUrl: given.SMTP_URL,
		mailFrom: given.MAIL_FROM,
		helpContact: given.HELP_CONTACT,
		mailDigestHour: given.MAIL_DIGEST_HOUR,
		oidc: given.OIDC_ISSUER
			? {
					issuer: given.OIDC_ISSUER,
					clientId: given.OIDC_CLIENT_ID,
					clientSecret: given.OIDC_CLIENT_SECRET,
					name: given.OIDC_NAME,
				}
			: undefined,
		backupTo: given.BACKUP_TO,
		backupRecipients: given.BACKUP_RECIPIENTS.split(',')
			.map((recipient) => recipient.trim())
			.filter(Boolean),
		backupPassphrase: given.BACKUP_PASSPHRASE,
		storage: storageOf(given),
		...readSecrets(dataDir, env),
	};
}

/** A provider without a name and a secret for us is none. */
function oidcMistakes(env: NodeJS.ProcessEnv): readonly string[] {
	if (!env.OIDC_ISSUER) return [];
	return ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
		.filter((name) => !env[name])
		.map((name) => `${name}: must be set together with OIDC_ISSUER`);
}
