import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { childEnv } from '#cms/foundation/child-env.ts';

/** Every setting of the product, as `.env.example` lists them, and some that are not ours. */
const settings = [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z][A-Z0-9_]+)=/gm)].map((match) => match[1]!);
const env = {
	...Object.fromEntries([...settings, 'NODE_ENV'].map((name) => [name, `${name} of before`])),
	PATH: '/bin',
	TMPDIR: '/tmp',
	HTTPS_PROXY: 'http://proxy',
} as unknown as NodeJS.ProcessEnv;
const SECRETS =
	/^(PAYLOAD_SECRET|EDGE_SECRET|CARD_SECRET|OIDC_CLIENT_SECRET|BACKUP_PASSPHRASE|SMTP_URL|DATABASE_URL|NODE_ENV)$/;
const BUCKET = ['STORAGE_URL', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY', 'SPEECH_SECRET'] as const;

/** Scripts that the CMS runs in processes of their own, by what is written where they are started. */
const started = readdirSync('cms', { recursive: true, encoding: 'utf8' })
	.filter((name) => /\.tsx?$/.test(name))
	.map((name) => readFileSync(join('cms', name), 'utf8'))
	.filter((source) => /runScript\(/.test(source))
	.flatMap((source) =>
		[...source.matchAll(/'((?:cms|site|media-pipeline)\/[\w./-]+\.ts)'/g)].map(([, script = '']) => script),
	);

test.for([...new Set(started)].map((script) => [script] as const))(
	'%s gets what it needs of the settings',
	([script]) => {
		const given = childEnv(script, env, '/srv/loa');
		expect(given).toMatchObject({ PATH: '/bin', TMPDIR: '/tmp', HTTPS_PROXY: 'http://proxy', DATA_DIR: '/srv/loa' });
		expect(Object.keys(given).filter((name) => SECRETS.test(name))).toEqual([]);
		const opensPipeline = /openPipeline|#pipeline\/cli\.ts/.test(readFileSync(script, 'utf8'));
		for (const name of BUCKET) expect(name in given, name).toBe(opensPipeline);
		// what it is not given it does not read from the file either
		expect(given.LOA_ENV_READ).toBe('1');
	},
);

test('the scripts are found', () => {
	expect(started).toContain('site/build.ts');
	expect(started).toContain('media-pipeline/cli.ts');
	expect(new Set(started).size).toBeGreaterThan(9);
});
