import { PIPELINE_SETTINGS } from '#pipeline/settings.ts';

import { CMS_SETTINGS } from './settings.ts';

/** Scripts that open the pipeline: ffmpeg, draft voice, and the bucket with what other machines have made. */
const PIPELINE_SCRIPTS: ReadonlySet<string> = new Set([
	'cms/commands/render-plan.ts',
	'cms/foundation/prepare-listening.ts',
	'cms/recordings/join-lines.ts',
	'cms/recordings/join-tracks.ts',
	'cms/recordings/render-names.ts',
	'cms/recordings/scenes/join-roles.ts',
	'cms/system/self-test.ts',
	'media-pipeline/cli.ts',
]);

const OWN: ReadonlySet<string> = new Set([...CMS_SETTINGS, ...PIPELINE_SETTINGS]);

/**
 * The environment of one of our own scripts. Of the product's settings it holds DATA_DIR, and those of the pipeline
 * where the script opens it: no key of sessions, cards, the edge, mail, backups, an identity provider or the database
 * reaches a process that reads what somebody has uploaded. What is not ours (PATH, TMPDIR, proxies) goes along.
 *
 * @param script below the project, e.g. `site/build.ts`
 */
export function childEnv(script: string, env: NodeJS.ProcessEnv, dataDir: string): Record<string, string | undefined> {
	const needed = new Set(PIPELINE_SCRIPTS.has(script) ? PIPELINE_SETTINGS : []);
	const kept = Object.entries(env).filter(([name]) => needed.has(name) || !OWN.has(name));
	return {
		...Object.fromEntries(kept),
		DATA_DIR: dataDir,
		// `.env` has been read into what it gets
		LOA_ENV_READ: '1',
		// fixed: Astro throws its cache away when it differs (bash sets it to the caller's path)
		_: script,
	};
}
