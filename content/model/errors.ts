/**
 * A failure that we foresee: programs and tests look at `code`, people at `message`.
 * Anything else that is thrown is a bug and keeps its stack.
 */
export abstract class ExpectedError extends Error {
	/** Stable, snake_case; where a recording is at fault, the verdict on it in capitals (`media-pipeline/verdicts.ts`). */
	abstract readonly code: string;
}

/** A wrong value at a border (a file, a request, a setting), with every mistake named at once. */
export class InvalidInputError extends ExpectedError {
	override readonly name = 'InvalidInputError';
	readonly code: string;
	/** One whole sentence per mistake. */
	readonly issues: readonly string[];
	constructor(what: string, issues: readonly string[], code = 'invalid_input') {
		super(`${what}\n${issues.map((issue) => `  - ${issue}`).join('\n')}`);
		this.code = code;
		this.issues = issues;
	}
}
