import { describe, expect, test } from 'vitest';

import { airingSchema } from '#content/model/airing.ts';
import { effectiveAirings } from '#content/model/airing-groups.ts';
import { airingOf, faultIn, proposedMonth, proposedSlot, valuesOf } from '#site/src/client/airing-form.ts';
import {
	answered,
	corrected,
	enqueued,
	markedTried,
	takenBack,
	unsentCount,
	visibleIn,
	withNewKey,
} from '#site/src/client/airing-queue.ts';
import { retryAfterMs } from '#site/src/client/retry-pause.ts';
import { afterAnswers, countIn, lastWordOn, withStatement } from '#site/src/client/told-queue.ts';

import type { CommuneStatement } from '#content/model/commune-statement.ts';
import type { Airing } from '#content/model/airing.ts';
import type { FieldValues } from '#site/src/client/airing-form.ts';
import type { QueuedAiring } from '#site/src/client/airing-queue.ts';

const values: FieldValues = {
	day: '2026-11-22',
	slot: '17:00',
	month: '2026-11',
	language: 'vi',
	minutes: '11,5',
	plays: '1',
	clusters: '9',
	hamlets: '',
	channel: 'loudspeaker',
};
const NOW = new Date('2026-11-22T10:30:00Z');
const id = (digit: number): string => `0000000${digit}-0000-4000-8000-000000000000`;
const airing = (digit: number, changed: Partial<FieldValues> = {}): Airing =>
	airingOf({ ...values, ...changed }, { commune: '03562', id: id(digit), now: NOW });
const sent = (digit: number): readonly QueuedAiring[] =>
	answered(enqueued([], airing(digit)), [{ clientId: id(digit), status: 'accepted' }]);

describe('the entry', () => {
	test('has the shape that the edge checks, with a decimal comma read as people write it', () => {
		expect(airingSchema.parse(airing(1))).toMatchObject({ minutes: 11.5, clustersWorking: 9, hamlets: null });
	});

	test('comes back into the inputs as it was', () => {
		expect(airing(1, valuesOf(airing(1)))).toEqual(airing(1));
	});

	test.for([
		['a day that is missing', { day: '' }, 'day'],
		['a day to come in Vietnam', { day: '2026-11-23' }, 'future'],
		['a time that is none', { slot: '' }, 'slot'],
		['no minutes', { minutes: '' }, 'minutes'],
		['more minutes than a slot has', { minutes: '241' }, 'minutes'],
		['minutes that are a word', { minutes: 'mười' }, 'minutes'],
		['half a play', { plays: '1.5' }, 'plays'],
		['fewer clusters than none', { clusters: '-1' }, 'clusters'],
		['nothing wrong', {}, undefined],
		['nothing wrong where clusters are unknown', { clusters: '' }, undefined],
	] as const)('with %s is judged before it is kept', ([, changed, fault]) => {
		expect(faultIn({ ...values, ...changed }, NOW)).toBe(fault);
	});

	test.for([
		['2026-11-22T10:30:00Z', '2026-11-22', '17:00', 'half past five in the evening: today’s evening slot'],
		['2026-11-22T03:00:00Z', '2026-11-22', '05:00', 'ten in the morning: today’s morning slot'],
		['2026-11-21T19:00:00Z', '2026-11-21', '17:00', 'two at night: yesterday’s evening slot'],
	] as const)('at %s proposes %s %s', ([instant, day, slot]) => {
		expect(proposedSlot(['17:00', '05:00'], new Date(instant))).toEqual({ day, slot });
	});
});

describe('the bundle that is proposed', () => {
	const months = ['2026-11', '2026-12', '2026-10'].map((month) => ({ month, slots: [], languages: [] }));
	test.for([
		['2026-11-01', '2026-11'],
		['2026-10-31', '2026-10'],
		['2027-03-01', '2026-12'],
		['2026-09-30', undefined],
		['', undefined],
	] as const)('for the day "%s" is that of %s', ([of, month]) => {
		expect(proposedMonth({ months }, of)).toBe(month);
	});
});

