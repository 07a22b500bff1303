import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isEveryNetwork, networkAddresses, usualPublicAddress } from '#content/lib/addresses.ts';

import type { CmsSettings } from '../../foundation/settings.ts';

/** What the terminal shows when everything runs: the addresses, and the first login while it holds. */
export function welcome(settings: CmsSettings, networks = networkAddresses()): readonly string[] {
	const { siteUrl, cmsUrl, host, sitePort, cmsPort } = settings;
	const others = isEveryNetwork(host)
		? networks.map(
				(address) =>
					`  Trong mạng:              ${usualPublicAddress(address, sitePort)}/ · ${usualPublicAddress(address, cmsPort)}/admin`,
			)
		: [];
	return [
		'',
		'Loa Làng is running. Stop it with Ctrl-C.',
		'',
		`  Trang cho bà con:        ${siteUrl}/`,
		`  Trang cho người phát:    ${siteUrl}/phat-thanh/`,
		`  Trang quản lý:           ${cmsUrl}/admin`,
		...others,
		...firstLogin(settings.dataDir),
	];
}

function firstLogin(dataDir: string): readonly string[] {
	const file = join(dataDir, 'first-login.json');
	if (!existsSync(file)) return [];
	const { email, password } = JSON.parse(readFileSync(file, 'utf8')) as { email: string; password: string };
	return [
		'',
		`  First login: ${email}  ${password}`,
		`  (you choose a password of your own when you sign in; ${file} goes then)`,
	];
}
