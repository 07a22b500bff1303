import { describe, expect, test } from 'vitest';

import { hotlineStatus } from '#cms/hotlines/hotline-status.ts';
import { namedWithdrawals } from '#cms/releases/withdrawn-files.ts';
import { withoutTakenOff } from '#cms/releases/withhold-tracks.ts';
import { hotlineSchema } from '#content/model/hotline.ts';

import { buildSnapshot } from '../support/snapshot-builder.ts';

import type { Day } from '#content/model/month.ts';

const today = '2026-11-22' as Day;
const { snapshot } = buildSnapshot();

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

describe('a notice of what was withdrawn', () => {
	const track = (place: number, language: string, message: string) => ({
		message,
		file: `0${place}_${language.toUpperCase()}_${message.toUpperCase()}.MP3`,
	});
	const of = (language: string, messages: readonly string[]) => ({
		language,
		tracks: messages.map((message, index) => track(index + 1, language, message)),
	});
	const notice = { message: 'B', title: 'Bài B', day: today, reason: 'Lời đã cũ', language: null };
	const before = [of('vi', ['A', 'B', 'C']), of('km', ['A', 'C'])];

	test('names the files that had it, in each language, and says that those behind it have new numbers', () => {
		const now = [of('vi', ['A', 'C']), of('km', ['A', 'C'])];
		expect(namedWithdrawals([notice], { now, before: [before], released: undefined })).toEqual([
			{ ...notice, files: [{ language: 'vi', file: '02_VI_B.MP3' }], isRenumbered: true },
		]);
	});

	test('says nothing of numbers where the others kept theirs, or where the language has gone', () => {
		const [vi] = before;
		const kept = { ...vi!, tracks: vi!.tracks.filter(({ message }) => message !== 'B') };
		for (const now of [[kept, before[1]!], [before[1]!]])
			expect(namedWithdrawals([notice], { now, before: [before], released: undefined })[0]).toEqual({
				...notice,
				files: [{ language: 'vi', file: '02_VI_B.MP3' }],
			});
	});

	test('keeps the names in the releases that follow, and has none of what nobody got', () => {
		const [edition] = snapshot.editions;
		const named = { ...notice, files: [{ language: 'vi', file: '02_VI_B.MP3' }], isRenumbered: true };
		const released = { ...edition!, withdrawn: [named] };
		const now = [of('vi', ['A', 'C'])];
		expect(namedWithdrawals([notice], { now, before: [now], released })).toEqual([named]);
		expect(namedWithdrawals([{ ...notice, message: 'D' }], { now, before: [now], released })).toEqual([
			{ ...notice, message: 'D' },
		]);
	});
});
