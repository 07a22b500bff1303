import { isIP } from 'node:net';
import { networkInterfaces } from 'node:os';
import { z } from 'zod';

import type { NetworkInterfaceInfo } from 'node:os';

/** `https://loa.example` or `http://192.168.1.10:4321`: where a server is found, and nothing else. */
export const addressSchema = z.string().transform((text, context) => {
	const url = URL.parse(text);
	const why = !url || !/^https?:$/.test(url.protocol) ? NO_ADDRESS : superfluousIn(url, text);
	if (url && why === undefined) return url.origin;
	context.addIssue({ code: 'custom', message: why ?? NO_ADDRESS });
	return z.NEVER;
});

const NO_ADDRESS = 'must be an address with its protocol, such as https://loa.example or http://192.168.1.10:4321';

function superfluousIn({ pathname, username, password }: URL, text: string): string | undefined {
	if (username !== '' || password !== '') return 'must not carry a user or a password: it is shown to everybody';
	if (pathname !== '/')
		return `must not have a path (${pathname}): pages are served from the root of a name. Give it a name or a port of its own`;
	if (/[?#]/.test(text)) return 'must end after the name and the port: no query, no fragment';
	return undefined;
}

/** HOST says "on every network". */
export const isEveryNetwork = (host: string): boolean => ['0.0.0.0', '::', '[::]'].includes(host);

/** Where a program on this machine finds a server that listens on a host. */
export function insideAddress(host: string, port: number): string {
	if (host === '0.0.0.0') return `http://127.0.0.1:${port}`;
	return isEveryNetwork(host) ? `http://[::1]:${port}` : `http://${inUrl(host)}:${port}`;
}

/** Where others find it while nobody has given it a name: on the first network of this machine. */
export function usualPublicAddress(host: string, port: number, networks = networkAddresses()): string {
	const [first = '127.0.0.1'] = networks;
	return `http://${inUrl(isEveryNetwork(host) ? first : host)}:${port}`;
}

/** The addresses of this machine in its networks, IPv4 first; without the loopback and those that hold on one cable only. */
export function networkAddresses(
	interfaces: NodeJS.Dict<NetworkInterfaceInfo[]> = networkInterfaces(),
): readonly string[] {
	const outside = Object.values(interfaces).flatMap((infos) => infos?.filter(({ internal }) => !internal) ?? []);
	const ofFamily = (family: string) => outside.filter((info) => info.family === family).map(({ address }) => address);
	return [...ofFamily('IPv4'), ...ofFamily('IPv6').filter((address) => !/^fe[89ab]/i.test(address))];
}

const inUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

/** Two servers on one port: the second one could not start. */
export function equalPorts({ CMS_PORT, SITE_PORT }: { CMS_PORT: number; SITE_PORT: number }): readonly string[] {
	return CMS_PORT === SITE_PORT && CMS_PORT !== 0
		? [`CMS_PORT and SITE_PORT: both are ${CMS_PORT}, and each server needs a port of its own`]
		: [];
}
