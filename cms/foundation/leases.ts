import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';

import { ExpectedError } from '#content/model/errors.ts';

import { isTransient } from './write-conflict.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { Lease as LeaseRecord } from '../payload-types.ts';

/** The right to do a piece of work alone, for as long as its holder is alive. */
export interface Lease {
	/** @throws {LeaseLostError} when somebody else has taken it over: then nothing may be changed any more */
	assertHeld(): Promise<void>;
	release(): Promise<void>;
	/** Aborts when somebody has asked to stop the work. */
	readonly signal: AbortSignal;
}

export class LeaseLostError extends ExpectedError {
	override readonly name = 'LeaseLostError';
	readonly code = 'lease_lost';
	constructor(name: string) {
		super(`Another process has taken over "${name}", because this one seemed to be dead. Nothing was changed here.`);
	}
}

/** Seconds between two signs of life. */
const HEARTBEAT_SECONDS = 4;
/** Seconds without one after which a holder counts as dead; by the watcher's own clock, which no jump of time touches. */
const SILENCE_SECONDS = 20;

/** This process, as others see it: machine, process and a name that no later process gets. */
export const thisProcess = { host: hostname(), pid: process.pid, holder: randomUUID() } as const;

/** The leases that this process holds, by name, and what stops the work under each. */
const held = new Map<string, AbortController>();

/** Asks whoever holds a lease to leave its work: at once in this process, with the next heartbeat in another. */
export async function askToStop(payload: Payload, name: string): Promise<LeaseRecord | undefined> {
	const { docs } = await payload.update({
		collection: 'leases',
		where: { name: { equals: name } },
		data: { isStopAsked: true },
		depth: 0,
	});
	held.get(name)?.abort();
	return docs[0];
}

/** Beats of other holders as this process has seen them: `name holder` → the beat, and since when it has not moved. */
const seen = new Map<string, { readonly beat: number; readonly since: number }>();

/**
 * Takes a lease unless a living process holds it.
 *
 * A holder is dead when its process is gone from this machine, or when its beat has not moved for twenty seconds while
 * this process was looking. The first look at a foreign holder therefore never takes over.
 *
 * @param subject Vietnamese: what is being done, for the page that shows who works on what
 * @returns undefined while somebody else works on it
 */
export async function takeLease(payload: Payload, name: string, subject: string): Promise<Lease | undefined> {
	const isTaken = await alone(payload, async (req) => {
		const before = await find(payload, name, req);
		if (before && before.holder !== thisProcess.holder && isAlive(before)) return false;
		const data = { name, subject, ...thisProcess, beat: 0, startedAt: new Date().toISOString(), isStopAsked: false };
		if (before) await payload.update({ collection: 'leases', id: before.id, data, depth: 0, req });
		else await payload.create({ collection: 'leases', data, depth: 0, req });
		return true;
	});
	return isTaken ? keepLease(payload, name) : undefined;
}

/** Takes the lease as soon as nobody living holds it. */
export async function waitForLease(
	payload: Payload,
	name: string,
	{ subject, pauseSeconds = 2 }: { subject: string; pauseSeconds?: number },
): Promise<Lease> {
	for (;;) {
		const lease = await takeLease(payload, name, subject);
		if (lease) return lease;
		await new Promise((settle) => setTimeout(settle, pauseSeconds * 1_000));
	}
}

/** Is the holder's process there, as far as can be told from here? */
export function isAlive(lease: Pick<LeaseRecord, 'name' | 'holder' | 'host' | 'pid' | 'beat'>): boolean {
	// what this process could not give back, because the database was away, it does not hold
	if (lease.holder === thisProcess.holder) return held.has(lease.name);
	if (lease.host === thisProcess.host && !isRunning(lease.pid)) return false;
	const name = `${lease.name} ${lease.holder}`;
	const known = seen.get(name);
	if (!known || known.beat !== lease.beat) {
		seen.set(name, { beat: lease.beat, since: performance.now() });
		return true;
	}
	return performance.now() - known.since < SILENCE_SECONDS * 1_000;
}

function isRunning(pid: number): boolean {
	if (pid === process.pid) return false;
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// of another user: there, but not ours to signal
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

function keepLease(payload: Payload, name: string): Lease {
	let isOver = false;
	let beat = 0;
	const stop = new AbortController();
	held.set(name, stop);
	const own = { and: [{ name: { equals: name } }, { holder: { equals: thisProcess.holder } }] };
	const tellAlive = async (now: number) => {
		try {
			const { docs } = await payload.update({ collection: 'leases', where: own, data: { beat: now }, depth: 0 });
			if (docs[0]?.isStopAsked) stop.abort();
		} catch (err) {
			payload.logger.warn({ msg: 'no sign of life written', lease: name, err });
		}
	};
	const timer = setInterval(() => {
		beat += 1;
		void tellAlive(beat);
	}, HEARTBEAT_SECONDS * 1_000);
	timer.unref();
	return {
		signal: stop.signal,
		assertHeld: async () => {
			const { totalDocs } = await payload.count({ collection: 'leases', where: own });
			if (isOver || totalDocs === 0) throw new LeaseLostError(name);
		},
		release: async () => {
			if (isOver) return;
			isOver = true;
			held.delete(name);
			clearInterval(timer);
			await payload.delete({ collection: 'leases', where: own, depth: 0 });
		},
	};
}

async function find(payload: Payload, name: string, req: PayloadRequest): Promise<LeaseRecord | undefined> {
	const where = { name: { equals: name } };
	const { docs } = await payload.find({ collection: 'leases', where, limit: 1, pagination: false, depth: 0, req });
	return docs[0];
}

/** A read and a write that nobody comes between; who loses the race on MongoDB has not taken it. */
async function alone(payload: Payload, work: (req: PayloadRequest) => Promise<boolean>): Promise<boolean> {
	const req = await createLocalReq({}, payload);
	await initTransaction(req);
	try {
		const result = await work(req);
		await commitTransaction(req);
		return result;
	} catch (error) {
		await killTransaction(req);
		if (isRace(error)) return false;
		throw error;
	}
}

/** What MongoDB undid for another writer or primary, or the unique name that another process wrote first. */
function isRace(error: unknown): boolean {
	if (isTransient(error)) return true;
	const { code, name, data } = error as { code?: unknown; name?: string; data?: { errors?: { path?: string }[] } };
	if (code === 11_000) return true;
	return name === 'ValidationError' && (data?.errors ?? []).some(({ path }) => path === 'name');
}
