import '#content/lib/load-env-file.ts';

import { ExpectedError, InvalidInputError } from '#content/model/errors.ts';

import { jsonLog } from './log.ts';
import { edgeSettings } from './settings.ts';
import { startEdge } from './start-edge.ts';

/** Where a command reads and writes. */
interface EdgeProcess {
	readonly env: NodeJS.ProcessEnv;
	readonly print: (line: string) => void;
	readonly complain: (line: string) => void;
	/** Settles when the operator asks to stop. */
	readonly stopped: Promise<void>;
}

/** @returns the exit code: 0 stopped on request, 1 could not start, 2 wrongly set up */
export async function main({ env, print, complain, stopped }: EdgeProcess): Promise<0 | 1 | 2> {
	try {
		const settings = edgeSettings(env);
		const log = jsonLog(print);
		const edge = await startEdge({ ...settings, log });
		log.info({ msg: 'edge listening', url: edge.url });
		await stopped;
		await edge.close();
		log.info({ msg: 'edge stopped' });
		return 0;
	} catch (error) {
		if (!(error instanceof ExpectedError)) throw error;
		complain(error.message);
		return error instanceof InvalidInputError ? 2 : 1;
	}
}

const nextSignal = (): Promise<void> =>
	new Promise((resolve) => {
		for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve());
	});

if (import.meta.main) {
	process.exitCode = await main({
		env: process.env,
		print: (line) => process.stdout.write(`${line}\n`),
		complain: (line) => process.stderr.write(`${line}\n`),
		stopped: nextSignal(),
	});
}
