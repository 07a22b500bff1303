import type { KeptPart } from './keep-running.ts';

interface RestartedPart {
	/** `The site`, for people. */
	readonly name: string;
	readonly kept: Pick<KeptPart, 'restart'>;
	/** Settles when it serves; false: it has ended for good before it did. */
	readonly answers: () => Promise<boolean>;
}

/**
 * Restarts parts one after the other, so that one of them serves all the time.
 *
 * @returns what came of it, as a line for people
 */
export async function restartParts(parts: readonly RestartedPart[]): Promise<string> {
	const off: string[] = [];
	for (const { name, kept, answers } of parts) {
		await kept.restart();
		if (!(await answers())) off.push(name);
	}
	const running = parts.map(({ name }) => name).filter((name) => !off.includes(name));
	if (off.length === 0) return 'The settings were read anew, and both parts run with them.';
	const others = running.length === 0 ? '' : ` ${running.join(', ')} runs with them.`;
	return `The settings were read anew.${others} ${off.join(', ')} does not run; see the lines above for the reason.`;
}
