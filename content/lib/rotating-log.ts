import { closeSync, fstatSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface LogLimits {
	/** Bytes after which a file is put aside. */
	readonly mostBytes: number;
	/** Files put aside that are kept: `.1` is the newest. */
	readonly mostFiles: number;
}

/** 60 MB in all. */
const USUAL: LogLimits = { mostBytes: 10 * 1024 * 1024, mostFiles: 5 };

/**
 * A log file that cannot fill the disk: when it is full it becomes `NAME.1`, that `NAME.2`, and the oldest goes. Writing
 * is synchronous, so that the last line before a crash is there; a full disk loses lines and stops nobody.
 */
export class RotatingLog {
	readonly #file: string;
	readonly #limits: LogLimits;
	#descriptor: number;
	#bytes: number;

	constructor(file: string, limits: LogLimits = USUAL) {
		this.#file = file;
		this.#limits = limits;
		mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
		this.#descriptor = openSync(file, 'a', 0o600);
		this.#bytes = fstatSync(this.#descriptor).size;
	}

	write(chunk: Uint8Array | string): void {
		const bytes = Buffer.from(chunk);
		try {
			if (this.#bytes > 0 && this.#bytes + bytes.length > this.#limits.mostBytes) this.#rotate();
			this.#bytes += writeSync(this.#descriptor, bytes);
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
		}
	}

	close(): void {
		closeSync(this.#descriptor);
	}

	#rotate(): void {
		closeSync(this.#descriptor);
		rmSync(`${this.#file}.${this.#limits.mostFiles}`, { force: true });
		for (let number = this.#limits.mostFiles - 1; number >= 1; number -= 1) this.#move(number);
		renameSync(this.#file, `${this.#file}.1`);
		this.#descriptor = openSync(this.#file, 'a', 0o600);
		this.#bytes = 0;
	}

	#move(number: number): void {
		try {
			renameSync(`${this.#file}.${number}`, `${this.#file}.${number + 1}`);
		} catch (error) {
			// not that many yet
			if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
		}
	}
}
