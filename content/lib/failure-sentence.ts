import { ExpectedError } from '../model/errors.ts';

/** What Node, SQLite and MongoDB's driver say of themselves when something outside of us is wrong. */
interface Failure {
	readonly name?: string;
	readonly code?: unknown;
	/** SQLite's result code. */
	readonly errcode?: number;
	readonly syscall?: string;
	readonly path?: string;
	readonly address?: string;
	readonly port?: number;
	readonly hostname?: string;
	readonly cause?: unknown;
}

const DISK_FULL = (where: string): string =>
	`The disk is full: nothing more can be written under ${where}. Free some space, or move DATA_DIR to a larger disk, and start again.`;
const READ_ONLY = (what: string): string =>
	`${what} cannot be written: the disk is mounted read-only or this user may not write there. Mend that, or set DATA_DIR to another folder.`;

/** Result codes of https://sqlite.org/rescode.html, without their extended part. */
const SQLITE: Readonly<Record<number, (dataDir: string) => string>> = {
	5: (dataDir) =>
		`Another process holds the database in ${dataDir} for longer than we wait. Stop it, or try again when it is done.`,
	8: (dataDir) => READ_ONLY(`The database in ${dataDir}`),
	10: (dataDir) =>
		`The disk reports an error while the database in ${dataDir} is read or written. Look at the disk (dmesg), then start again.`,
	11: brokenDatabase,
	13: DISK_FULL,
	14: (dataDir) =>
		`The database in ${dataDir} cannot be opened: it is no file, or this user may not read and write it there. Mend that, or set DATA_DIR to another folder.`,
	26: brokenDatabase,
};

function brokenDatabase(dataDir: string): string {
	return (
		`The database ${dataDir}/cms.sqlite is broken. Put it aside together with its -wal and -shm files, put your backup ` +
		'(or the newest copy cms.sqlite.before-…) in its place, and start again.'
	);
}

const LISTEN: Readonly<Record<string, (failure: Failure) => string>> = {
	EADDRINUSE: ({ address, port }) =>
		`Port ${port} on ${address} is taken by another program. Set CMS_PORT or SITE_PORT to another one, or stop that program.`,
	EADDRNOTAVAIL: ({ address }) =>
		`HOST=${address} is no address of this machine. Set HOST to one of its own, or to 0.0.0.0.`,
	EACCES: ({ port }) => `This user may not open port ${port}. Set CMS_PORT or SITE_PORT to one of 1024 or higher.`,
	ENOTFOUND: ({ hostname }) => `HOST=${hostname} is not known to this machine. Set HOST to an address of it.`,
	EAI_AGAIN: ({ hostname }) => `HOST=${hostname} is not known to this machine. Set HOST to an address of it.`,
};

const FILES: Readonly<Record<string, (path: string) => string>> = {
	ENOSPC: DISK_FULL,
	EDQUOT: DISK_FULL,
	EROFS: READ_ONLY,
	EACCES: (path) =>
		`This user may not read or write ${path}. Give it to the user that runs Loa Làng, or set DATA_DIR to another folder.`,
	EPERM: (path) =>
		`This user may not change ${path}. Give it to the user that runs Loa Làng, or set DATA_DIR to another folder.`,
	EISDIR: (path) => `${path} is a folder where a file should be. Move it away, and start again.`,
	ENOTDIR: (path) => `A part of the path ${path} is a file where a folder should be. Move it away, and start again.`,
	EIO: (path) => `The disk reports an error at ${path}. Look at the disk (dmesg), then start again.`,
	EMFILE: (path) => `This process may not open more files (at ${path}). Raise its limit (ulimit -n), and start again.`,
};

const MONGO_AWAY =
	'MongoDB does not answer at DATABASE_URL. Start it, or correct the address; nothing was changed meanwhile.';
const MONGO_REFUSES = 'MongoDB refuses the user or password of DATABASE_URL. Correct them, and start again.';

/**
 * What happened and what to do, for whoever runs the machine. Looks at the error and at its causes: libraries wrap what
 * the system said, some more than once.
 *
 * @param dataDir DATA_DIR, for errors that do not name a path
 * @returns undefined: nothing that we foresee, so a bug, whose stack is wanted
 */
export function failureSentence(error: unknown, dataDir: string): string | undefined {
	for (const one of withCauses(error)) {
		if (one instanceof ExpectedError) return one.message;
		const sentence = sentenceOf(one, dataDir);
		if (sentence !== undefined) return sentence;
	}
	return undefined;
}

/** The same for what a program of another printed before it ended: Node names what the system said in its own way. */
export function failureSentenceIn(report: string, dataDir: string): string | undefined {
	const [, code, path] = /\b(E[A-Z]+): [^,\n]+, [a-z]+(?: '([^'\n]+)')?/.exec(report) ?? [];
	return code === undefined ? undefined : FILES[code]?.(path ?? dataDir);
}

function* withCauses(error: unknown): Generator<object> {
	for (let one = error, depth = 0; typeof one === 'object' && one !== null && depth < 8; depth += 1) {
		yield one;
		one = (one as Failure).cause;
	}
}

function sentenceOf(failure: Failure, dataDir: string): string | undefined {
	if (typeof failure.errcode === 'number') return SQLITE[failure.errcode & 0xff]?.(dataDir);
	if (failure.name?.startsWith('Mongo'))
		return failure.code === 18 ? MONGO_REFUSES : /ServerSelection|Network/.test(failure.name) ? MONGO_AWAY : undefined;
	const code = typeof failure.code === 'string' ? failure.code : '';
	if (failure.syscall === 'listen' || failure.syscall === 'getaddrinfo') return LISTEN[code]?.(failure);
	return FILES[code]?.(failure.path ?? dataDir);
}
