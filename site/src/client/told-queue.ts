import type { CommuneStatement } from '#content/model/commune-statement.ts';
import type { AiringAnswer } from '#content/model/airing.ts';

/** A statement that waits; a sent one is forgotten, since the edge has it. */
export interface QueuedStatement {
	readonly said: CommuneStatement;
	/** Why it was refused, in words of the edge; it goes again with the next key. */
	readonly message?: string;
}

type Queue = readonly QueuedStatement[];

/** Puts a statement in; a second tap on "that was all" for the same month is the first one. */
export function withStatement(queue: Queue, said: CommuneStatement): Queue {
	const isTwin =
		said.statement === 'completion' &&
		queue.some(({ said: other }) => other.statement === 'completion' && other.month === said.month);
	return isTwin ? queue : [...queue, { said }];
}

/** Refusals after which the same statement will never be taken. */
const HOPELESS = ['invalid', 'unknown_commune', 'too_many_that_day'];

const isHopeless = ({ status, code }: AiringAnswer): boolean =>
	status === 'refused' && HOPELESS.indexOf(code ?? '') !== -1;

/** What the edge said of statements that it will never take; they are forgotten with it, so it is said once. */
export const lastWordOn = (answers: readonly AiringAnswer[]): string | undefined =>
	answers.filter(isHopeless).map(({ message }) => message)[0];

/** What still waits after the edge has answered: what it has not taken but may yet take, with its reason. */
export function afterAnswers(queue: Queue, answers: readonly AiringAnswer[]): Queue {
	const byId = new Map(answers.map((answer) => [answer.clientId, answer]));
	const isLeft = ({ said: { clientId } }: Queue[number]) => {
		const answer = byId.get(clientId);
		return !answer || (answer.status === 'refused' && !isHopeless(answer));
	};
	return queue.filter(isLeft).map((entry) => {
		const answer = byId.get(entry.said.clientId);
		if (!answer) return entry;
		return { said: entry.said, ...(answer.message === undefined ? {} : { message: answer.message }) };
	});
}

/** Whole numbers as they are typed; undefined: none. */
export function countIn(text: string): number | null | undefined {
	const trimmed = text.trim().replace(/\.(?=\d{3}$)/, '');
	if (trimmed === '') return null;
	return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : undefined;
}
