/** What a command gives back: lines for a person, or one object for a program. */
export interface Answer {
	readonly exitCode: 0 | 1;
	readonly lines: readonly string[];
	readonly json: object;
}
