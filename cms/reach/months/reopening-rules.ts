import { isSamePerson } from '#content/model/month-completion.ts';

import type { MonthPerson } from '#content/model/month-completion.ts';
import type { MonthEntry } from './load-entries.ts';

/** The newest review and the newest asking, each only of after the last reopening: what was said before is of another closing. */
export function reviewAndAsking(entries: readonly MonthEntry[]): {
	readonly review: MonthEntry | undefined;
	readonly asking: MonthEntry | undefined;
} {
	const since = entries.slice(entries.findLastIndex(({ kind }) => kind === 'reopening') + 1);
	const asking = since.findLast(({ kind }) => kind === 'reopening-asked');
	return {
		review: since.findLast(({ kind }) => kind === 'review'),
		// an empty reason takes the asking back
		asking: asking?.reason === '' ? undefined : asking,
	};
}

/** Why a month is not reopened. */
export type ReopeningProblem = 'not-closed' | 'changed-since-look' | 'not-asked' | 'own-asking';

/** What is asked before a closing is undone. */
interface Reopening {
	/** Of the frozen figures; undefined: the month is not closed. */
	readonly digest: string | undefined;
	/** Of the closing that the person had before them. */
	readonly seenDigest: string;
	readonly asking: Pick<MonthEntry, 'who' | 'account' | 'digest'> | undefined;
	readonly person: MonthPerson;
}

/**
 * Two persons undo a closing, as two persons made it: one asks with a reason, another one agrees. Who closed may be one
 * of them, or a province with two people could never mend a mistake.
 */
export function reopeningProblem({ digest, seenDigest, asking, person }: Reopening): ReopeningProblem | undefined {
	if (digest === undefined) return 'not-closed';
	if (digest !== seenDigest) return 'changed-since-look';
	if (!asking || asking.digest !== digest) return 'not-asked';
	return isSamePerson(asking, person) ? 'own-asking' : undefined;
}

const PROBLEMS: Readonly<Record<ReopeningProblem, string>> = {
	'not-closed': 'tháng này chưa chốt, hoặc đã được mở lại. Hãy tải lại trang',
	'changed-since-look': 'tháng này đã được chốt lần khác khi bạn đang xem. Hãy tải lại trang',
	'not-asked': 'chưa ai đề nghị mở lại. Một người ghi lý do trước, người khác đồng ý sau',
	'own-asking': 'bạn là người đề nghị. Nhờ một người khác đồng ý',
};

export const reopeningSentence = (problem: ReopeningProblem): string => `Chưa mở lại được: ${PROBLEMS[problem]}.`;
