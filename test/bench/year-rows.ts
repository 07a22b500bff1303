import { AIRING_CHANNELS, confidenceOf } from '#content/model/airing.ts';
import { ACTIVITY_KINDS, asks, SAYS } from '#content/model/activity.ts';
import { isPlausible, reasonsToAsk } from '#content/model/declaration-rules.ts';
import { addMonths, dayAt, monthOf } from '#content/model/month.ts';
import { settledStates } from '#cms/reach/settle-entries.ts';

import { randomNumbers } from '../support/random-numbers.ts';

import type { AiringChannel } from '#content/model/airing.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { StoredEntry } from '#cms/reach/declared-entry.ts';

/** The year that is made up. */
export const YEAR = '2026';
export const BULLETIN_MINUTES = 12;
const BULLETIN_LETTERS = ['a b', 'a c', 'b d', 'c', 'a b dd', '', 'e', 'a g'];
const SLOTS = ['05:00', '11:00', '17:00', '19:30'];
const KINDS = Object.keys(ACTIVITY_KINDS) as (keyof typeof ACTIVITY_KINDS)[];
const CREATED = '2026-12-31T12:00:00.000Z';

/** A row with the names of the collection's fields; instants in ISO 8601. */
export type Row = Readonly<Record<string, string | number | boolean | null>>;

interface CommuneOfYear {
	readonly code: string;
	readonly province: string;
	readonly languages: readonly string[];
}

type Declared = StoredEntry & {
	readonly province: string;
	readonly month: Month;
	readonly minutes: number;
	readonly plays: number;
	readonly clustersWorking: number | null;
};

/**
 * What a commune declares in a year, in the shape in which batches store it: slots of every month in its languages, some
 * late, some nonsense, corrections that form trees, withdrawals and revivals, half of what is asked about answered.
 */
export function airingsOfYear({ code, province, languages }: CommuneOfYear, count: number): readonly Row[] {
	const random = randomNumbers(Number(code) * 7 + 1);
	const oneOf = <Value>(values: readonly Value[]): Value => values[random(values.length)]!;
	const entries: Declared[] = [];
	for (let index = 0; index < count; index += 1) {
		const earlier = index > 5 && random(25) === 0 ? entries[random(index)] : undefined;
		const day = earlier?.day ?? dayOfYear(random);
		const plays = oneOf([1, 1, 1, 2]);
		const channel: AiringChannel = random(6) === 0 ? oneOf(AIRING_CHANNELS) : 'loudspeaker';
		const receivedAt = new Date(
			Date.parse(`${day}T11:00:00.000Z`) + (random(30) === 0 ? 50 : random(6)) * 86_400_000 + index * 1_000,
		);
		const own = {
			day: day as Day,
			// the bulletin of the month before, now and then
			month: addMonths(monthOf(day as Day), random(20) === 0 ? -1 : 0),
			channel,
			minutes: random(40) === 0 ? oneOf([0.2, 240]) : BULLETIN_MINUTES * plays + oneOf([0, 0.35, -1, 1.5]),
			plays,
			clustersWorking: channel === 'loudspeaker' ? random(8) : null,
			isWithdrawal: earlier !== undefined && random(3) === 0,
		};
		const reasons = reasonsToAsk(own, {
			clustersInstalled: null,
			bundle: { minutes: BULLETIN_MINUTES },
			receivedDay: dayAt(receivedAt),
		});
		entries.push({
			...own,
			clientId: `${code}-0000-4000-8000-${String(index).padStart(12, '0')}`,
			commune: code,
			province,
			language: languages.length > 0 && random(4) === 0 ? oneOf(languages) : 'vi',
			slot: oneOf(SLOTS),
			replaces: earlier?.clientId ?? null,
			// a device's clock may be ahead
			loggedAt: new Date(receivedAt.getTime() + (random(50) === 0 ? 400 : -1) * 86_400_000).toISOString(),
			receivedAt: receivedAt.toISOString(),
			root: '',
			reasons: reasons.join(' '),
			verdict: reasons.length > 0 ? oneOf([null, null, 'accepted', 'rejected'] as const) : null,
			isEffective: false,
			isCounted: false,
			isWaiting: false,
		});
	}
	const states = settledStates(entries, []);
	return entries.map((entry) => ({
		...entry,
		hamlets: null,
		confidence: confidenceOf({
			day: entry.day as Day,
			receivedDay: dayAt(new Date(entry.receivedAt)),
			hasEvidence: entry.clientId.endsWith('7'),
		}),
		isPlausible: isPlausible(entry),
		letters: BULLETIN_LETTERS[Number(entry.month.slice(5)) % BULLETIN_LETTERS.length] ?? '',
		...states.get(entry.clientId),
		createdAt: CREATED,
		updatedAt: CREATED,
	}));
}

/** What a commune does beside airings in a year. */
export function activitiesOfYear({ code, province }: CommuneOfYear, count: number): readonly Row[] {
	const random = randomNumbers(Number(code) * 11 + 3);
	return Array.from({ length: count }, (_, index): Row => {
		const kind = KINDS[random(KINDS.length)] ?? 'leaflet';
		const day = dayOfYear(random);
		const staff = asks(kind, 'staff');
		return {
			clientId: `hd-${code}-${index}`,
			kind,
			day,
			units: 1 + random(asks(kind, 'people') ? 3 : 400),
			people: asks(kind, 'people') ? random(120) : null,
			province,
			commune: code,
			hamlet: `Bản ${1 + random(12)}`,
			form: ACTIVITY_KINDS[kind].form,
			programme: null,
			...Object.fromEntries(Object.values(SAYS).map((name) => [name, random(5) === 0])),
			staffFunction: staff ? 'police' : null,
			staffOf: staff ? 40 : null,
			women: null,
			children: null,
			minority: null,
			prestigious: null,
			evidence: 'none',
			evidenceNumber: '',
			isWithdrawn: random(40) === 0,
			confidence: random(30) === 0 ? 'D' : (['A', 'B', 'C'] as const)[random(3)]!,
			source: 'workbook',
			receivedAt: `${day}T12:00:00.000Z`,
			byName: 'Máy',
			createdAt: CREATED,
			updatedAt: CREATED,
		};
	});
}

/** Counters of a day: so many of each kind, language and subject, and downloads of communes' bundles. */
export function* countersOfYear(
	{ events, rows }: { events: number; rows: number },
	communes: readonly CommuneOfYear[],
	languages: readonly string[],
): Generator<Row> {
	const kinds = ['view', 'started', 'q25', 'q50', 'q75', 'completed'];
	const days = Array.from({ length: 365 }, (_, index) =>
		new Date(Date.UTC(Number(YEAR), 0, 1 + index)).toISOString().slice(0, 10),
	);
	const subjects = Math.max(1, Math.round(rows / days.length / kinds.length / languages.length));
	const count = Math.max(1, Math.round(events / (days.length * kinds.length * languages.length * subjects)));
	for (const day of days) {
		for (const kind of kinds)
			for (const language of languages)
				for (let subject = 0; subject < subjects; subject += 1)
					yield { day, kind, language, subject: `bai-${subject}`, province: '', count };
		if (!day.endsWith('-03')) continue;
		for (const [index, { code, province }] of communes.entries())
			if (index % 4 !== 0)
				yield { day, kind: 'bundle', language: 'vi', subject: `${day.slice(0, 7)}/${code}`, province, count: 2 };
	}
}

const dayOfYear = (random: (below: number) => number): string =>
	`${YEAR}-${String(1 + random(12)).padStart(2, '0')}-${String(1 + random(28)).padStart(2, '0')}`;
