import { describe, expect, test } from 'vitest';

import { hotlineStatus } from '#cms/hotlines/hotline-status.ts';
import { withoutTakenOff } from '#cms/releases/withhold-tracks.ts';
import { hotlineSchema } from '#content/model/hotline.ts';

import { buildSnapshot } from '../support/snapshot-builder.ts';

import type { Day } from '#content/model/month.ts';

const today = '2026-11-22' as Day;

describe('how a number stands', () => {
	const hotline = (number: string, verifiedAt: string | null, verifyBy: string | null) =>
		hotlineSchema.parse({
			number,
			label: 'Số',
			province: null,
			hours: '24/7',
			cost: '0',
			areCallsRecorded: false,
			verifiedAt,
			verifiedBy: null,
			verifyBy,
		});
	test.for([
		['in date', '111', 'usable'],
		['its check ran out yesterday', '112', 'overdue'],
		['nobody has confirmed it', '113', 'dead'],
		['not in the registry', '114', 'dead'],
		['replaced by law, whatever the registry says', '18001567', 'dead'],
	] as const)('%s', ([, number, standing]) => {
		const hotlines = [
			hotline('111', '2026-11-01', '2026-11-22'),
			hotline('112', '2026-11-01', '2026-11-21'),
			hotline('113', null, '2027-01-01'),
			hotline('18001567', '2026-11-01', '2027-01-01'),
		];
		expect(hotlineStatus(number, { hotlines, today })).toBe(standing);
	});
});

describe('taking a track out of a bulletin that cannot be made again', () => {
	const { snapshot } = buildSnapshot();
	const [edition] = snapshot.editions;
	const rules = {
		onAir: new Set(['vi', 'mww-Latn-VN']),
		titles: new Map([['goi-111', 'Gọi 111']]),
		joinTracks: () => Promise.reject(new Error('the files are lost')),
	};

	test('changes nothing where nothing must go, not even the bytes', async () => {
		const { edition: same } = await withoutTakenOff(edition!, { ...rules, whyOff: () => undefined });
		expect(JSON.stringify(same)).toBe(JSON.stringify(edition));
	});

	test('silences a language rather than keep what was withdrawn, when the rest cannot be put together', async () => {
		const whyOff = ({ message }: { message: string }, language: string) =>
			message === 'mo-dau' && language === 'vi' ? { day: today, reason: 'Lời đã cũ' } : undefined;
		const made = await withoutTakenOff(edition!, { ...rules, whyOff });
		const { languages, withdrawn } = made.edition;
		expect(made.silenced).toEqual([{ language: 'vi', reason: 'the files are lost' }]);
		expect(languages.map(({ language }) => language)).toEqual(['mww-Latn-VN']);
		expect(withdrawn.at(-1)).toMatchObject({ message: 'mo-dau', day: today, reason: 'Lời đã cũ' });
	});

	test('ends a language in which no message is left, and one that is not on air any more', async () => {
		const whyOff = ({ message }: { message: string }) =>
			message === 'goi-111' ? { day: today, reason: 'Lời đã cũ' } : undefined;
		expect((await withoutTakenOff(edition!, { ...rules, whyOff })).edition.languages).toEqual([]);
		const onlyVietnamese = { ...rules, onAir: new Set(['vi']), whyOff: () => undefined };
		expect((await withoutTakenOff(edition!, onlyVietnamese)).edition.languages.map(({ language }) => language)).toEqual(
			['vi'],
		);
	});
});
