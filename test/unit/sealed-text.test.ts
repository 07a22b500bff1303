import { describe, expect, test } from 'vitest';

import { opened, sealed } from '#cms/foundation/sealed-text.ts';

const SECRET = 'a secret of the tests, long enough';
const TEXT = '{"step":"asked","after":"/admin/ấp"}';

describe('a text that somebody else keeps for us', () => {
	test('comes back as it was, is never written the same way twice and shows nothing', () => {
		const [one, other] = [sealed(SECRET, 'oidc', TEXT), sealed(SECRET, 'oidc', TEXT)];
		expect([opened(SECRET, 'oidc', one), one === other]).toEqual([TEXT, false]);
		expect(Buffer.from(one, 'base64url').includes('asked')).toBe(false);
	});

	test('opens for no other purpose and no other secret', () => {
		const text = sealed(SECRET, 'oidc', TEXT);
		expect(opened(SECRET, 'second-factor', text)).toBeUndefined();
		expect(opened(`${SECRET}.`, 'oidc', text)).toBeUndefined();
	});

	test('with one bit changed, cut short or made by whoever knows the words, it opens nothing', () => {
		const bytes = Buffer.from(sealed(SECRET, 'oidc', TEXT), 'base64url');
		for (let index = 0; index < bytes.length; index += 1) {
			const changed = Buffer.from(bytes);
			changed[index]! ^= 1;
			expect(opened(SECRET, 'oidc', changed.toString('base64url'))).toBeUndefined();
			expect(opened(SECRET, 'oidc', bytes.subarray(0, index).toString('base64url'))).toBeUndefined();
		}
		// whoever knows a text that was only hidden writes another one of the same length over it
		const wanted = Buffer.from(TEXT.replace('asked', 'codes'));
		const known = Buffer.from(TEXT);
		const start = bytes.length - known.length;
		const forged = Buffer.from(bytes);
		wanted.forEach((byte, index) => (forged[start + index]! ^= known[index]! ^ byte));
		expect(opened(SECRET, 'oidc', forged.toString('base64url'))).toBeUndefined();
	});
});