describe('the queue', () => {
	test('an entry that never left the phone is corrected in place and taken back without a trace', () => {
		const queue = enqueued([], airing(1));
		expect(corrected(queue, id(1), airing(2, { minutes: '8' }))).toMatchObject([
			{ airing: { minutes: 8, replaces: null } },
		]);
		expect(takenBack(queue, id(1), { id: id(3), now: NOW })).toEqual([]);
	});

	test('an entry that was tried may be on the edge’s disk, so a correction names it', () => {
		const queue = markedTried(enqueued([], airing(1)), [id(1)]);
		const [first, second] = corrected(queue, id(1), airing(2));
		expect(first?.airing.clientId).toBe(id(1));
		expect(second?.airing.replaces).toBe(id(1));
	});

	test('after a correction and a withdrawal nothing stands, and one line is left to see', () => {
		const fixed = corrected(sent(1), id(1), airing(2));
		const both = answered(fixed, [{ clientId: id(2), status: 'duplicate' }]);
		const withdrawn = takenBack(both, id(2), { id: id(3), now: NOW });
		expect(effectiveAirings(withdrawn.map((entry) => entry.airing))).toEqual([]);
		expect(visibleIn(withdrawn).map((entry) => entry.airing)).toMatchObject([{ isWithdrawal: true, replaces: id(2) }]);
	});

	test('a correction that was refused and is taken back still takes back what it corrected', () => {
		const fixed = corrected(sent(1), id(1), airing(2));
		const refused = answered(fixed, [{ clientId: id(2), status: 'refused', code: 'invalid' }]);
		const left = takenBack(refused, id(2), { id: id(3), now: NOW });
		expect(left.at(-1)?.airing).toMatchObject({ replaces: id(1), isWithdrawal: true });
	});

	test('refused by one edge after the answer of another was lost, an entry may still be there', () => {
		// sent, answer lost; sent again to another edge with a mistyped key
		const twice = markedTried(markedTried(enqueued([], airing(1)), [id(1)]), [id(1)]);
		const refused = answered(twice, [{ clientId: id(1), status: 'refused', code: 'wrong_key' }]);
		expect(corrected(refused, id(1), airing(2)).at(-1)?.airing).toMatchObject({ clientId: id(2), replaces: id(1) });
		const left = takenBack(refused, id(1), { id: id(3), now: NOW });
		expect(left.at(-1)?.airing).toMatchObject({ replaces: id(1), isWithdrawal: true });
	});

	test('refused at its first sending, an entry is nowhere and is mended in place, under its own id', () => {
		const refused = answered(markedTried(enqueued([], airing(1)), [id(1)]), [
			{ clientId: id(1), status: 'refused', code: 'wrong_key' },
		]);
		const mended = corrected(refused, id(1), airing(2, { minutes: '8' }));
		expect(mended).toMatchObject([{ airing: { clientId: id(1), minutes: 8, replaces: null }, state: 'waiting' }]);
		expect(takenBack(refused, id(1), { id: id(3), now: NOW })).toEqual([]);
	});

	test('two tabs that correct the same entry make one airing, and so does a tab whose entry is gone', () => {
		const both = corrected(
			corrected(sent(1), id(1), airing(2, { minutes: '33' })),
			id(1),
			airing(3, { minutes: '55' }),
		);
		expect(visibleIn(both)).toMatchObject([{ airing: { minutes: 55 } }]);
		expect(effectiveAirings(both.map((entry) => entry.airing))).toMatchObject([{ minutes: 55 }]);
		const waiting = enqueued([], airing(1));
		const twice = corrected(
			corrected(waiting, id(1), airing(2, { minutes: '33' })),
			id(1),
			airing(3, { minutes: '55' }),
		);
		expect(twice).toMatchObject([{ airing: { clientId: id(1), minutes: 55 } }]);
		expect(corrected([], id(1), airing(2))).toMatchObject([{ airing: { replaces: id(1) } }]);
	});

	test('what was taken back can be brought back, and names the withdrawal', () => {
		const withdrawn = takenBack(sent(1), id(1), { id: id(2), now: NOW });
		const revived = corrected(markedTried(withdrawn, [id(2)]), id(2), airing(3));
		expect(revived.at(-1)?.airing).toMatchObject({ replaces: id(2), isWithdrawal: false });
		expect(visibleIn(revived)).toMatchObject([{ airing: { clientId: id(3) } }]);
		// a withdrawal that never left is simply not made
		expect(corrected(withdrawn, id(2), airing(3)).at(-1)?.airing).toMatchObject({ clientId: id(2), replaces: id(1) });
	});

	test('too many tries is no fault of the entry: it waits on', () => {
		const queue = answered(enqueued([], airing(1)), [{ clientId: id(1), status: 'refused', code: 'too_many_tries' }]);
		expect(unsentCount(queue)).toBe(1);
	});

	test('a new key sends again what the old one could not, and nothing else', () => {
		const two = enqueued(enqueued([], airing(1)), airing(2));
		const refused = answered(two, [
			{ clientId: id(1), status: 'refused', code: 'wrong_key', message: 'Mã chưa đúng.' },
			{ clientId: id(2), status: 'refused', code: 'invalid', message: 'Ghi chưa đúng.' },
		]);
		expect(withNewKey(refused).map((entry) => entry.state)).toEqual(['waiting', 'refused']);
	});
});

