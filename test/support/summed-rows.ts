import { effectiveAirings } from '#content/model/airing-groups.ts';
import { reasonsOfDay } from '#content/model/declaration-rules.ts';

import { randomNumbers } from './random-numbers.ts';

import type { Day } from '#content/model/month.ts';
import type { StoredEntry } from '#cms/reach/declared-entry.ts';
import type { NewAiring } from '#cms/reach/write-rows.ts';

/** The same numbers in every run; those who ask for more get the ones after those of the rows. */
export const random = randomNumbers(20_261_126);
export const oneOf = <Value>(values: readonly Value[]): Value => values[random(values.length)]!;

const day = () => `2026-${oneOf(['09', '10', '11'])}-${String(1 + random(30)).padStart(2, '0')}`;
type Declared = Omit<NewAiring, 'replaces' | 'isWithdrawal' | 'reasons' | 'verdict'> &
	Pick<StoredEntry, 'replaces' | 'isWithdrawal' | 'reasons' | 'verdict'>;
/** Three thousand airings of three provinces, with corrections, withdrawals, doubts and answers of officers. */
export const airings: Declared[] = [];
for (let index = 0; index < 3_000; index += 1) {
	const earlier = index > 100 && random(8) === 0 ? airings[random(index)] : undefined;
	const province = earlier?.province ?? oneOf(['12', '46', '96'] as const);
	airings.push({
		clientId: `airing-${index}`,
		commune: earlier?.commune ?? `${province}${String(random(120)).padStart(3, '0')}`,
		province,
		month: oneOf(['2026-10', '2026-11']),
		language: 'vi',
		day: day(),
		slot: oneOf(['05:00', '11:00', '17:00']),
		channel: 'loudspeaker',
		minutes: oneOf([0.1, 0.2, 7, 12.5, 33]),
		plays: 1,
		confidence: oneOf(['A', 'B', 'C', 'D'] as const),
		isPlausible: true,
		replaces: earlier?.clientId ?? null,
		isWithdrawal: earlier !== undefined && random(3) === 0,
		reasons: oneOf(['', '', '', 'no_clusters']),
		verdict: oneOf([null, null, 'accepted', 'rejected'] as const),
		loggedAt: `2026-11-20T${10 + random(10)}:30:00.000Z`,
		receivedAt: '2026-11-21T01:00:00.000Z',
	});
}
/** Counters of the site, each day, kind and subject once. */
export const counters = [
	...new Map(
		Array.from({ length: 2_000 }, () => {
			const kind = oneOf(['view', 'started', 'bundle', 'q50'] as const);
			const subject = kind === 'bundle' ? `${oneOf(['2026-10', '2026-11'])}/0${1000 + random(50)}` : 'goi-111';
			const counter = { day: day() as Day, kind, language: 'vi', subject, province: '12', count: 1 + random(9) };
			return [`${counter.day} ${kind} ${subject}`, counter] as const;
		}),
	).values(),
];
/** A recount goes its own way: all that stands, then day by day, then what is asked about. */
export const effective = effectiveAirings(airings);
const dayReasons = new Map(
	[
		...Map.groupBy(
			effective.filter(({ verdict }) => verdict !== 'rejected'),
			({ commune, day: of }) => `${commune} ${of}`,
		).values(),
	].flatMap((rows) => [...reasonsOfDay(rows)]),
);
export const isDoubtful = (one: Declared) => one.reasons !== '' || dayReasons.has(one.clientId);
/** What counts. */
export const standing = effective.filter((one) =>
	isDoubtful(one) ? one.verdict === 'accepted' : one.verdict !== 'rejected',
);
