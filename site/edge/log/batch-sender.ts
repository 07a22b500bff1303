import { setTimeout as sleep } from 'node:timers/promises';

import { batchAnswerSchema } from '#content/model/batch.ts';

import { confirmBatch, formBatch, goOnAfter, pendingBatch, retrySetAside, setBatchAside } from './batches.ts';
import { photoSender } from './photo-sender.ts';
import { stateTeller } from './tell-state.ts';

import type { PendingBatch } from './batches.ts';
import type { CmsClient } from './cms-client.ts';
import type { Journal } from './journal.ts';
import type { Log } from '../log.ts';
import type { Spool } from './spool.ts';

export interface BatchSender {
	/** Ends the round it is in and stops; what was not confirmed waits on disk for the next start. */
	close(): Promise<void>;
}

interface SenderOptions {
	readonly spool: Spool;
	readonly journal: Journal;
	readonly cms: CmsClient;
	readonly batchSeconds: number;
	readonly now: () => Date;
	readonly log: Log;
}

/** The longest pause between two attempts, in seconds. */
const LONGEST_PAUSE_SECONDS = 300;

/**
 * Sends batches to the CMS, one at a time. The same batch goes again, with growing pauses, until the CMS answers
 * 200 for it; the CMS knows its id, so it counts once however often it arrives. One that the CMS cannot take is kept
 * aside, and the next ones pass.
 */
export function startBatchSender(options: SenderOptions): BatchSender {
	const stop = new AbortController();
	const sending = sendUntil(stop.signal, options);
	return {
		close: async () => {
			stop.abort();
			await sending;
		},
	};
}

async function sendUntil(stopped: AbortSignal, options: SenderOptions): Promise<void> {
	const { spool, log, now } = options;
	const tellState = stateTeller(options);
	const sendPhotos = photoSender(options);
	let failures = 0;
	let forgotten = '';
	let hasRetried = false;
	while (!stopped.aborted) {
		const pause = Math.min(options.batchSeconds * 2 ** failures, LONGEST_PAUSE_SECONDS);
		// a little uneven, so that many edges do not knock at the same moment after an outage
		await sleep(pause * 1_000 * (0.9 + Math.random() * 0.2), undefined, { signal: stopped }).catch(() => {});
		if (stopped.aborted) return;
		try {
			if (!hasRetried) await retrySetAside(spool);
			hasRetried = true;
			const batch = pendingBatch(spool) ?? (await formBatch(spool, now));
			if (batch) await send(batch, options, { stopped, failures });
			failures = 0;
			await tellState(stopped);
			await sendPhotos(stopped);
			const today = now().toISOString().slice(0, 10);
			if (forgotten !== today) await options.journal.forgetOld();
			forgotten = today;
		} catch (err) {
			if (stopped.aborted) return;
			failures = Math.min(failures + 1, 20);
			log.warn({ msg: 'batch not delivered, will try again', failures, err });
		}
	}
}

async function send(
	batch: PendingBatch,
	{ spool, cms, log, now }: SenderOptions,
	{ stopped, failures }: { stopped: AbortSignal; failures: number },
): Promise<void> {
	const { refusal, lastSequence } = await deliver(batch, cms, stopped);
	if (refusal === undefined) {
		await confirmBatch(spool, batch.id);
		if (lastSequence !== undefined) {
			await goOnAfter(spool, lastSequence);
			log.warn({
				msg: 'this event log is an older copy; its counters were counted before and are set aside',
				lastSequence,
			});
		}
		log.info({ msg: 'batch delivered', batch: batch.id, attempts: failures + 1 });
		return;
	}
	await setBatchAside(spool, { id: batch.id, reason: refusal, now });
	log.error({
		msg: 'batch set aside: the CMS cannot take it; it goes again after a restart, or when somebody asks in the admin',
		batch: batch.id,
		refusal,
	});
}

/** Answers that say: this batch is wrong, and stays so. Anything else may be another matter next time. */
const REFUSALS: readonly number[] = [400, 413, 422];

/** How the CMS answered. */
interface Delivered {
	/** Why it cannot take the batch; undefined: it has. */
	readonly refusal?: string;
	/** This log is older than what the CMS has of it. */
	readonly lastSequence?: number | undefined;
}

async function deliver(batch: PendingBatch, cms: CmsClient, stopped: AbortSignal): Promise<Delivered> {
	const response = await cms.ask({
		method: 'POST',
		path: '/api/edge/batches',
		body: batch.body,
		stopped,
		requestId: batch.id,
	});
	if (REFUSALS.includes(response.status))
		return { refusal: `${response.status} ${(await response.text()).slice(0, 500)}` };
	if (response.status !== 200) {
		await response.body?.cancel();
		throw new Error(`The CMS answered ${response.status} to batch ${batch.id}`);
	}
	const answer = batchAnswerSchema.safeParse(await response.json());
	if (!answer.success || answer.data.id !== batch.id)
		throw new Error(`The CMS did not name batch ${batch.id} in its answer`);
	return { lastSequence: answer.data.lastSequence };
}
