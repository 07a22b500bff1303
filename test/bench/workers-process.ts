import { openTestCms } from '../support/cms.ts';
import { seedFewPlaces } from '../support/few-places.ts';
import { workerTrial } from '../support/worker-trial.ts';

/** Started by workers.ts, for MongoDB. */
const CLIPS = Number(process.env.BENCH_CLIPS ?? 200);
const EDITIONS = 20;

const cms = await openTestCms();
await seedFewPlaces(cms.payload);
const clipsEach = Math.max(1, Math.round(CLIPS / EDITIONS));
const { seconds, clips, wrong, takenOver, failed } = await workerTrial(cms.payload, cms.dataDir, {
	editions: EDITIONS,
	clipsEach,
	workers: 4,
	killed: 2,
});
process.stdout.write(
	`> ${clips} clips of ${EDITIONS} bulletins by 4 workers, 2 killed: ${seconds.toFixed(0)} s, ${takenOver} jobs taken over, ` +
		`${failed.length} failed, ${wrong.length} clips wrong or twice${wrong.length > 0 ? `: ${wrong.slice(0, 5).join(', ')}` : ''}\n`,
);
await cms.close();
process.exit(wrong.length + failed.length > 0 || clips !== EDITIONS * clipsEach ? 1 : 0);
