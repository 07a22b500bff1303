import { benchAccuracy } from './audio-accuracy.ts';
import { benchAudio } from './audio.ts';
import { benchBackup } from './backup.ts';
import { benchBatch } from './batch.ts';
import { benchDesk } from './desk.ts';
import { benchEdge } from './edge.ts';
import { benchNational } from './national.ts';
import { benchPages } from './pages.ts';
import { benchSite } from './site.ts';
import { benchStart } from './start.ts';

/** `npm run bench -- NAME`: measurements; ratios of one run count, since machines differ. Nothing here is a test. */
const benches: Readonly<Record<string, (terminal: { print(line: string): void }) => Promise<void>>> = {
	audio: benchAudio,
	'audio-accuracy': benchAccuracy,
	backup: benchBackup,
	batch: benchBatch,
	desk: benchDesk,
	edge: benchEdge,
	national: benchNational,
	pages: benchPages,
	site: benchSite,
	start: benchStart,
};

const name = process.argv[2] ?? '';
const bench = benches[name];
if (bench) {
	await bench({ print: (line) => process.stdout.write(`${line}\n`) });
} else {
	process.stderr.write(`npm run bench -- ${Object.keys(benches).join('|')}\n`);
	process.exitCode = 2;
}
