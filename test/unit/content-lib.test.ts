import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

import { communeKey, isKeyOfCommune, legacyCommuneKey, normaliseCommuneKey } from '#content/lib/commune-key.ts';
import { readSecrets } from '#content/lib/secrets.ts';
import { readSettings } from '#content/lib/settings.ts';
import { InvalidInputError } from '#content/model/errors.ts';

/** Next's types ask for a NODE_ENV in every environment. */
const env = (values: Record<string, string>, mode: 'test' | 'production' = 'test'): NodeJS.ProcessEnv => ({
	...values,
	NODE_ENV: mode,
});

describe('the key on a commune card', () => {
	const secret = 'mat-khau-de-kiem-thu';

	test('is the same every time it is printed, and another one for another commune, version or secret', () => {
		const key = communeKey(secret, '03562', 1);
		expect(communeKey(secret, '03562', 1)).toBe(key);
		const others = [communeKey(secret, '03565', 1), communeKey(secret, '03562', 2), communeKey('khac', '03562', 1)];
		expect(new Set([key, ...others]).size).toBe(4);
	});

	test('has no letter that is mistaken for a digit on a photocopy', () => {
		const keys = Array.from({ length: 500 }, (_, version) => communeKey(secret, '03562', version + 1));
		expect(keys.filter((key) => !/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/.test(key))).toEqual([]);
		expect(new Set(keys).size).toBe(500);
	});

	test.for([
		['as printed', 'K7QD-M2XP', 'K7QD-M2XP'],
		['in small letters without the hyphen', 'k7qdm2xp', 'K7QD-M2XP'],
		['with spaces', '  k7qd m2xp ', 'K7QD-M2XP'],
		['with O for zero and I or L for one', 'OIlo-abcd', '0110-ABCD'],
		['with a long dash', 'K7QD–M2XP', 'K7QD-M2XP'],
		['of twelve letters', 'k7qdm2xp9rtb', 'K7QD-M2XP-9RTB'],
		['not at all', '', ''],
	] as const)('is understood when typed %s', ([, typed, expected]) => {
		expect(normaliseCommuneKey(typed)).toBe(expected);
	});

	test('survives being typed back', () => {
		const key = communeKey(secret, '22736', 7);
		expect(normaliseCommuneKey(key.toLowerCase().replaceAll('-', ' '))).toBe(key);
	});
});

describe('whose card it is', () => {
	const secrets = { cardSecret: 'goc-cua-the', edgeSecret: 'goc-cu' };
	const current = communeKey('goc-cua-the', '03562', 2);
	const short = (version: number) => legacyCommuneKey('goc-cu', '03562', version);

	test.for([
		['the current card', current, 2, null, true],
		['an older card', communeKey('goc-cua-the', '03562', 1), 2, null, false],
		['a short card that was never followed by a new one', short(2), 2, 2, true],
		['a short card after a new one was given', short(1), 2, 1, false],
		['the short card that a new version would have had', short(2), 2, 1, false],
		['a short card where none was ever printed', short(2), 2, null, false],
		['another commune', communeKey('goc-cua-the', '03565', 2), 2, null, false],
		['nothing', '', 2, 2, false],
	] as const)('%s', ([, typed, keyVersion, legacyKeyVersion, isTaken]) => {
		expect(isKeyOfCommune({ code: '03562', keyVersion, legacyKeyVersion }, typed, secrets)).toBe(isTaken);
	});
});

describe('settings', () => {
	const schema = z.object({
		SITE_PORT: z.coerce.number().int().min(1).max(65_535).default(4321),
		SITE_URL: z.url().default('http://127.0.0.1:4321'),
		DATA_DIR: z.string().min(1).default('.data'),
	});

	test('have defaults, and an empty value means the default', () => {
		expect(readSettings(schema, env({ DATA_DIR: '', SITE_PORT: '8080', HOME: '/' }))).toEqual({
			SITE_PORT: 8080,
			SITE_URL: 'http://127.0.0.1:4321',
			DATA_DIR: '.data',
		});
	});

	test('are refused with every mistake named at once', () => {
		const read = () => readSettings(schema, env({ SITE_PORT: 'cao', SITE_URL: 'khong phai dia chi' }));
		expect(read).toThrow(InvalidInputError);
		expect(read).toThrow(expect.objectContaining({ code: 'invalid_settings' }));
		expect(read).toThrow(/SITE_PORT: [\s\S]*SITE_URL: /);
	});
});

describe('secrets', () => {
	const folder = () => {
		const made = mkdtempSync(join(tmpdir(), 'loa-lang-secrets-'));
		onTestFinished(() => rmSync(made, { recursive: true }));
		return made;
	};

	test('are made at the first start and stay the same afterwards', () => {
		const dataDir = folder();
		const first = readSecrets(dataDir, env({}));
		expect(readSecrets(dataDir, env({}))).toEqual(first);
		expect(new Set(Object.values(first)).size).toBe(3);
		expect(readSecrets(folder(), env({})).edgeSecret).not.toBe(first.edgeSecret);
	});

	test('of an older version keep what they are and get a root of cards, the same in every process', () => {
		const dataDir = folder();
		const older = { payloadSecret: 'p'.repeat(64), edgeSecret: 'e'.repeat(64) };
		writeFileSync(join(dataDir, 'secrets.json'), JSON.stringify(older));
		const read = readSecrets(dataDir, env({}));
		expect(read).toEqual({ ...older, cardSecret: expect.stringMatching(/^[0-9a-f]{64}$/) });
		expect(readSecrets(dataDir, env({}))).toEqual(read);
		expect(statSync(join(dataDir, 'secrets.json')).mode & 0o777).toBe(0o600);
	});

	test.for(['', '{"payloadSecret":', '[]', '{"payloadSecret":"p"}', 'null'])(
		'that are broken (%j) are named, not made anew: all cards and sessions would end',
		(text) => {
			const dataDir = folder();
			writeFileSync(join(dataDir, 'secrets.json'), text);
			expect(() => readSecrets(dataDir, env({}))).toThrow(expect.objectContaining({ code: 'secrets_unreadable' }));
		},
	);

	test('come from the environment when they are there, each on its own', () => {
		const dataDir = folder();
		const made = readSecrets(dataDir, env({}));
		expect(readSecrets(dataDir, env({ EDGE_SECRET: 'bi mat' }))).toEqual({ ...made, edgeSecret: 'bi mat' });
	});

	test('must be set and long in production, and every missing one is named', () => {
		const read = (values: Record<string, string>) => () => readSecrets(folder(), env(values, 'production'));
		expect(read({})).toThrow(/PAYLOAD_SECRET[\s\S]*EDGE_SECRET/);
		expect(read({ PAYLOAD_SECRET: 'p'.repeat(32), EDGE_SECRET: 'ngan' })).toThrow(
			/^(?![\s\S]*PAYLOAD_SECRET)[\s\S]*EDGE_SECRET/,
		);
		const long = { PAYLOAD_SECRET: 'p'.repeat(32), EDGE_SECRET: 'e'.repeat(32), CARD_SECRET: 'c'.repeat(32) };
		expect(read(long)()).toEqual({
			payloadSecret: 'p'.repeat(32),
			edgeSecret: 'e'.repeat(32),
			cardSecret: 'c'.repeat(32),
		});
	});
});
