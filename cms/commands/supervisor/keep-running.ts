import { setTimeout as sleep } from 'node:timers/promises';

import { restartPause } from './restart-pause.ts';

import type { ProcessGroup } from './process-group.ts';

export interface Part {
	/** `The site`, for people. */
	readonly name: string;
	/** What goes on meanwhile: `the admin`. */
	readonly other: string;
	readonly start: () => ProcessGroup;
	readonly say: (line: string) => void;
	/** Milliseconds of the pause before the next start; tests have no time for the real one. */
	readonly pauseOf?: typeof restartPause;
}

export interface KeptPart {
	/** Settles when it is off: stopped, or it cannot start. A restart of a part that is off begins another one. */
	readonly over: Promise<void>;
	readonly isOver: () => boolean;
	/** Ends it in order and starts it at once, as it would be started now; one that is off or waits is started, too. */
	restart(): Promise<void>;
	stop(): Promise<void>;
}

/** Exit code of a program whose settings are wrong: starting it again with the same ones changes nothing. */
const WRONG_SETTINGS = 2;

/** Starts a part, and again whenever it ends, with growing pauses; the other parts go on meanwhile. */
export function keepRunning(part: Part): KeptPart {
	const stopping = new AbortController();
	let group: ProcessGroup | undefined;
	let isOver = false;
	let isAsked = false;
	let pause: AbortController | undefined;
	const run = async () => {
		let pauseMs = 0;
		while (!stopping.signal.aborted) {
			// asked of the group before: this one is what was asked for
			isAsked = false;
			const startedAt = performance.now();
			group = part.start();
			const { code, how } = await group.ended;
			if (stopping.signal.aborted) return;
			if (isAsked) {
				pauseMs = 0;
				continue;
			}
			if (code === WRONG_SETTINGS) {
				part.say(
					`${part.name} cannot start with these settings and stays off; ${part.other} goes on. Correct them, then: npm start`,
				);
				return;
			}
			pauseMs = (part.pauseOf ?? restartPause)({ previousMs: pauseMs, ranMs: performance.now() - startedAt });
			part.say(
				`${part.name} has ended (${how}) and starts again in ${Math.ceil(pauseMs / 1_000)} s; ${part.other} goes on.`,
			);
			pause = new AbortController();
			const signal = AbortSignal.any([stopping.signal, pause.signal]);
			await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
			if (pause.signal.aborted) pauseMs = 0;
			pause = undefined;
		}
	};
	const begin = (): Promise<void> => {
		isOver = false;
		return run().finally(() => {
			isOver = true;
		});
	};
	let over = begin();
	return {
		get over() {
			return over;
		},
		isOver: () => isOver,
		restart: async () => {
			if (stopping.signal.aborted) return;
			if (isOver) over = begin();
			else if (pause) pause.abort();
			else {
				isAsked = true;
				await group?.stop();
			}
		},
		stop: async () => {
			stopping.abort();
			await group?.stop();
			await over;
		},
	};
}
