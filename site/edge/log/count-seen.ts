import type { EdgeContext } from '../edge-context.ts';
import type { Journal } from './journal.ts';

/** Counts what the edge saw itself. Whoever downloads gets the file, whether or not it could be counted. */
export async function countSeen(
	seen: Parameters<Journal['count']>[0],
	{ eventLog, log }: Pick<EdgeContext, 'eventLog' | 'log'>,
): Promise<void> {
	try {
		await eventLog.journal().count(seen);
	} catch (err) {
		log.error({ msg: `${seen.kind} not counted`, err });
	}
}
