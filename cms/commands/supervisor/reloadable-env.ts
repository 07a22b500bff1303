import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';

/** The environment of the parts, whose share from `.env` may be read anew. */
export interface ReloadableEnv {
	now(): NodeJS.ProcessEnv;
	/**
	 * Reads `.env` again; what the environment says already still wins.
	 *
	 * @param check reads the settings; what it throws leaves everything as it was
	 */
	reload<Settings>(check: (env: NodeJS.ProcessEnv) => Settings): Settings;
}

/**
 * @param more beside the environment of this process
 * @param file with settings, as `content/lib/load-env-file.ts` has read it into the environment
 */
export function reloadableEnv(
	more: Readonly<Record<string, string>>,
	{ file = '.env', env = process.env }: { file?: string; env?: NodeJS.ProcessEnv } = {},
): ReloadableEnv {
	const first = settingsIn(file);
	// the same value there and in the environment: it came from the file
	const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => first[name] !== value));
	let current: NodeJS.ProcessEnv = { ...env, ...more };
	return {
		now: () => current,
		reload: (check) => {
			const next: NodeJS.ProcessEnv = { NODE_ENV: env.NODE_ENV, ...settingsIn(file), ...given, ...more };
			const settings = check(next);
			current = next;
			return settings;
		},
	};
}

const settingsIn = (file: string): NodeJS.Dict<string> =>
	existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
