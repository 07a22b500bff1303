import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The whole country, and a tenth of it. */
const SHARES = [0.1, 1] as const;
const MOST_SECONDS = 540;

/**
 * The country at full size beside a tenth of it, in one run on SQLite: start, a list and the start page, publishing,
 * memory, longest stall. Audio is fabricated: what is measured is everything around it. At most ten minutes.
 */
export async function benchNational(terminal: { print(line: string): void }): Promise<void> {
	const figures: Record<string, number>[] = [];
	const began = performance.now();
	for (const share of SHARES) {
		const left = MOST_SECONDS - (performance.now() - began) / 1_000;
		figures.push(await measured(share, left, terminal));
	}
	const [tenth = {}, whole = {}] = figures;
	for (const [name, value] of Object.entries(whole)) {
		const small = tenth[name];
		const ratio = small ? `${(value / small).toFixed(1)} × a tenth (${small.toFixed(0)})` : '';
		terminal.print(`${name}: ${value.toFixed(0)}; ${ratio}`);
	}
}

/** A process of its own for each size: memory is counted from nothing. */
async function measured(
	share: number,
	mostSeconds: number,
	terminal: { print(line: string): void },
): Promise<Record<string, number>> {
	const child = spawn(process.execPath, ['test/bench/national-process.ts', String(share)], {
		env: { ...process.env, TEST_DATABASE: 'sqlite', NODE_ENV: 'test' },
		stdio: ['ignore', 'pipe', 'inherit'],
		timeout: Math.max(1, Math.round(mostSeconds * 1_000)),
	});
	const ended = new Promise<number | null>((settle) => child.once('close', settle));
	const figures: Record<string, number> = {};
	for await (const line of createInterface({ input: child.stdout })) {
		const [, name, value] = /^> ([^:]+): ([\d.]+)$/.exec(line) ?? [];
		if (name !== undefined) figures[name] = Number(value);
		else if (line.startsWith('> ')) terminal.print(`${share}: ${line.slice(2)}`);
	}
	const code = await ended;
	if (code !== 0) throw new Error(`The measurement of ${share} of the country ended with ${code}.`);
	return figures;
}
