import { spawnSync } from 'node:child_process';
import { setPriority } from 'node:os';

import { execa } from 'execa';

import { ExpectedError } from '#content/model/errors.ts';

import { programIn } from './program-in.ts';

interface ChildRequest {
	readonly command: string;
	readonly args: readonly string[];
	/** Seconds after which the child is killed. */
	readonly timeoutSeconds: number;
	/** Given to the child on stdin, which is closed after it; none: stdin is empty. */
	readonly input?: string;
	/** Kills the child at once. */
	readonly signal?: AbortSignal | undefined;
	/** Called with what the child writes to stdout; none: it goes nowhere. */
	readonly onStdout?: (chunk: Buffer) => void;
	/** Most address space the child may take, in bytes, where `prlimit` exists. */
	readonly memoryBytes?: number;
	/** The child reads what a stranger may have sent: it gets no network, where the system allows that. */
	readonly isOffline?: boolean;
}

export interface ChildResult {
	readonly exitCode: number;
	/** The first 8 kB and the last 56 kB. */
	readonly stderr: string;
}

export class ProcessingTimeoutError extends ExpectedError {
	override readonly name = 'ProcessingTimeoutError';
	readonly code = 'PROCESSING_TIMEOUT';
	constructor(seconds: number) {
		super(`Processing the sound took longer than ${seconds} seconds and was stopped. Try a shorter recording.`);
	}
}

const KEPT_AT_START_BYTES = 8_192;
const KEPT_AT_END_BYTES = 57_344;
/** An hour of the largest format, with room; open files enough for a bulletin of 99 tracks. */
export const CHILD_LIMITS = { fileBytes: 1024 ** 3, openFiles: 256 } as const;

/** Can the system limit a child's memory, processor time and files? */
export const hasProcessLimits = (): boolean =>
	process.platform === 'linux' && programIn(process.env.PATH, 'prlimit') !== undefined;

/**
 * Runs one program, shut in: empty environment, low priority, time limit, on Linux also limits of memory, processor
 * time and file size, and no way to more rights. What it says on stderr is kept up to a limit.
 *
 * @returns also when the program fails: look at `exitCode` (-1: it was ended by a signal or could not be started)
 * @throws {ProcessingTimeoutError} after `timeoutSeconds`
 * @throws the reason of `signal` when that is aborted
 */
export async function runChild(request: ChildRequest): Promise<ChildResult> {
	request.signal?.throwIfAborted();
	const offline = request.isOffline ? withoutNetwork() : [];
	const [command, ...args] = [...offline, ...limitsOf(request), request.command, ...request.args];
	const child = execa(command ?? request.command, args, {
		extendEnv: false,
		// Windows programs do not start without it
		env: process.env.SystemRoot ? { SystemRoot: process.env.SystemRoot } : {},
		...(request.input === undefined ? { stdin: 'ignore' as const } : { input: request.input }),
		stdout: request.onStdout ? 'pipe' : 'ignore',
		buffer: false,
		reject: false,
		timeout: request.timeoutSeconds * 1000,
		killSignal: 'SIGKILL',
		...(request.signal && { cancelSignal: request.signal }),
	});
	if (child.pid !== undefined) lowerPriority(child.pid);
	const kept = new Ends();
	child.stderr?.on('data', (chunk: Buffer) => kept.add(chunk));
	if (request.onStdout) child.stdout?.on('data', request.onStdout);
	const result = await child;
	request.signal?.throwIfAborted();
	if (result.timedOut) throw new ProcessingTimeoutError(request.timeoutSeconds);
	const spawnProblem = result.exitCode === undefined && result.cause instanceof Error ? result.cause.message : '';
	return { exitCode: result.exitCode ?? -1, stderr: kept.text() + spawnProblem };
}

function limitsOf({ memoryBytes, timeoutSeconds }: ChildRequest): readonly string[] {
	const prlimit = process.platform === 'linux' ? programIn(process.env.PATH, 'prlimit') : undefined;
	if (!prlimit) return [];
	const { fileBytes, openFiles } = CHILD_LIMITS;
	const limits = [`--cpu=${Math.ceil(timeoutSeconds)}`, `--fsize=${fileBytes}`, `--nofile=${openFiles}`, '--core=0'];
	// where it exists: a child does not outlive us, however we end
	const setpriv = programIn(process.env.PATH, 'setpriv');
	const dying = setpriv ? [setpriv, '--pdeathsig', 'KILL', '--no-new-privs'] : [];
	return [...dying, prlimit, ...limits, ...(memoryBytes === undefined ? [] : [`--as=${memoryBytes}`])];
}

let offline: readonly string[] | undefined;

/**
 * What starts a program in a network of its own, without a way out: as root, or in a user namespace where the system
 * gives those to everybody. Tried once; many containers allow neither, and then the program runs as it did.
 */
export function withoutNetwork(): readonly string[] {
	if (offline) return offline;
	const unshare = process.platform === 'linux' ? programIn(process.env.PATH, 'unshare') : undefined;
	const ways = unshare
		? [
				[unshare, '--net'],
				[unshare, '--user', '--map-current-user', '--net'],
			]
		: [];
	const works = ([program = '', ...args]: readonly string[]) =>
		spawnSync(program, [...args, '--', 'true'], { stdio: 'ignore', timeout: 5_000 }).status === 0;
	const way = ways.find(works);
	offline = way ? [...way, '--'] : [];
	return offline;
}

function lowerPriority(pid: number): void {
	try {
		setPriority(pid, 10);
	} catch {
		// it has ended already, or the system does not allow it: then it runs as it is
	}
}

/** The first and the last bytes of a stream: ffmpeg names the file first and prints its meters last. */
class Ends {
	#first = Buffer.alloc(0);
	#last = Buffer.alloc(0);
	add(chunk: Buffer): void {
		const room = KEPT_AT_START_BYTES - this.#first.length;
		this.#first = Buffer.concat([this.#first, chunk.subarray(0, room)]);
		this.#last = Buffer.concat([this.#last, chunk.subarray(room)]).subarray(-KEPT_AT_END_BYTES);
	}
	text(): string {
		return Buffer.concat([this.#first, this.#last]).toString('utf8');
	}
}
