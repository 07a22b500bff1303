import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';

import espeak from 'espeak-ng';

/**
 * A program of its own: `node espeak-child.ts VOICE WORDS_PER_MINUTE OUT.wav`, text on stdin, as SSML.
 * The wasm runtime keeps the process alive and prints to stdout; here it can do neither harm nor crash anything else.
 */
const [voice = 'vi', wordsPerMinute = '150', outFile = ''] = process.argv.slice(2);
const spoken = await text(process.stdin);
const silent = (): void => undefined;
const run = await espeak({
	// a file, because arguments live on the small stack of the wasm program: some pages of text end it
	preRun: [({ FS }) => FS.writeFile('in.txt', spoken)],
	arguments: ['-m', '-v', voice, '-s', wordsPerMinute, '-w', 'out.wav', '-b', '1', '-f', 'in.txt'],
	print: silent,
	printErr: silent,
});
writeFileSync(outFile, run.FS.readFile('out.wav'));
process.exit(0);
