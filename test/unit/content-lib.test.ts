import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';

import { communeKey, normaliseCommuneKey, readSecrets } from '#content/lib/secrets.ts';
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
		expect(keys.filter((key) => !/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/.test(key))).toEqual([]);
		expect(new Set(keys).size).toBe(500);
	});

	test.for([
		['as printed', 'K7QD-M2XP', 'K7QD-M2XP'],
		['in small letters without the hyphen', 'k7qdm2xp', 'K7QD-M2XP'],
		['with spaces', '  k7qd m2xp ', 'K7QD-M2XP'],
		['with O for zero and I or L for one', 'OIlo-abcd', '0110-ABCD'],
		['with a long dash', 'K7QD–M2XP', 'K7QD-M2XP'],
		['not at all', '', '-'],
	] as const)('is understood when typed %s', ([, typed, expected]) => {
		expect(normaliseCommuneKey(typed)).toBe(expected);
	});

	test('survives being typed back', () => {
		const key = communeKey(secret, '22736', 7);
		expect(normaliseCommuneKey(key.toLowerCase().replace('-', ' '))).toBe(key);
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
		expect(first.edgeSecret).not.toBe(first.payloadSecret);
		expect(readSecrets(folder(), env({})).edgeSecret).not.toBe(first.edgeSecret);
	});

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
		expect(read({ PAYLOAD_SECRET: 'p'.repeat(32), EDGE_SECRET: 'e'.repeat(32) })()).toEqual({
			payloadSecret: 'p'.repeat(32),
			edgeSecret: 'e'.repeat(32),
		});
	});
});
