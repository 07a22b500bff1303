import { createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { InvalidInputError } from '../model/errors.ts';

export interface Secrets {
	/** Signs sessions of the CMS. */
	readonly payloadSecret: string;
	/** Lets the edge and the CMS recognise each other, and is the root of the commune keys. */
	readonly edgeSecret: string;
}

/**
 * The two secrets: from the environment, else from `DATA_DIR/secrets.json`, which the first start makes.
 *
 * @throws {InvalidInputError} in production when one is not set explicitly or is shorter than 32 characters
 */
export function readSecrets(dataDir: string, env: NodeJS.ProcessEnv): Secrets {
	const issues = secretMistakes(env);
	if (issues.length > 0)
		throw new InvalidInputError(
			'Some settings are wrong; correct them in the environment or in .env:',
			issues,
			'invalid_settings',
		);
	const explicit = explicitSecrets(env);
	if (explicit.payloadSecret && explicit.edgeSecret)
		return { payloadSecret: explicit.payloadSecret, edgeSecret: explicit.edgeSecret };
	const made = storedSecrets(dataDir);
	return {
		payloadSecret: explicit.payloadSecret ?? made.payloadSecret,
		edgeSecret: explicit.edgeSecret ?? made.edgeSecret,
	};
}

const explicitSecrets = (env: NodeJS.ProcessEnv): Record<keyof Secrets, string | undefined> => ({
	payloadSecret: env.PAYLOAD_SECRET || undefined,
	edgeSecret: env.EDGE_SECRET || undefined,
});

/** One sentence per secret that production would refuse; none anywhere else. */
export function secretMistakes(env: NodeJS.ProcessEnv): readonly string[] {
	if (env.NODE_ENV !== 'production') return [];
	const explicit = explicitSecrets(env);
	const names = { payloadSecret: 'PAYLOAD_SECRET', edgeSecret: 'EDGE_SECRET' } as const;
	return Object.entries(names)
		.filter(([key]) => (explicit[key as keyof Secrets] ?? '').length < 32)
		.map(
			([, name]) =>
				`${name}: production needs an explicit secret of at least 32 characters, e.g. from "openssl rand -hex 32"`,
		);
}

function storedSecrets(dataDir: string): Secrets {
	const file = join(dataDir, 'secrets.json');
	mkdirSync(dataDir, { recursive: true });
	try {
		// 'wx' fails when another process was first: then its secrets hold for both
		const fresh: Secrets = {
			payloadSecret: randomBytes(32).toString('hex'),
			edgeSecret: randomBytes(32).toString('hex'),
		};
		writeFileSync(file, JSON.stringify(fresh), { flag: 'wx', mode: 0o600 });
		return fresh;
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
		return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
	}
}

// without I, L, O, U: nobody mistakes a letter for a digit on a photocopied card (Crockford base 32)
const CARD_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * The key on a commune's card, `K7QD-M2XP` (40 bits): derived, so that a card can be printed again and nothing
 * secret is stored per commune. A higher `version` makes a new one and ends the old.
 */
export function communeKey(edgeSecret: string, communeCode: string, version: number): string {
	const digest = createHmac('sha256', edgeSecret).update(`commune-key:${communeCode}:${version}`).digest();
	const letters = [...digest.subarray(0, 8)].map((byte) => CARD_ALPHABET[byte % 32]).join('');
	return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}

/** What a person typed from a card, as {@link communeKey} writes it; O, I and L are read as the digits they look like. */
export function normaliseCommuneKey(typed: string): string {
	const letters = typed
		.toUpperCase()
		.replaceAll('O', '0')
		.replaceAll(/[IL]/g, '1')
		.replaceAll(/[^0-9A-Z]/g, '');
	return `${letters.slice(0, 4)}-${letters.slice(4)}`;
}
