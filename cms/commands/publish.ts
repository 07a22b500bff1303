import '#content/lib/load-env-file.ts';
import '#content/lib/private-files.ts';

import { parseArgs } from 'node:util';

import { isReleaseName } from '#content/lib/release-folder.ts';
import { runCommand } from '#content/lib/run-command.ts';
import { StorageError } from '#content/lib/storage/object-store.ts';

import { closeCms, openCms } from '../foundation/open-cms.ts';
import { publishRelease } from '../releases/publish-release.ts';
import { pointStorage } from '../releases/store-release.ts';
import { faultOf, keptReleases, pinRelease, pointTo } from '../releases/release-store.ts';

import type { ExitCode } from '#content/lib/run-command.ts';

const USAGE =
	'npm run publish                 publish now\nnpm run publish -- --to RELEASE   go back (or forward) to a release that is still kept';

async function main(args: readonly string[]): Promise<ExitCode> {
	try {
		const { values } = parseArgs({
			args: [...args],
			options: { to: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
		});
		if (values.help) {
			process.stdout.write(`${USAGE}\n`);
			return 0;
		}
		return values.to === undefined ? await publishNow() : await goTo(values.to);
	} catch (error) {
		if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
			process.stderr.write(`${error.message}\n${USAGE}\n`);
			return 2;
		}
		throw error;
	}
}

async function publishNow(): Promise<0> {
	const payload = await openCms();
	const { release } = await publishRelease(payload, {
		reason: 'Lệnh npm run publish',
		onLine: (line) => process.stderr.write(`${line}\n`),
	});
	await closeCms(payload);
	process.stdout.write(`${release ?? ''}\n`);
	return 0;
}

async function goTo(release: string): Promise<0 | 1> {
	const fault = isReleaseName(release) ? await faultOf(release) : 'it is not there';
	if (fault !== undefined) {
		const kept = await keptReleases();
		process.stderr.write(
			`Release "${release}" cannot be served: ${fault}. Nothing was changed. ` +
				`${kept.length > 0 ? `Kept are: ${kept.join(', ')}` : 'None is kept'}.\n`,
		);
		return 1;
	}
	// before the flip: what runs by itself may be about to publish
	await pinRelease(release);
	await pointTo(release);
	await pointStorage(release).catch((error: unknown) => {
		if (!(error instanceof StorageError)) throw error;
		process.stderr.write(`Served here. Edges that read from the bucket follow once it answers: ${error.message}\n`);
	});
	process.stderr.write('It stays until somebody publishes again: nothing that runs by itself replaces it.\n');
	process.stdout.write(`${release}\n`);
	return 0;
}

await runCommand(() => main(process.argv.slice(2)));
