import { benchActivities } from './activities.ts';
import { benchAccuracy } from './audio-accuracy.ts';
import { benchAudio } from './audio.ts';
import { benchBackup } from './backup.ts';
import { benchBatch } from './batch.ts';
import { benchBombs } from './bombs.ts';
import { benchBulletin } from './bulletin.ts';
import { benchDesk } from './desk.ts';
import { benchEdge } from './edge.ts';
import { benchEngines } from './engines.ts';
import { benchIntelligibility } from './intelligibility.ts';
import { benchMonthStart } from './month-start.ts';
import { benchNational } from './national.ts';
import { benchNationalYear } from './national-year.ts';
import { benchPages } from './pages.ts';
import { benchReach } from './reach.ts';
import { benchSite } from './site.ts';
import { benchSoak } from './soak.ts';
import { benchStart } from './start.ts';
import { benchStorage } from './storage.ts';
import { benchWorkers } from './workers.ts';

/** `npm run bench -- NAME`: measurements; ratios of one run count, since machines differ. Nothing here is a test. */
const benches: Readonly<Record<string, (terminal: { print(line: string): void }) => Promise<void>>> = {
	activities: benchActivities,
	audio: benchAudio,
	'audio-accuracy': benchAccuracy,
	backup: benchBackup,
	batch: benchBatch,
	bombs: benchBombs,
	bulletin: benchBulletin,
	desk: benchDesk,
	edge: benchEdge,
	engines: benchEngines,
	intelligibility: benchIntelligibility,
	'month-start': benchMonthStart,
	national: benchNational,
	'national-year': benchNationalYear,
	pages: benchPages,
	reach: benchReach,
	site: benchSite,
	soak: benchSoak,
	start: benchStart,
	storage: benchStorage,
	workers: benchWorkers,
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench) {
	await bench({ print: (line) => process.stdout.write(`${line}\n`) });
	// a database that was opened to be measured keeps a process alive
	process.exit();
} else {
	process.stderr.write(`npm run bench -- ${Object.keys(benches).join('|')}\n`);
	process.exitCode = 2;
}
