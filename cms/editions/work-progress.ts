import type { Payload } from 'payload';
import type { RenderProgress } from '../foundation/pipeline.ts';

/** Milliseconds between two writes: a page asks once a second, and a database has better things to do. */
const WRITE_INTERVAL_MS = 700;

/** How a piece of work tells how far it is. */
export interface ProgressLog {
	/** Keeps the newest figure; writes now and then. */
	readonly tell: (progress: RenderProgress) => void;
	/** The end: everything is written, with the reason when it failed. */
	readonly end: (outcome: { readonly encodes?: number; readonly problem?: string }) => Promise<void>;
}

/**
 * Starts the line of a piece of work anew.
 *
 * @param work the concurrency key of its job: `render-5`, `publish`
 */
export async function startProgress(payload: Payload, work: string): Promise<ProgressLog> {
	const startedAt = new Date().toISOString();
	let last: RenderProgress = { done: 0, total: 0, label: '' };
	let writtenAt = 0;
	let writing: Promise<void> = write(payload, work, {
		...last,
		startedAt,
		endedAt: null,
		encodes: null,
		problem: null,
	});
	await writing;
	return {
		tell: (progress) => {
			last = progress;
			if (Date.now() - writtenAt < WRITE_INTERVAL_MS) return;
			writtenAt = Date.now();
			const line = { ...progress, language: progress.language ?? null };
			// one after the other; a line that could not be written holds up no rendering
			writing = writing
				.then(() => write(payload, work, line))
				.catch((err: unknown) => {
					payload.logger.warn({ msg: 'progress not written', work, err });
				});
		},
		end: async ({ encodes, problem }) => {
			await writing;
			await write(payload, work, {
				...last,
				language: last.language ?? null,
				endedAt: new Date().toISOString(),
				encodes: encodes ?? null,
				problem: problem ?? null,
			});
		},
	};
}

async function write(payload: Payload, work: string, data: object): Promise<void> {
	const where = { work: { equals: work } };
	const { totalDocs } = await payload.count({ collection: 'work-progress', where });
	if (totalDocs === 0)
		await payload.create({ collection: 'work-progress', data: { work, ...data } as never, depth: 0 });
	else await payload.update({ collection: 'work-progress', where, data, depth: 0 });
}

/** Runs `work` with a progress line of its own; its failure is told there too, and thrown on. */
export async function withProgress<Result extends { readonly encodes: number }>(
	payload: Payload,
	name: string,
	work: (log: ProgressLog) => Promise<Result>,
): Promise<Result> {
	const log = await startProgress(payload, name);
	try {
		const result = await work(log);
		await log.end({ encodes: result.encodes });
		return result;
	} catch (error) {
		await log.end({ problem: error instanceof Error ? error.message : String(error) });
		throw error;
	}
}
