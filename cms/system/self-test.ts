import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { makeClip } from '#pipeline/audio/making/make-clip.ts';
import { openPipeline } from '#pipeline/open-pipeline.ts';

/**
 * `node cms/system/self-test.ts`: makes the opening chime for a loudspeaker from nothing, in a storage of its own, and
 * prints how long that took and how loud it became.
 */
async function main(): Promise<0> {
	const mediaDir = await mkdtemp(join(tmpdir(), 'loa-self-test-'));
	try {
		const tools = await openPipeline({ mediaDir, env: process.env });
		const started = performance.now();
		const { durationSeconds, integratedLufs, truePeakDbtp, bytes } = await makeClip(
			{ segments: [{ kind: 'chime' }], recipe: 'horn' },
			tools,
		);
		const milliseconds = Math.round(performance.now() - started);
		process.stdout.write(JSON.stringify({ milliseconds, durationSeconds, integratedLufs, truePeakDbtp, bytes }));
		return 0;
	} finally {
		await rm(mediaDir, { recursive: true, force: true });
	}
}

process.exitCode = await main();
