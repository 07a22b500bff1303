import { daysBefore } from '../vietnam-clock.ts';
import { AIRING_MEMORY_DAYS, EVENT_MEMORY_DAYS } from './spool-schema.ts';
import { forgetOldPhotos } from './photo-spool.ts';

import type { Airing } from '#content/model/airing.ts';
import type { CommuneStatement } from '#content/model/commune-statement.ts';
import type { Counter, PageEvent } from '#content/model/batch.ts';
import type { Day } from '#content/model/month.ts';
import type { SurveyAnswer } from '#content/model/survey-answer.ts';
import type { Spool } from './spool.ts';

type AiringOutcome = 'accepted' | 'duplicate' | 'not_yours';

/** The routes' way into the spool: what can be noted, and nothing else. Each promise settles after the commit. */
export interface Journal {
	/** Counts each event once, however often it is sent. */
	noteEvents(events: readonly PageEvent[]): Promise<void>;
	/** Counts something that the edge saw itself. */
	count(seen: Pick<Counter, 'kind' | 'language' | 'subject' | 'province'>): Promise<void>;
	/** `not_yours`: it corrects an airing of another commune, and was not stored. */
	noteAirings(airings: readonly (Airing | CommuneStatement)[]): Promise<readonly AiringOutcome[]>;
	/** Those of the ids that are stored already. */
	knownAirings(clientIds: readonly string[]): ReadonlySet<string>;
	/** Keeps what people answered in a survey, each once. */
	noteAnswers(answers: readonly SurveyAnswer[]): Promise<readonly ('accepted' | 'duplicate')[]>;
	/** Those of the ids of answers that were stored. */
	knownAnswers(clientIds: readonly string[]): ReadonlySet<string>;
	/** Forgets ids that nobody will send again. */
	forgetOld(): Promise<void>;
}

export function openJournal(spool: Spool, clock: { now: () => Date; today: () => Day }): Journal {
	const { database } = spool;
	const rememberEvent = database.prepare('insert into events (id, day) values (?, ?) on conflict do nothing');
	const raise = database.prepare(
		`insert into counters (day, kind, language, subject, province, count, since) values (?, ?, ?, ?, ?, 1, ?)
		on conflict do update set count = count + 1`,
	);
	const storeAiring = database.prepare(
		`insert into airings (clientId, commune, document, receivedAt) values (?, ?, ?, ?) on conflict do nothing`,
	);
	const communeOf = database.prepare('select commune from airings where clientId = ?');
	const known = (clientId: string): boolean => communeOf.get(clientId) !== undefined;

	const storeAnswer = database.prepare(
		'insert into answers (clientId, document, receivedAt) values (?, ?, ?) on conflict do nothing',
	);
	const answerOf = database.prepare('select clientId from answers where clientId = ?');

	const noteAiring = (airing: Airing | CommuneStatement, now: number): AiringOutcome => {
		// what it corrects may have gone to another edge: only a known airing of somebody else is refused
		const replaces = 'replaces' in airing ? airing.replaces : null;
		const corrected = replaces === null ? undefined : communeOf.get(replaces);
		if (corrected && corrected.commune !== airing.commune) return 'not_yours';
		const { changes } = storeAiring.run(airing.clientId, airing.commune, JSON.stringify(airing), now);
		return Number(changes) === 1 ? 'accepted' : 'duplicate';
	};

	return {
		noteEvents: (events) =>
			spool.commit(() => {
				const [day, now] = [clock.today(), clock.now().getTime()];
				for (const { id, kind, language, subject } of events) {
					const { changes } = rememberEvent.run(id, day);
					if (Number(changes) === 1) raise.run(day, kind, language, subject, '', now);
				}
			}),
		count: ({ kind, language, subject, province }) =>
			spool.commit(() => {
				raise.run(clock.today(), kind, language, subject, province, clock.now().getTime());
			}),
		noteAirings: (airings) =>
			spool.commit(() => {
				const now = clock.now().getTime();
				return airings.map((airing) => noteAiring(airing, now));
			}),
		knownAirings: (clientIds) => new Set(clientIds.filter(known)),
		noteAnswers: (answers) =>
			spool.commit(() => {
				const now = clock.now().getTime();
				return answers.map((answer) => {
					const { changes } = storeAnswer.run(answer.clientId, JSON.stringify(answer), now);
					return Number(changes) === 1 ? 'accepted' : 'duplicate';
				});
			}),
		knownAnswers: (clientIds) => new Set(clientIds.filter((clientId) => answerOf.get(clientId) !== undefined)),
		forgetOld: () =>
			spool.commit(() => {
				const today = clock.today();
				database.prepare('delete from events where day < ?').run(daysBefore(today, EVENT_MEMORY_DAYS));
				const old = clock.now().getTime() - AIRING_MEMORY_DAYS * 86_400_000;
				database.prepare('delete from airings where batch is not null and receivedAt < ?').run(old);
				database.prepare('delete from answers where batch is not null and receivedAt < ?').run(old);
				forgetOldPhotos(spool, clock.now());
			}),
	};
}
