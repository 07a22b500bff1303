import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command cost, with everything it started. */
export interface Cost {
	/** Processor time, user and system. */
	readonly cpuSeconds: number;
	readonly wallSeconds: number;
	/** Peak memory of its largest process. */
	readonly largestMegabytes: number;
	/** The most memory its largest process had in each quarter of the time. */
	readonly quarters: readonly number[];
	readonly stdout: string;
}

const LOOK_EVERY_MILLISECONDS = 100;

/**
 * Runs a command and adds up what it and its children used: the shell that starts it is asked afterwards (`times`),
 * since Node does not know the time of its own children.
 */
export async function costOf(command: readonly string[], env: Record<string, string> = {}): Promise<Cost> {
	const began = performance.now();
	const shell = spawn('sh', ['-c', '"$@"; code=$?; times >&2; exit $code', 'sh', ...command], {
		env: { ...process.env, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let [stdout, stderr] = ['', ''];
	shell.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
	shell.stderr.setEncoding('utf8').on('data', (text: string) => (stderr = (stderr + text).slice(-20_000)));
	let largest = 0;
	const sizes: number[] = [];
	const timer = setInterval(() => {
		const all = descendants(shell.pid ?? 0);
		largest = Math.max(largest, ...all.map((pid) => kilobytes(pid, 'VmHWM')));
		sizes.push(Math.max(0, ...all.map((pid) => kilobytes(pid, 'VmRSS'))));
	}, LOOK_EVERY_MILLISECONDS);
	const code = await new Promise<number | null>((resolve) => shell.once('close', resolve));
	clearInterval(timer);
	if (code !== 0) throw new Error(`${command.slice(0, 3).join(' ')} … ended with ${code}: ${stderr.slice(-1000)}`);
	const [user = 0, system = 0] = [...(stderr.trim().split('\n').at(-1) ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
		([, minutes, seconds]) => Number(minutes) * 60 + Number(seconds),
	);
	return {
		cpuSeconds: user + system,
		wallSeconds: (performance.now() - began) / 1000,
		largestMegabytes: Math.round(largest / 1024),
		quarters: [0, 1, 2, 3].map((quarter) => Math.round(Math.max(0, ...part(sizes, quarter)) / 1024)),
		stdout,
	};
}

function descendants(pid: number): number[] {
	const all = readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.map((name) => ({ pid: Number(name), parent: Number(/PPid:\s+(\d+)/.exec(read(`/proc/${name}/status`))?.[1]) }));
	const below = (parent: number): number[] =>
		all.filter((child) => child.parent === parent).flatMap((child) => [child.pid, ...below(child.pid)]);
	return below(pid);
}

const part = (sizes: readonly number[], quarter: number): readonly number[] =>
	sizes.slice(Math.floor((sizes.length * quarter) / 4), Math.floor((sizes.length * (quarter + 1)) / 4));

const kilobytes = (pid: number, what: 'VmHWM' | 'VmRSS'): number =>
	Number(new RegExp(String.raw`${what}:\s+(\d+)`).exec(read(`/proc/${pid}/status`))?.[1] ?? 0);

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		// the process is gone
		return '';
	}
}
