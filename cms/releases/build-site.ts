import { CommandFailedError, runScript } from '../foundation/run-script.ts';

/** Builds the static site of a snapshot into a folder that must not exist yet. */
export async function buildSite(snapshotFile: string, outDir: string): Promise<void> {
	const { exitCode, stdout, stderr } = await runScript('site/build.ts', [
		'--snapshot',
		snapshotFile,
		'--out',
		outDir,
		'--quiet',
	]);
	if (exitCode !== 0)
		throw new CommandFailedError('Building the site', exitCode, stderr || stdout, 'site_build_failed');
}
