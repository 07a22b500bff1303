import { describe, expect, test } from 'vitest';

import { approvedText, voiceText } from '#content/model/approved-parts.ts';
import { chosenSpan, spanRefusal, spanSentence, voiceSeconds } from '#content/model/chosen-span.ts';
import { secondsInWords, typedSeconds } from '#cms/recordings/admin/trim-words.ts';
import { isOtherSpan, wantedSpan } from '#cms/recordings/wanted-span.ts';

import type { ApprovedVoice } from '#content/model/approved-parts.ts';

describe('a part of a recording that is chosen by hand', () => {
	test.for<[unknown, unknown, string | undefined]>([
		[null, null, undefined],
		[undefined, undefined, undefined],
		[0, 60, undefined],
		[0, 60.0004, undefined],
		[12.5, 13, undefined],
		[12.5, 12.99, 'SPAN_TOO_SHORT'],
		[3, 3, 'SPAN_REVERSED'],
		[4, 3, 'SPAN_REVERSED'],
		[-0.1, 3, 'SPAN_OUTSIDE'],
		[0, 60.01, 'SPAN_OUTSIDE'],
		[61, 70, 'SPAN_OUTSIDE'],
		[5, null, 'SPAN_HALF'],
		[null, 5, 'SPAN_HALF'],
		['5', 9, 'SPAN_NOT_A_NUMBER'],
		[Number.NaN, 9, 'SPAN_NOT_A_NUMBER'],
		[1, Number.POSITIVE_INFINITY, 'SPAN_NOT_A_NUMBER'],
		[{}, 9, 'SPAN_NOT_A_NUMBER'],
	])('from %s to %s of 60 seconds: %s', ([fromSeconds, toSeconds, refusal]) => {
		expect(spanRefusal({ fromSeconds, toSeconds }, 60)).toBe(refusal);
	});

	test('of a recording whose length is not known is judged by itself', () => {
		expect(spanRefusal({ fromSeconds: 1, toSeconds: 5000 })).toBeUndefined();
		expect(spanRefusal({ fromSeconds: 1, toSeconds: 1.2 }, null)).toBe('SPAN_TOO_SHORT');
	});

	test('is refused in Vietnamese, with the number that it is about', () => {
		expect(spanSentence('SPAN_OUTSIDE', 61.25)).toContain('chỉ dài 61,3 giây');
		expect(spanSentence('SPAN_TOO_SHORT', 61.25)).toContain('ngắn hơn 0,5 giây');
	});

	test('is what is heard: its length counts, and both ends or none are stored', () => {
		expect(voiceSeconds({ fromSeconds: 2, toSeconds: 9.5, durationSeconds: 60 })).toBe(7.5);
		expect(voiceSeconds({ fromSeconds: null, toSeconds: null, durationSeconds: 60 })).toBe(60);
		expect(voiceSeconds({})).toBeNull();
		expect(chosenSpan({ fromSeconds: 0, toSeconds: 3 })).toEqual({ fromSeconds: 0, toSeconds: 3 });
		expect(chosenSpan({ fromSeconds: 0 })).toBeUndefined();
	});

	test('is a part of the fingerprint; without it fingerprints are those of before', () => {
		const voice = {
			kind: 'recorded',
			sha256: 'ab',
			voiceKind: 'human',
			denoise: false,
			level: true,
			hasConsent: true,
			consentBasis: 'spoken',
		} as const satisfies ApprovedVoice;
		expect(voiceText(voice)).toBe('["recorded","ab","human",false,true,true,"spoken"]');
		const cut = { ...voice, span: { fromSeconds: 1, toSeconds: 4 } };
		const other = { ...voice, span: { fromSeconds: 1, toSeconds: 4.01 } };
		const texts = [voice, cut, other].map((one) => approvedText({ message: 'm', language: 'vi' }, {}, one));
		expect(new Set(texts).size).toBe(3);
	});

	test('goes with its file: a form that brings a new one and the old part leaves the part out', () => {
		const stored = { fromSeconds: 1, toSeconds: 4 };
		const none = { fromSeconds: null, toSeconds: null };
		expect(wantedSpan({}, stored, { hasNewFile: false })).toEqual(stored);
		expect(wantedSpan({ toSeconds: 5 }, stored, { hasNewFile: false })).toEqual({ fromSeconds: 1, toSeconds: 5 });
		expect(wantedSpan(none, stored, { hasNewFile: false })).toEqual(none);
		expect(wantedSpan(stored, stored, { hasNewFile: true })).toEqual(none);
		expect(wantedSpan({}, stored, { hasNewFile: true })).toEqual(none);
		expect(wantedSpan({ fromSeconds: 2, toSeconds: 3 }, stored, { hasNewFile: true }).fromSeconds).toBe(2);
		expect(wantedSpan(stored, undefined, { hasNewFile: true })).toEqual(stored);
		expect(isOtherSpan({}, none)).toBe(false);
		expect(isOtherSpan(stored, none)).toBe(true);
	});

	test('is typed as people write numbers here', () => {
		expect(['2,5', ' 2.5 ', '7'].map(typedSeconds)).toEqual([2.5, 2.5, 7]);
		expect(['', 'hai', '1,2,3', '2s'].map(typedSeconds)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN]);
		expect(secondsInWords(2.5)).toBe('2,5');
	});
});
