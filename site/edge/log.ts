import { ExpectedError } from '#content/model/errors.ts';

/** One line per event, `msg` and plain fields. Never an address of a visitor, a name, a text or a key. */
export interface Log {
	info(event: LogEvent): void;
	warn(event: LogEvent): void;
	error(event: LogEvent): void;
}

export interface LogEvent {
	readonly msg: string;
	readonly err?: unknown;
	readonly [field: string]: unknown;
}

/** A log that writes JSON lines. */
export function jsonLog(writeLine: (line: string) => void, now: () => Date = () => new Date()): Log {
	const write = (level: string) => (event: LogEvent) => {
		const { err, ...fields } = event;
		const failure = err === undefined ? {} : { err: describe(err) };
		writeLine(JSON.stringify({ level, time: now().toISOString(), ...fields, ...failure }));
	};
	return { info: write('info'), warn: write('warn'), error: write('error') };
}

function describe(error: unknown): unknown {
	if (!(error instanceof Error)) return { message: String(error) };
	const cause = error.cause === undefined ? {} : { cause: describe(error.cause) };
	// what we foresee is told by its sentence; anything else is a bug and keeps its stack
	const detail = error instanceof ExpectedError ? { code: error.code } : { stack: error.stack };
	return { name: error.name, message: error.message, ...detail, ...cause };
}
