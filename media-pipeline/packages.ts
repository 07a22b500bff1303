import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Folder of the project. A bundler leaves `import.meta.dirname` empty; then it is the folder npm scripts run in.
 */
const projectDir = (): string => (import.meta.dirname ? dirname(import.meta.dirname) : process.cwd());

/** A file of this folder, as a path that a child process can be given. */
export const pipelineFile = (...parts: readonly string[]): string => join(projectDir(), 'media-pipeline', ...parts);

/**
 * Folder of an installed package, looked up at run time so that an absent one is no error.
 *
 * @param from folder of the package that depends on it, when npm may have put it in there
 */
export function packageDir(name: string, from = projectDir()): string | undefined {
	const file = packageFile(`${name}/package.json`, from);
	return file === undefined ? undefined : dirname(file);
}

/** A file of an installed package, by a name that the package lets others use. */
export function packageFile(name: string, from = projectDir()): string | undefined {
	try {
		return createRequire(join(from, 'package.json')).resolve(name);
	} catch (error) {
		if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return undefined;
		throw error;
	}
}
