import { ExpectedError } from '#content/model/errors.ts';

/** Why a backup, restore or move cannot be done: one Vietnamese sentence or two, for whoever stands at the machine. */
export class BackupRefusedError extends ExpectedError {
	override readonly name = 'BackupRefusedError';
	readonly code: string;
	constructor(code: string, sentence: string, options?: { cause: unknown }) {
		super(sentence);
		this.code = code;
		if (options) this.cause = options.cause;
	}
}

/** What the system says of a disk that is written or read. */
const DISK: Readonly<Record<string, (folder: string) => string>> = {
	ENOSPC: full,
	EDQUOT: full,
	EROFS: (folder) => `${folder} chỉ cho đọc, không ghi được. Hãy gạt khóa ghi của ổ hoặc gắn lại ổ, rồi chạy lại.`,
	EACCES: refused,
	EPERM: refused,
	EIO: pulled,
	ENODEV: pulled,
	ENXIO: pulled,
	ESTALE: pulled,
	ENOTCONN: pulled,
	ENOENT: pulled,
	ENOTDIR: (folder) => `${folder} là một tệp hoặc nằm trong một tệp. Hãy chọn một thư mục.`,
};

/** SQLITE_FULL of https://sqlite.org/rescode.html */
const SQLITE_FULL = 13;

function full(folder: string): string {
	return `${folder} đã đầy, việc này chưa xong và phần dở dang không được tính. Hãy dọn bớt hoặc chọn ổ lớn hơn rồi chạy lại.`;
}

function refused(folder: string): string {
	return `Không được phép đọc hoặc ghi ở ${folder}. Hãy cấp quyền cho người chạy Loa Làng rồi chạy lại.`;
}

function pulled(folder: string): string {
	return `Không còn đọc ghi được ổ đĩa ở ${folder}, có thể ổ đã bị rút ra. Hãy cắm lại ổ rồi chạy lại; phần dở dang không được tính.`;
}

/** Runs what works on the disk of a folder; errors of that disk come out in words. */
export async function onDisk<Result>(folder: string, work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw inWords(error, folder);
	}
}

function inWords(error: unknown, folder: string): unknown {
	for (let one = error, depth = 0; one instanceof Error && depth < 6; one = one.cause, depth += 1) {
		if (one instanceof ExpectedError) return error;
		const { code, path, errcode } = one as NodeJS.ErrnoException & { errcode?: number };
		// a path elsewhere is of another disk, and another one has words for it
		if (path !== undefined && !path.startsWith(folder)) return error;
		const sentence = errcode === SQLITE_FULL ? full(folder) : DISK[code ?? '']?.(folder);
		if (sentence !== undefined) return new BackupRefusedError('disk_unusable', sentence, { cause: error });
	}
	return error;
}

/** What the system says; anything else is what age or zstd say of bytes that are not theirs. */
export const isOfDisk = (error: unknown): boolean => typeof (error as NodeJS.ErrnoException).syscall === 'string';
