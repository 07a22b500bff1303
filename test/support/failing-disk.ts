import { spawnSync } from 'node:child_process';
import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Of the disk that a folder is. */
export const bytesUsed = (folder: string) => {
	const { blocks, bfree, bsize } = statfsSync(folder);
	return (blocks - bfree) * bsize;
};
/** Puts a disk of so many bytes into a folder. @returns whether it could */
export const mount = (folder: string, bytes: number) =>
	spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${Math.ceil(bytes / 4_096) * 4_096}`, 'tmpfs', folder]).status === 0;
/** Needs root. */
export const canMount = (() => {
	const folder = mkdtempSync(join(tmpdir(), 'loa-mount-'));
	const can = process.platform === 'linux' && process.getuid?.() === 0 && mount(folder, 65_536);
	if (can) spawnSync('umount', [folder]);
	return can;
})();
export const canTrace =
	spawnSync('strace', ['-qq', '-o', '/dev/null', '-e', 'inject=rename:error=EIO:when=9999+', 'true']).status === 0;
/** strace lets a system call of the whole tree of processes fail, from the n-th time in each thread on. */
export const failing = (call: string, from: number) => [
	'strace',
	'-f',
	'-qq',
	'-o',
	'/dev/null',
	'--seccomp-bpf',
	'-e',
	`trace=${call}`,
	'-e',
	`inject=${call}:error=EIO:when=${from}+`,
];
