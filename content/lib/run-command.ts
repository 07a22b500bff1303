import { resolve } from 'node:path';

import { InvalidInputError } from '../model/errors.ts';
import { UnusableFolderError } from './data-folder.ts';
import { failureSentence } from './failure-sentence.ts';

/** 0 done, 1 could not be done, 2 wrongly called or wrong settings. */
export type ExitCode = 0 | 1 | 2;

/**
 * Runs a command to its exit code. What we foresee ends as one sentence, wherever in the process it was thrown; anything
 * else is a bug and keeps its stack.
 */
export async function runCommand(main: () => Promise<number>): Promise<never> {
	process.on('uncaughtException', (error) => process.exit(complain(error)));
	let code: number;
	try {
		code = await main();
	} catch (error) {
		code = complain(error);
	}
	// Payload keeps timers; what was to be written is on disk
	return process.exit(code);
}

function complain(error: unknown): ExitCode {
	const sentence = failureSentence(error, resolve(process.env.DATA_DIR || '.data'));
	process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
	return error instanceof InvalidInputError || error instanceof UnusableFolderError ? 2 : 1;
}
