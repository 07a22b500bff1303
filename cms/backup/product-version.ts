import { readFileSync } from 'node:fs';

/** The version of this product, as backups and exports name it. */
export function productVersion(): string {
	const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
	return version;
}
