import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a program is in a `PATH`, or undefined. */
export function programIn(path: string | undefined, name: string): string | undefined {
	const file = process.platform === 'win32' ? `${name}.exe` : name;
	return (path ?? '')
		.split(delimiter)
		.filter((folder) => folder !== '')
		.map((folder) => join(folder, file))
		.find(isExecutable);
}

/** Is it a file that may be executed? */
export function isExecutable(file: string): boolean {
	try {
		accessSync(file, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}
