import { describe, expect, test } from 'vitest';

import { networkOf } from '#content/lib/network.ts';
import { acceptedEncoding } from '#site/edge/routes/accepted-encoding.ts';
import { clientNetwork } from '#site/edge/log/client-network.ts';
import { contentSecurityPolicy } from '#site/edge/routes/content-security.ts';
import { askingEdgeSchema } from '#cms/releases/copying-edges.ts';
import { batchSchema } from '#content/model/batch.ts';
import { MOST_EDGE_NAME } from '#content/model/edge-name.ts';
import { edgeStateSchema } from '#content/model/edge-state.ts';
import { edgeSettings } from '#site/edge/settings.ts';
import { isNotModified } from '#site/edge/routes/not-modified.ts';
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

describe('a network', () => {
	test.for([
		['203.0.113.7', '203.0.113.0/24'],
		['203.0.113.250', '203.0.113.0/24'],
		['::ffff:203.0.113.7', '203.0.113.0/24'],
		['2001:db8:0:1:aaaa:bbbb:cccc:dddd', '2001:db8:0:1::/64'],
		['2001:0DB8::1:0:0:0:2', '2001:db8:0:1::/64'],
		['2001:db8::2', '2001:db8:0:0::/64'],
		['fe80::1%eth0', 'fe80:0:0:0::/64'],
		['[2001:db8::2]:443', '2001:db8:0:0::/64'],
		['không phải địa chỉ', 'không phải địa chỉ'],
		['', ''],
	] as const)('%s is in %s', ([address, network]) => {
		expect(networkOf(address)).toBe(network);
	});
});

describe('a proxy that nobody has told us of', () => {
	test.for([
		['127.0.0.1', { 'x-forwarded-for': '1.1.1.1' }, true],
		['::ffff:192.168.1.4', { via: '1.1 proxy' }, true],
		['fd00::1', { forwarded: 'for=1.1.1.1' }, true],
		['127.0.0.1', {}, false],
		// a visitor from outside claims what he likes
		['203.0.113.7', { 'x-forwarded-for': '1.1.1.1' }, false],
	] as const)('from %s with %j: %s', ([remoteAddress, headers, isUnknownProxy]) => {
		const request = { socket: { remoteAddress }, headers } as unknown as IncomingMessage;
		expect(clientNetwork(request, 0).isUnknownProxy).toBe(isUnknownProxy);
		expect(clientNetwork(request, 1).isUnknownProxy).toBe(false);
	});
});

describe('the network behind own proxies', () => {
	const from = (header: string | undefined, trustedProxies: number) => {
		const request = { socket: { remoteAddress: '127.0.0.1' }, headers: { 'x-forwarded-for': header } };
		return clientNetwork(request as unknown as IncomingMessage, trustedProxies).network;
	};

	test.for([
		{ header: '1.1.1.1', trustedProxies: 0, address: '127.0.0.0/24', why: 'nobody is in front' },
		{ header: undefined, trustedProxies: 1, address: '127.0.0.0/24', why: 'the proxy said nothing' },
		{ header: '9.9.9.9, 1.1.1.1', trustedProxies: 1, address: '1.1.1.0/24', why: 'the visitor made up the first' },
		{ header: '9.9.9.9, 1.1.1.1, 10.0.0.1', trustedProxies: 2, address: '1.1.1.0/24', why: 'two are ours' },
	])('$why: $address', ({ header, trustedProxies, address }) => {
		expect(from(header, trustedProxies)).toBe(address);
	});
});

describe('settings of the edge', () => {
	test('everything has a default that works on a fresh machine', () => {
		const env = { NODE_ENV: 'test', PAYLOAD_SECRET: 'p', EDGE_SECRET: 'e', CARD_SECRET: 'c', SITE_PORT: '' } as const;
		expect(edgeSettings(env)).toEqual({
			dataDir: '.data',
			port: 4321,
			host: '127.0.0.1',
			siteUrl: 'http://127.0.0.1:4321',
			cmsInternalUrl: 'http://127.0.0.1:3000',
			batchSeconds: 5,
			trustedProxies: 0,
			eventsPerMinute: 600,
			storage: undefined,
			cacheBytes: 4_000_000_000,
			pullsReleases: false,
			edgeName: '',
			pullFrom: [],
			pullSeconds: 15,
			edgeSecret: 'e',
			cardSecret: 'c',
		});
	});

	const settingsOf = (more: object) => () =>
		edgeSettings({ NODE_ENV: 'test', EDGE_SECRET: 'e', CARD_SECRET: 'c', PAYLOAD_SECRET: 'p', ...more } as never);
	const bucket = {
		STORAGE_URL: 's3://kho/p?endpoint=https://s3.example.vn',
		S3_ACCESS_KEY_ID: 'k',
		S3_SECRET_ACCESS_KEY: 's',
	};

	test('releases come from one place: a bucket and other machines together are a mistake', () => {
		const from = { EDGE_RELEASES: 'storage', EDGE_PULL_FROM: 'http://10.0.0.1:3000' };
		expect(settingsOf({ ...bucket, ...from })).toThrow(
			expect.objectContaining({ message: expect.stringMatching(/EDGE_RELEASES: .* not from both/) }),
		);
		expect(settingsOf({ ...bucket, EDGE_RELEASES: 'storage' })()).toMatchObject({ pullsReleases: true });
	});

	test('the longest name that is taken fits into a batch and into what the CMS is asked', () => {
		const name = 'a'.repeat(MOST_EDGE_NAME);
		expect(settingsOf({ EDGE_NAME: name })()).toMatchObject({ edgeName: name });
		expect(settingsOf({ EDGE_NAME: `${name}a` })).toThrow(/EDGE_NAME/);
		const edge = `${name}-12345678`;
		expect(batchSchema.shape.edge.safeParse(edge).success).toBe(true);
		expect(edgeStateSchema.shape.edge.safeParse(edge).success).toBe(true);
		expect(askingEdgeSchema.shape.edge.safeParse(name).success).toBe(true);
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
