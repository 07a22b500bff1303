import { describe, expect, test } from 'vitest';

import { provenanceOf } from '#cms/gate/request-origin.ts';

const HTTPS = 'https://cms.example';
const LAN = 'http://192.168.1.10:3000';
const cookie = 'payload-token=a.b.c';
const host = '192.168.1.10:3000';

describe('where a request to the CMS comes from', () => {
	test.for([
		['a page read over plain http in a LAN names nothing', LAN, 'GET', { host, cookie }, 'own'],
		['a form sent there names its origin', LAN, 'POST', { host, cookie, origin: LAN }, 'own'],
		[
			'the same under another name of this server',
			LAN,
			'POST',
			{ host: 'loa.lan:3000', origin: 'http://loa.lan:3000' },
			'own',
		],
		['a form of another site', LAN, 'POST', { host, cookie, origin: 'http://evil.example' }, 'refused'],
		[
			'a form of another port of this machine',
			LAN,
			'POST',
			{ host, cookie, origin: 'http://192.168.1.10:4321' },
			'refused',
		],
		['a form of a sandboxed page', LAN, 'POST', { host, cookie, origin: 'null' }, 'refused'],
		['a script of another site that reads', LAN, 'GET', { host, cookie, origin: 'http://evil.example' }, 'strange'],
		['a picture in another site', LAN, 'GET', { host, cookie, 'sec-fetch-site': 'cross-site' }, 'strange'],
		['a delete by another site', LAN, 'DELETE', { host, cookie, origin: 'http://evil.example' }, 'refused'],
		['a patch that names nothing and brings a cookie', LAN, 'PATCH', { host, cookie }, 'refused'],
		['a program with its token', LAN, 'POST', { host, authorization: 'JWT a.b.c' }, 'own'],
		['a program that signs in', LAN, 'POST', { host }, 'own'],
		[
			'a form of a page without referrer on this machine',
			LAN,
			'POST',
			{ host, cookie, origin: 'null', 'sec-fetch-site': 'same-origin' },
			'own',
		],
		['an old browser over https reads', HTTPS, 'GET', { host: 'cms.example', cookie }, 'own'],
		[
			'a form over https behind a proxy that changes the host',
			HTTPS,
			'POST',
			{ host: '127.0.0.1:3000', cookie, origin: HTTPS },
			'own',
		],
		['the address of the server where a name with https is set', HTTPS, 'POST', { host, origin: LAN }, 'refused'],
		[
			'a sibling name that writes',
			HTTPS,
			'POST',
			{ host: 'cms.example', cookie, 'sec-fetch-site': 'same-site' },
			'refused',
		],
	] as const)('%s', ([, publicUrl, method, headers, expected]) => {
		expect(provenanceOf({ method, path: '/api/messages', headers }, publicUrl)).toBe(expected);
	});
});
