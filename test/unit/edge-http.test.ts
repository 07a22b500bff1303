import { describe, expect, test } from 'vitest';

import { acceptedEncoding } from '#site/edge/accepted-encoding.ts';
import { byteRangeOf, isNotModified } from '#site/edge/byte-range.ts';
import { clientAddress } from '#site/edge/client-address.ts';
import { contentSecurityPolicy } from '#site/edge/content-security.ts';
import { edgeSettings } from '#site/edge/settings.ts';
import { vietnamToday } from '#site/edge/vietnam-clock.ts';

import type { IncomingMessage } from 'node:http';

describe('what a browser can unpack', () => {
	test.for([
		[undefined, 'identity'],
		['', 'identity'],
		['gzip, deflate, br, zstd', 'br'],
		['BR', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip;q=0.5', 'gzip'],
		['br;q=0.0,gzip;q=0', 'identity'],
		['br;q=0.001', 'br'],
		['*', 'gzip'],
	] as const)('"%s" gets %s', ([header, encoding]) => {
		expect(acceptedEncoding(header)).toBe(encoding);
	});
});

describe('ranges of an empty thing', () => {
	test('no part of nothing can be had', () => {
		const nothing = { bytes: 0, etag: '"a"' };
		expect(byteRangeOf({ range: 'bytes=0-' }, nothing).kind).toBe('unsatisfiable');
		expect(byteRangeOf({ range: 'bytes=-1' }, nothing).kind).toBe('unsatisfiable');
		expect(byteRangeOf({ range: 'bytes=-' }, nothing).kind).toBe('whole');
		expect(byteRangeOf({}, nothing).kind).toBe('whole');
	});
});

describe('what a browser has already', () => {
	test.for([
		{ header: undefined, isKnown: false },
		{ header: '"other"', isKnown: false },
		{ header: '"tag"', isKnown: true },
		{ header: 'W/"tag"', isKnown: true },
		{ header: '"other", "tag-br"', isKnown: true },
		{ header: '"tag-gzip"', isKnown: true },
		{ header: '*', isKnown: true },
	])('$header: $isKnown', ({ header, isKnown }) => {
		expect(isNotModified(header, '"tag"')).toBe(isKnown);
	});
});

describe('the policy of a page', () => {
	const hashesIn = (html: string) => contentSecurityPolicy(html).match(/'sha256-[^']+'/g) ?? [];

	test('names each inline script and style once', () => {
		expect(hashesIn('<style>a{}</style><script>1</script><script>1</script>')).toHaveLength(2);
	});

	test('does not name what is no script of the page', () => {
		expect(hashesIn('<script src="/a.js"></script><script type="application/json">{}</script>')).toEqual([]);
		expect(hashesIn('<scripted>1</scripted><p>&lt;script&gt;1&lt;/script&gt;</p>')).toEqual([]);
	});

	test('reads tags with ">" in an attribute, in capitals, and with Windows line ends', () => {
		expect(hashesIn('<script data-a="a>b" >1\r\n2</script>')).toEqual(hashesIn('<SCRIPT>1\n2</SCRIPT>'));
	});

	test('never allows what is not named', () => {
		expect(contentSecurityPolicy('<script>1</script>')).not.toMatch(/unsafe|\*|https?:/);
	});
});

describe('the address behind own proxies', () => {
	const from = (header: string | undefined, trustedProxies: number) => {
		const request = { socket: { remoteAddress: '127.0.0.1' }, headers: { 'x-forwarded-for': header } };
		return clientAddress(request as unknown as IncomingMessage, trustedProxies);
	};

	test.for([
		{ header: '1.1.1.1', trustedProxies: 0, address: '127.0.0.1', why: 'nobody is in front' },
		{ header: undefined, trustedProxies: 1, address: '127.0.0.1', why: 'the proxy said nothing' },
		{ header: '9.9.9.9, 1.1.1.1', trustedProxies: 1, address: '1.1.1.1', why: 'the visitor made up the first' },
		{ header: '9.9.9.9, 1.1.1.1, 10.0.0.1', trustedProxies: 2, address: '1.1.1.1', why: 'two are ours' },
	])('$why: $address', ({ header, trustedProxies, address }) => {
		expect(from(header, trustedProxies)).toBe(address);
	});
});

describe('settings of the edge', () => {
	test('everything has a default that works on a fresh machine', () => {
		const env = { NODE_ENV: 'test', PAYLOAD_SECRET: 'p', EDGE_SECRET: 'e', SITE_PORT: '' } as const;
		expect(edgeSettings(env)).toEqual({
			dataDir: '.data',
			port: 4321,
			host: '127.0.0.1',
			siteUrl: 'http://127.0.0.1:4321',
			cmsUrl: 'http://127.0.0.1:3000',
			batchSeconds: 5,
			trustedProxies: 0,
			edgeSecret: 'e',
		});
	});

	test('production refuses to run without secrets of its own', () => {
		expect(() => edgeSettings({ NODE_ENV: 'production' })).toThrow(/EDGE_SECRET/);
	});
});

describe('the day', () => {
	test('changes at midnight in Vietnam', () => {
		let instant = new Date('2026-11-22T16:59:59Z');
		const today = vietnamToday(() => instant);
		expect(today()).toBe('2026-11-22');
		instant = new Date('2026-11-22T17:00:00Z');
		expect(today()).toBe('2026-11-23');
	});
});
