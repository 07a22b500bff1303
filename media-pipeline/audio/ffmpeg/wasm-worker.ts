import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import type { WasmAnswer, WasmRequest } from './wasm-ffmpeg.ts';

/** What we use of the wasm program, which brings no types. */
interface Core {
	readonly FS: {
		writeFile(path: string, content: Uint8Array): void;
		readFile(path: string): Uint8Array;
		unlink(path: string): void;
	};
	setLogger(listener: (line: { type: string; message: string }) => void): void;
	exec(...args: string[]): number;
}

/*
 * A thread of its own per run: ffmpeg as wasm sees the files it is given and nothing else, no disk and no network, and
 * its memory goes with the thread.
 */
const request = workerData as WasmRequest;
// the package is written for browsers' workers and asks where it was loaded from
Object.assign(globalThis, { self: globalThis, location: { href: request.coreUrl } });
const { default: createCore } = (await import(request.coreUrl)) as {
	default: (options: object) => Promise<Core>;
};
const core = await createCore({ wasmBinary: readFileSync(request.wasmFile) });
const lines: string[] = [];
core.setLogger(({ message }) => lines.push(message));
for (const { name, file, part } of request.inputs)
	core.FS.writeFile(name, readFileSync(file).subarray(part?.startByte, part?.endByte));
const exitCode = core.exec(...request.args);
const outputs = request.outputs.map((name) => read(name));
const answer: WasmAnswer = { exitCode, stderr: lines.join('\n'), outputs };
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of Node, not a window
parentPort?.postMessage(answer);

function read(name: string): Uint8Array | undefined {
	try {
		return core.FS.readFile(name);
	} catch {
		// it was not written: the exit code tells why
		return undefined;
	}
}
