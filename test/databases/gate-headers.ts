import { expect, test } from 'vitest';

import { openGatedCms } from '../support/gated-cms.ts';

import type { GateDesk } from '../support/gate-desk.ts';

/** In the CMS of gate.test.ts: the headers of its answers. */
export function headerTests(desk: () => GateDesk): void {
	/** Route → headers: what the running server answers. */
	const NOT_KEPT = 'private, no-store';
	const ROWS = [
		[
			'/api/healthz',
			200,
			{ 'cache-control': NOT_KEPT, 'content-security-policy': /^default-src 'none'.*frame-ancestors 'none'$/ },
		],
		['/api/users', 403, { 'cache-control': NOT_KEPT, 'content-security-policy': /^default-src 'none'/ }],
		['/api/khong-co', 404, { 'cache-control': NOT_KEPT }],
		[
			'/api/materials/file/a.png',
			403,
			{ 'content-disposition': 'attachment', 'content-security-policy': /sandbox$/, 'cache-control': NOT_KEPT },
		],
		['/api/recordings/file/a.wav', 403, { 'content-disposition': 'attachment', 'content-security-policy': /sandbox$/ }],
		[
			'/api/key-card/03388',
			401,
			{ 'content-security-policy': /style-src 'unsafe-inline'; img-src data:; sandbox$/, 'cache-control': NOT_KEPT },
		],
		['/api/comics/1/pdf', 401, { 'content-security-policy': /sandbox$/, 'cache-control': NOT_KEPT }],
		['/api/sheets/1/a4', 401, { 'content-security-policy': /sandbox$/, 'cache-control': NOT_KEPT }],
		[
			'/admin/login',
			404,
			{
				'content-security-policy': /script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'/,
				'cache-control': NOT_KEPT,
			},
		],
		['/khong-co', 404, { 'content-security-policy': /frame-ancestors 'none'$/ }],
	] as const;

	test.for(ROWS)('%s answers with its headers', async ([path, , wanted]) => {
		const { gate } = desk();
		const { headers } = await fetch(`${gate.url}${path}`);
		const everywhere = {
			'x-content-type-options': 'nosniff',
			'x-frame-options': 'DENY',
			'referrer-policy': 'no-referrer',
			'permissions-policy': /camera=\(\)/,
			'cross-origin-opener-policy': 'same-origin',
		};
		for (const [name, value] of Object.entries({ ...everywhere, ...wanted }))
			expect([path, name, headers.get(name)]).toEqual([
				path,
				name,
				typeof value === 'string' ? value : expect.stringMatching(value),
			]);
		expect(headers.get('strict-transport-security')).toBeNull();
	});

	test('a refusal of the gate itself carries them too; two answers have two nonces; https says so for a year', async () => {
		const { payload, dataDir } = desk();
		const secure = await openGatedCms(payload, dataDir, { publicUrl: 'https://cms.example' });
		const refused = await fetch(`${secure.url}/api/users/login`, { method: 'POST', body: 'x'.repeat(20_000) });
		expect([refused.status, refused.headers.get('x-frame-options'), refused.headers.get('cache-control')]).toEqual([
			413,
			'DENY',
			NOT_KEPT,
		]);
		expect(refused.headers.get('strict-transport-security')).toContain('max-age=31536000');
		const policy = async () => (await fetch(`${secure.url}/admin`)).headers.get('content-security-policy');
		expect(await policy()).not.toBe(await policy());
		await secure.stop();
	});
}
