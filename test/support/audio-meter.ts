import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

import { safeInput } from '#pipeline/audio/ffmpeg/ffmpeg.ts';

import type { PipelineTools } from '#pipeline/open-pipeline.ts';

const ALLOCATE = '__wbindgen_malloc';

interface MeterExports {
	readonly memory: WebAssembly.Memory;
	readonly [ALLOCATE]: (bytes: number) => number;
	readonly ebur128_integrated_mono: (rate: number, pointer: number, length: number) => number;
	readonly ebur128_true_peak_mono: (rate: number, pointer: number, length: number) => number;
}

/**
 * Loudness by a second, independent meter (ebur128 in wasm): ffmpeg is not its own judge.
 *
 * @returns LUFS and dBTP of the decoded file
 */
export async function judged(
	file: string,
	{ ffmpeg }: PipelineTools,
): Promise<{ lufs: number; peakDb: number; seconds: number }> {
	const rate = 48_000;
	const chunks: Buffer[] = [];
	const output = ['-map', '0:a:0', '-ac', '1', '-ar', String(rate), '-f', 'f32le', 'pipe:1'];
	await ffmpeg.run({
		args: [...safeInput(file), ...output],
		timeoutSeconds: 60,
		onStdout: (chunk) => void chunks.push(chunk),
	});
	const bytes = Buffer.concat(chunks);
	const samples = new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
	// a meter each: its memory is as large as the sound
	const measure = async (name: 'ebur128_integrated_mono' | 'ebur128_true_peak_mono'): Promise<number> => {
		const meter = await openMeter();
		const pointer = meter[ALLOCATE](samples.length * 4);
		new Float32Array(meter.memory.buffer, pointer, samples.length).set(samples);
		return meter[name](rate, pointer, samples.length);
	};
	const peak = await measure('ebur128_true_peak_mono');
	return { lufs: await measure('ebur128_integrated_mono'), peakDb: peak, seconds: samples.length / rate };
}

async function openMeter(): Promise<MeterExports> {
	// the package is written for bundlers; its program is loaded by hand
	const folder = dirname(createRequire(import.meta.url).resolve('ebur128-wasm/package.json'));
	const program = readFileSync(join(folder, 'ebur128_wasm_bg.wasm'));
	const module = new WebAssembly.Module(program);
	const imports: Record<string, Record<string, () => number>> = {};
	for (const { module: from, name } of WebAssembly.Module.imports(module)) (imports[from] ??= {})[name] = () => 0;
	const { exports } = await WebAssembly.instantiate(module, imports);
	return exports as unknown as MeterExports;
}
