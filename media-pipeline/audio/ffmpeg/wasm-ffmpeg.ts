import { once } from 'node:events';
import { stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';

import { packageFile, pipelineFile } from '../../packages.ts';
import { ProcessingTimeoutError } from '../../run-child.ts';

import type { ChildResult } from '../../run-child.ts';
import type { FilePart } from '../completeness/byte-file.ts';

/** The last resort: ffmpeg as wasm, for systems without any program that runs. Slower, and files must fit in memory. */
export interface WasmCore {
	readonly coreUrl: string;
	readonly wasmFile: string;
}

interface CarriedInput {
	readonly name: string;
	readonly file: string;
	/** Only these bytes of it. */
	readonly part?: FilePart;
}

/** What the thread is given; all names are in its own memory. */
export interface WasmRequest extends WasmCore {
	readonly args: readonly string[];
	readonly inputs: readonly CarriedInput[];
	readonly outputs: readonly string[];
}

export interface WasmAnswer {
	readonly exitCode: number;
	readonly stderr: string;
	readonly outputs: readonly (Uint8Array | undefined)[];
}

const MOST_MEGABYTES = 1024;
/** Together: they lie in the memory of the thread. */
const LARGEST_INPUT_BYTES = 256 * 1024 ** 2;

/** The package, when it is installed. */
export function wasmCore(): WasmCore | undefined {
	const wasmFile = packageFile('@ffmpeg/core/wasm');
	if (!wasmFile) return undefined;
	// `require` finds the build for browsers; the one for modules lies beside it
	const dist = dirname(dirname(wasmFile));
	return {
		coreUrl: pathToFileURL(join(dist, 'esm', 'ffmpeg-core.js')).href,
		wasmFile: join(dist, 'esm', 'ffmpeg-core.wasm'),
	};
}

interface RunRequest {
	readonly args: readonly string[];
	readonly timeoutSeconds: number;
	readonly signal?: AbortSignal | undefined;
	readonly onStdout?: ((chunk: Buffer) => void) | undefined;
}

/**
 * One run in a thread; files in `args` are carried into its memory and out of it again.
 *
 * @throws {ProcessingTimeoutError} after `timeoutSeconds`
 * @throws the reason of `signal` when that is aborted
 */
export async function runWasm(
	core: WasmCore,
	{ args, timeoutSeconds, signal, onStdout }: RunRequest,
): Promise<ChildResult> {
	signal?.throwIfAborted();
	const carried = await carry(args);
	if (carried === 'too large') return { exitCode: 1, stderr: 'The files are too large for ffmpeg as wasm.' };
	const request = carried;
	const worker = new Worker(pipelineFile('audio', 'ffmpeg', 'wasm-worker.ts'), {
		workerData: { ...core, ...request, outputs: request.outputs.map(({ name }) => name) } satisfies WasmRequest,
		resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
		env: {},
		stdout: true,
		stderr: true,
	});
	const deadline = AbortSignal.timeout(timeoutSeconds * 1000);
	const limited = signal ? AbortSignal.any([signal, deadline]) : deadline;
	try {
		const [answer] = (await Promise.race([
			once(worker, 'message', { signal: limited }),
			once(worker, 'exit', { signal: limited }).then(() => [
				{ exitCode: -1, stderr: 'The thread of ffmpeg ended without an answer.', outputs: [] },
			]),
		])) as [WasmAnswer];
		for (const [index, content] of answer.outputs.entries()) {
			const target = request.outputs[index];
			if (!target || !content) continue;
			if (target.file === undefined) onStdout?.(Buffer.from(content));
			else await writeFile(target.file, content);
		}
		return { exitCode: answer.exitCode, stderr: answer.stderr };
	} catch (error) {
		signal?.throwIfAborted();
		if (deadline.aborted) throw new ProcessingTimeoutError(timeoutSeconds);
		// the program ended its own thread: that is an answer too
		return { exitCode: -1, stderr: error instanceof Error ? error.message : String(error) };
	} finally {
		await worker.terminate();
	}
}

interface Carried {
	readonly args: readonly string[];
	readonly inputs: readonly CarriedInput[];
	readonly outputs: readonly { readonly name: string; readonly file: string | undefined }[];
}

/** The same arguments with names inside the thread's memory. */
async function carry(args: readonly string[]): Promise<Carried | 'too large'> {
	const inputs: CarriedInput[] = [];
	const outputs: { name: string; file: string | undefined }[] = [];
	const inside = args.map((argument, index) => {
		// a part of a file is a file of its own in there
		const [, start, end, whole] = /^subfile,,start,(\d+),end,(\d+),,:file:(.*)$/s.exec(argument) ?? [];
		if (whole !== undefined) {
			const name = `in${inputs.length}`;
			inputs.push({ name, file: whole, part: { startByte: Number(start), endByte: Number(end) } });
			return name;
		}
		const file = argument.startsWith('file:') ? argument.slice('file:'.length) : undefined;
		if (args[index - 1] === '-i' && file !== undefined) {
			const name = `in${inputs.length}`;
			inputs.push({ name, file });
			return name;
		}
		if (file === undefined && argument !== 'pipe:1') return argument;
		const name = `out${outputs.length}${/\.[a-z0-9]+$/.exec(file ?? '')?.[0] ?? '.raw'}`;
		outputs.push({ name, file });
		return name;
	});
	let bytes = 0;
	for (const { file, part } of inputs) bytes += part ? part.endByte - part.startByte : (await stat(file)).size;
	if (bytes > LARGEST_INPUT_BYTES) return 'too large';
	return { args: inside, inputs, outputs };
}
