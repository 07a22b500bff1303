import { readFileSync } from 'node:fs';

/** Bytes of memory that a process and all those below it have at this moment (Linux). */
export function memoryOfTree(pid: number): { readonly own: number; readonly children: number } {
	const below = childrenOf(pid).map(memoryOfTree);
	return { own: residentBytes(pid), children: below.reduce((sum, { own, children }) => sum + own + children, 0) };
}

function residentBytes(pid: number): number {
	const kilobytes = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`))?.[1];
	return Number(kilobytes ?? 0) * 1_024;
}

/** Each thread has its own list of what it has started. */
const childrenOf = (pid: number): readonly number[] =>
	read(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);

function read(file: string): string {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		// the process has ended meanwhile
		return '';
	}
}
