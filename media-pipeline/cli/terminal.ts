import { SingleBar } from 'cli-progress';

import type { Progress } from '../build-edition.ts';

/** What a command sees of the world; a test hands in its own. */
export interface Terminal {
	readonly env: NodeJS.ProcessEnv;
	/** Aborted when the user presses Ctrl-C. */
	readonly signal: AbortSignal;
	/** Results, to stdout. */
	readonly print: (line: string) => void;
	/** Everything else, to stderr. */
	readonly complain: (line: string) => void;
	/** Shows how far something is: a bar where a person is watching, else a line now and then. */
	readonly showProgress: (progress: Progress) => void;
}

/** Whoever started us without a terminal sees that we are alive; short work stays silent. */
const LINE_INTERVAL_MILLISECONDS = 10_000;

/** The terminal of this process. Ctrl-C stops the work; a second one ends the process as usual. */
export function processTerminal(): Terminal {
	const interrupted = new AbortController();
	for (const [signal, exitCode] of [
		['SIGINT', 130],
		['SIGTERM', 143],
	] as const) {
		// kept after the first signal: without a listener of ours, execa's cleanup ends the process at once, and what is
		// half done stays behind
		process.on(signal, () => {
			if (interrupted.signal.aborted) process.exit(exitCode);
			interrupted.abort(new InterruptedError(signal));
		});
	}
	let bar: SingleBar | undefined;
	let lastLine = Date.now();
	const endBar = (): void => {
		bar?.stop();
		bar = undefined;
	};
	return {
		env: process.env,
		signal: interrupted.signal,
		print: (line) => void process.stdout.write(`${line}\n`),
		complain: (line) => {
			endBar();
			process.stderr.write(`${line}\n`);
		},
		showProgress: ({ done, total, label }) => {
			if (!process.stderr.isTTY) {
				if (Date.now() - lastLine < LINE_INTERVAL_MILLISECONDS) return;
				lastLine = Date.now();
				process.stderr.write(`${done}/${total} ${label}\n`);
				return;
			}
			if (!bar) {
				bar = new SingleBar({
					stream: process.stderr,
					format: '{bar} {value}/{total}, {eta_formatted} left, {label}',
					clearOnComplete: true,
				});
				bar.start(total, 0, { label });
			}
			bar.update(done, { label });
			if (done === total) endBar();
		},
	};
}

/** Not a failure: somebody wanted it to stop. */
export class InterruptedError extends Error {
	override readonly name = 'InterruptedError';
	constructor(signal: string) {
		super(`Stopped by ${signal}. What is finished is kept; the same command goes on from there.`);
	}
}
