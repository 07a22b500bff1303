import { chmod, mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The folder in which bodies with files lie while they are looked at. Payload leaves them there when it refuses one;
 * here nothing outlives the requests: it is emptied at the start and whenever no upload is under way.
 */
export class UploadFolder {
	readonly #folder: string;
	#underWay = 0;

	constructor(folder: string) {
		this.#folder = folder;
	}

	async open(): Promise<void> {
		await mkdir(this.#folder, { recursive: true, mode: 0o700 });
		await chmod(this.#folder, 0o700);
		await this.#empty();
	}

	/** @param work the whole handling of one upload, also when the client has left */
	async during<Result>(work: () => Promise<Result>): Promise<Result> {
		this.#underWay += 1;
		try {
			return await work();
		} finally {
			this.#underWay -= 1;
			if (this.#underWay === 0) await this.#empty();
		}
	}

	async #empty(): Promise<void> {
		for (const name of await readdir(this.#folder))
			await rm(join(this.#folder, name), { recursive: true, force: true });
	}
}
