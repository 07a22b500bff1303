import { resolve } from 'node:path';

import type { RawResult, SqliteAnswer, SqliteRequest, SqliteTask, SqliteThreadOptions } from './protocol.ts';

export interface SqliteThread {
	/** @throws what SQLite said, or that the thread has ended */
	ask(task: SqliteTask): Promise<readonly RawResult[]>;
	/** The thread has ended: its connection is gone, and with it the transaction that was open. */
	readonly isOver: boolean;
}

interface Waiting {
	readonly done: (results: readonly RawResult[]) => void;
	readonly failed: (error: Error) => void;
}

/**
 * Starts the thread of one connection. It keeps the process alive only while somebody waits for an answer, so a command
 * ends by itself.
 */
export function startSqliteThread(options: SqliteThreadOptions): SqliteThread {
	// asked for at run time: a bundler that sees `new Worker` packs the file, and Node is to run it as it is
	const { Worker } = process.getBuiltinModule('node:worker_threads');
	const worker = new Worker(resolve(/* turbopackIgnore: true */ 'cms/foundation/sqlite/worker.ts'), {
		workerData: options,
		execArgv: [],
		name: options.isReader ? 'sqlite-reader' : 'sqlite-writer',
	});
	worker.unref();
	const waiting = new Map<number, Waiting>();
	let last = 0;
	let isOver = false;
	let cause: unknown;

	const settle = (id: number): Waiting | undefined => {
		const one = waiting.get(id);
		waiting.delete(id);
		if (waiting.size === 0) worker.unref();
		return one;
	};
	worker.on('message', (answer: SqliteAnswer) => {
		const one = settle(answer.id);
		if ('results' in answer) one?.done(answer.results);
		else {
			const { message, code, errcode } = answer.failure;
			one?.failed(Object.assign(new Error(message), { code, errcode }));
		}
	});
	worker.on('error', (error) => (cause = error));
	worker.on('exit', () => {
		isOver = true;
		for (const id of waiting.keys()) settle(id)?.failed(threadEnded(cause));
	});
	return {
		get isOver() {
			return isOver;
		},
		ask: (task) =>
			new Promise((done, failed) => {
				if (isOver) {
					failed(threadEnded(cause));
					return;
				}
				const id = (last += 1);
				const request: SqliteRequest = { ...task, id };
				// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
				worker.postMessage(request);
				waiting.set(id, { done, failed });
				worker.ref();
			}),
	};
}

const threadEnded = (cause: unknown): Error =>
	new Error('The thread of the database has ended; nothing of what was not confirmed is stored. Try again.', { cause });