describe('statements beside airings', () => {
	const said = (more: object = {}) =>
		({
			clientId: 'a',
			commune: '03388',
			loggedAt: '2026-11-30T00:00:00Z',
			statement: 'completion',
			month: '2026-11',
			isWithdrawal: false,
			...more,
		}) as CommuneStatement;

	test('"that was all" tapped twice is one, for another month it is another', () => {
		const once = withStatement([], said());
		expect(withStatement(once, said({ clientId: 'b' }))).toEqual(once);
		expect(withStatement(once, said({ clientId: 'b', month: '2026-10' }))).toHaveLength(2);
	});

	test('what the edge has is forgotten, what it refused waits with the reason, what it has not named waits', () => {
		const queue = [said(), said({ clientId: 'b', month: '2026-10' }), said({ clientId: 'c', month: '2026-09' })].map(
			(one) => ({ said: one }),
		);
		expect(
			afterAnswers(queue, [
				{ clientId: 'a', status: 'duplicate' },
				{ clientId: 'b', status: 'refused', message: 'Mã sai.' },
			]),
		).toEqual([{ ...queue[1], message: 'Mã sai.' }, queue[2]]);
	});

	test.for(['invalid', 'unknown_commune', 'too_many_that_day'])(
		'what is refused for good (%s) is said once and makes room for a new one',
		(code) => {
			const answers = [{ clientId: 'a', status: 'refused', code, message: 'Xem lại.' } as const];
			const left = afterAnswers([{ said: said() }], answers);
			expect([left, lastWordOn(answers)]).toEqual([[], 'Xem lại.']);
			expect(withStatement(left, said({ clientId: 'b' }))).toHaveLength(1);
		},
	);

	test.for(['wrong_key', 'too_many_tries', 'too_many_today', 'unheard_of'])(
		'what may yet count (%s) is kept, whatever a later edge says',
		(code) => {
			const answers = [{ clientId: 'a', status: 'refused', code } as const];
			expect([afterAnswers([{ said: said() }], answers).length, lastWordOn(answers)]).toEqual([1, undefined]);
		},
	);

	test('a refused key is not tried again by a timer, and a locked network is left alone for its 15 minutes', () => {
		expect(['', 'wrong_key', 'too_many_tries'].map(retryAfterMs)).toEqual([30_000, undefined, 900_000]);
	});

	test.for([
		['', null],
		[' 12 ', 12],
		['1.200', 1_200],
		['-3', undefined],
		['1,5', undefined],
		['nhiều', undefined],
	] as const)('"%s" is the number %s', ([text, count]) => expect(countIn(text)).toBe(count));
});
