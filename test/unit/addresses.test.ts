import { describe, expect, test } from 'vitest';

import { addressSchema, insideAddress, networkAddresses, usualPublicAddress } from '#content/lib/addresses.ts';

import type { NetworkInterfaceInfo } from 'node:os';

const info = (address: string, more: Partial<NetworkInterfaceInfo> = {}): NetworkInterfaceInfo =>
	({
		address,
		family: address.includes(':') ? 'IPv6' : 'IPv4',
		internal: false,
		netmask: '',
		mac: '',
		cidr: null,
		...more,
	}) as NetworkInterfaceInfo;

describe('addresses of the servers', () => {
	test('a public one is kept as its origin', () => {
		expect(addressSchema.parse('https://Loa.Example:443/')).toBe('https://loa.example');
		expect(addressSchema.parse('http://192.168.1.10:4321')).toBe('http://192.168.1.10:4321');
	});

	test.for([
		['127.0.0.1', 'http://127.0.0.1:80', 'http://127.0.0.1:80'],
		['0.0.0.0', 'http://127.0.0.1:80', 'http://10.0.0.4:80'],
		['::', 'http://[::1]:80', 'http://10.0.0.4:80'],
		['192.168.1.5', 'http://192.168.1.5:80', 'http://192.168.1.5:80'],
		['fd00::5', 'http://[fd00::5]:80', 'http://[fd00::5]:80'],
		['localhost', 'http://localhost:80', 'http://localhost:80'],
	] as const)('HOST=%s is found inside at %s and outside at %s', ([host, inside, outside]) => {
		expect(insideAddress(host, 80)).toBe(inside);
		expect(usualPublicAddress(host, 80, ['10.0.0.4', '192.168.7.2'])).toBe(outside);
	});

	test('a machine without a network is found on itself', () => {
		expect(usualPublicAddress('0.0.0.0', 80, [])).toBe('http://127.0.0.1:80');
	});

	test('networks are those that others are in, IPv4 first', () => {
		const interfaces = {
			lo: [info('127.0.0.1', { internal: true }), info('::1', { internal: true })],
			eth0: [info('2001:db8::7'), info('10.0.0.4'), info('fe80::1')],
			wlan0: [info('192.168.7.2')],
		};
		expect(networkAddresses(interfaces)).toEqual(['10.0.0.4', '192.168.7.2', '2001:db8::7']);
	});
});
