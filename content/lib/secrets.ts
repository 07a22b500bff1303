import { createHmac, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ExpectedError } from '../model/errors.ts';
import { ensureFolder } from './data-folder.ts';
import { writeFileDurably, writeNewFileDurably } from './durable-file.ts';
import { wrongSettings } from './settings.ts';

export interface Secrets {
	/** Signs sessions of the CMS. */
	readonly payloadSecret: string;
	/** Signs what the edge and the CMS say to each other. */
	readonly edgeSecret: string;
	/** The root of the communes' cards. */
	readonly cardSecret: string;
}

class SecretsUnreadableError extends ExpectedError {
	override readonly name = 'SecretsUnreadableError';
	readonly code = 'secrets_unreadable';
	constructor(file: string, options?: { cause: unknown }) {
		super(
			`${file} is broken: it must hold the secrets of this installation. Bring it back from a backup; ` +
				'if there is none, delete it: then everybody signs in anew and all communes need new cards.',
		);
		if (options) this.cause = options.cause;
	}
}

/** How each secret is called in the environment. */
const NAMES = {
	payloadSecret: 'PAYLOAD_SECRET',
	edgeSecret: 'EDGE_SECRET',
	cardSecret: 'CARD_SECRET',
} as const satisfies Record<keyof Secrets, string>;

export const SECRET_NAMES: readonly string[] = Object.values(NAMES);

const KINDS = Object.keys(NAMES) as (keyof Secrets)[];

/**
 * The secrets: from the environment, else from `DATA_DIR/secrets.json`, which the first start makes.
 *
 * @throws {InvalidInputError} in production when one is not set explicitly or is shorter than 32 characters
 * @throws {SecretsUnreadableError}
 */
export function readSecrets(dataDir: string, env: NodeJS.ProcessEnv): Secrets {
	const issues = secretMistakes(env);
	if (issues.length > 0) throw wrongSettings(issues);
	const explicit = explicitSecrets(env);
	if (isWhole(explicit)) return explicit;
	return { ...storedSecrets(dataDir), ...explicit };
}

function explicitSecrets(env: NodeJS.ProcessEnv): Partial<Secrets> {
	return Object.fromEntries(KINDS.flatMap((kind) => (env[NAMES[kind]] ? [[kind, env[NAMES[kind]]]] : [])));
}

/** One sentence per secret that production would refuse; none anywhere else. */
export function secretMistakes(env: NodeJS.ProcessEnv): readonly string[] {
	if (env.NODE_ENV !== 'production') return [];
	const explicit = explicitSecrets(env);
	return KINDS.filter((kind) => (explicit[kind] ?? '').length < 32).map(
		(kind) =>
			`${NAMES[kind]}: production needs an explicit secret of at least 32 characters, e.g. from "openssl rand -hex 32"`,
	);
}

/** Made once; a file of an older version lacks what came later, and gets it. */
function storedSecrets(dataDir: string): Secrets {
	const file = join(dataDir, 'secrets.json');
	ensureFolder(dataDir);
	writeNewFileDurably(file, JSON.stringify(freshSecrets()), { mode: 0o600 });
	const stored = parsed(file);
	if (isWhole(stored)) return stored;
	if (!stored.payloadSecret || !stored.edgeSecret) throw new SecretsUnreadableError(file);
	// the same in every process that meets the older file at the same moment
	const cardSecret = createHmac('sha256', stored.payloadSecret).update('commune-cards').digest('hex');
	const whole = { payloadSecret: stored.payloadSecret, edgeSecret: stored.edgeSecret, cardSecret };
	writeFileDurably(file, JSON.stringify(whole), { mode: 0o600 });
	return whole;
}

function parsed(file: string): Partial<Secrets> {
	try {
		const stored: unknown = JSON.parse(readFileSync(file, 'utf8'));
		if (typeof stored !== 'object' || stored === null) throw new SecretsUnreadableError(file);
		const known = Object.entries(stored).filter(
			([name, value]) => name in NAMES && typeof value === 'string' && value.length > 0,
		);
		return Object.fromEntries(known);
	} catch (error) {
		throw error instanceof SyntaxError ? new SecretsUnreadableError(file, { cause: error }) : error;
	}
}

const isWhole = (secrets: Partial<Secrets>): secrets is Secrets => KINDS.every((kind) => secrets[kind]);

const freshSecrets = (): Secrets => ({
	payloadSecret: randomBytes(32).toString('hex'),
	edgeSecret: randomBytes(32).toString('hex'),
	cardSecret: randomBytes(32).toString('hex'),
});
