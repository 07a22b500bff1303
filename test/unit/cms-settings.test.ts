import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest';

import { cmsSettings } from '#cms/foundation/settings.ts';

let folder = '';
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), 'loa-cms-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const settings = (given: Record<string, string> = {}) =>
	cmsSettings({ NODE_ENV: 'test', DATA_DIR: join(folder, 'data'), ...given });

/** One sentence per mistake. */
function mistakes(given: Record<string, string>): readonly string[] {
	try {
		settings(given);
		return [];
	} catch (error) {
		expect(error).toMatchObject({ code: 'invalid_settings' });
		return (error as { issues: readonly string[] }).issues;
	}
}

describe('settings of the CMS', () => {
	test('an identity provider is given whole, over https or on this machine, or not at all', () => {
		const client = { OIDC_CLIENT_ID: 'loa', OIDC_CLIENT_SECRET: 'x' };
		expect(mistakes({ OIDC_ISSUER: 'https://sso.example.vn' })).toEqual([
			'OIDC_CLIENT_ID: must be set together with OIDC_ISSUER',
			'OIDC_CLIENT_SECRET: must be set together with OIDC_ISSUER',
		]);
		for (const issuer of ['http://sso.example.vn', 'http://127.0.0.1.example.vn', 'ftp://127.0.0.1', 'sso'])
			expect(mistakes({ OIDC_ISSUER: issuer, ...client }).join(' '), issuer).toContain('OIDC_ISSUER');
		expect(settings({ OIDC_ISSUER: 'http://127.0.0.1:9000', ...client }).oidc?.name).toBe('tài khoản cơ quan');
		expect(settings().oidc).toBeUndefined();
	});

	test('work on a fresh machine, with secrets made once and kept', () => {
		const first = settings();
		expect(first).toMatchObject({
			dataDir: join(folder, 'data'),
			databaseUrl: '',
			cmsUrl: 'http://127.0.0.1:3000',
			siteUrl: 'http://127.0.0.1:4321',
			loadsSampleData: false,
			republishMinutes: 10,
		});
		expect(first.edgeSecret).toMatch(/^[0-9a-f]{64}$/);
		expect(first.edgeSecret).not.toBe(first.payloadSecret);
		expect(settings()).toEqual(first);
		expect(existsSync(join(folder, 'data', 'secrets.json'))).toBe(true);
	});

	test('of the process are read once, and again where a variable has another value', () => {
		onTestFinished(() => void vi.unstubAllEnvs());
		vi.stubEnv('DATA_DIR', join(folder, 'process'));
		const first = cmsSettings();
		expect(cmsSettings()).toBe(first);
		vi.stubEnv('REPUBLISH_MINUTES', '77');
		expect(cmsSettings()).toMatchObject({ republishMinutes: 77, edgeSecret: first.edgeSecret });
		vi.stubEnv('EDGE_SECRET', 'e'.repeat(64));
		expect(cmsSettings().edgeSecret).toBe('e'.repeat(64));
	});

	test('take addresses from the ports unless they are given, without a slash at the end', () => {
		expect(settings({ CMS_PORT: '3100', SITE_PORT: '4400', HOST: '192.168.1.5' })).toMatchObject({
			cmsUrl: 'http://192.168.1.5:3100',
			siteUrl: 'http://192.168.1.5:4400',
			siteInternalUrl: 'http://192.168.1.5:4400',
		});
		const everywhere = settings({ HOST: '0.0.0.0' });
		expect(everywhere.siteInternalUrl).toBe('http://127.0.0.1:4321');
		expect(everywhere.siteUrl).not.toContain('0.0.0.0');
		expect(everywhere.cmsUrl).not.toContain('0.0.0.0');
		const named = settings({ SITE_URL: 'https://loa.example', SITE_INTERNAL_URL: 'http://10.0.0.7:4321/' });
		expect(named.siteInternalUrl).toBe('http://10.0.0.7:4321');
		expect(settings({ SITE_URL: 'https://loa.example/' }).siteUrl).toBe('https://loa.example');
	});

	test('name every mistake at once', () => {
		const issues = mistakes({
			DATABASE_URL: 'postgres://127.0.0.1/loa',
			CMS_PORT: 'ba nghìn',
			SITE_PORT: '70000',
			SITE_URL: 'loa.example',
			SAMPLE_DATA: 'yes',
			REPUBLISH_MINUTES: '-1',
		});
		expect(new Set(issues.map((issue) => issue.split(':')[0]))).toEqual(
			new Set(['CMS_PORT', 'DATABASE_URL', 'REPUBLISH_MINUTES', 'SAMPLE_DATA', 'SITE_PORT', 'SITE_URL']),
		);
		expect(issues).toHaveLength(6);
	});

	test('do not take an address without its protocol, which would be printed in QR codes', () => {
		expect(mistakes({ SITE_URL: 'localhost:4321' })).toEqual([expect.stringContaining('SITE_URL')]);
	});

	test.for([
		['a path', { SITE_URL: 'https://tinh.example/loa-lang' }, /^SITE_URL: .*path \(\/loa-lang\)/],
		['a query', { SITE_URL: 'https://tinh.example/?a=b' }, /^SITE_URL: .*no query/],
		['a fragment', { CMS_URL: 'https://tinh.example/#a' }, /^CMS_URL: .*no fragment/],
		['a password', { CMS_URL: 'https://anh:mat@tinh.example' }, /^CMS_URL: .*password/],
		['another protocol', { SITE_URL: 'ftp://tinh.example' }, /^SITE_URL: must be an address/],
		['two servers on one port', { SITE_PORT: '3000' }, /^CMS_PORT and SITE_PORT: both are 3000/],
	] as const)('refuse %s in a sentence', ([, given, sentence]) => {
		expect(mistakes(given)).toEqual([expect.stringMatching(sentence)]);
	});

	test.for([
		['an empty URL, for SQLite', ''],
		['a MongoDB replica set', 'mongodb://127.0.0.1:27017/loa?replicaSet=rs0'],
		['a cluster found by DNS, whose record names the set', 'mongodb+srv://cluster.example/loa'],
	] as const)('accept %s', ([, url]) => {
		expect(settings({ DATABASE_URL: url }).databaseUrl).toBe(url);
	});

	test('refuse MongoDB without a replica set and say what would go wrong', () => {
		expect(mistakes({ DATABASE_URL: 'mongodb://127.0.0.1:27017/loa' })).toEqual([
			expect.stringMatching(/^DATABASE_URL: .*replicaSet=.*transactions.*half a change/),
		]);
	});

	test.for([
		['no secret at all', {}, ['PAYLOAD_SECRET', 'EDGE_SECRET', 'CARD_SECRET']],
		[
			'a short one',
			{ PAYLOAD_SECRET: 'x'.repeat(31), EDGE_SECRET: 'y'.repeat(32), CARD_SECRET: 'z'.repeat(32) },
			['PAYLOAD_SECRET'],
		],
		['none for the edge', { PAYLOAD_SECRET: 'x'.repeat(32), CARD_SECRET: 'z'.repeat(32) }, ['EDGE_SECRET']],
		[
			'three that are long enough',
			{ PAYLOAD_SECRET: 'x'.repeat(32), EDGE_SECRET: 'y'.repeat(32), CARD_SECRET: 'z'.repeat(32) },
			[],
		],
	] as const)('judge %s in production', ([, secrets, named]) => {
		const issues = mistakes({ NODE_ENV: 'production', ...secrets });
		expect(issues.map((issue) => issue.split(':')[0])).toEqual(named);
		expect(issues.join(' ')).not.toContain('xxx');
	});
});

test('in production a missing secret is named together with every other mistake', () => {
	const issues = mistakes({
		NODE_ENV: 'production',
		PAYLOAD_SECRET: 'x'.repeat(32),
		CMS_PORT: 'ba nghìn',
		SMTP_URL: 'mail',
	});
	expect(new Set(issues.map((issue) => issue.split(':')[0]))).toEqual(
		new Set(['CMS_PORT', 'EDGE_SECRET', 'CARD_SECRET', 'SMTP_URL']),
	);
});
