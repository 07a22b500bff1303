import { describe, expect, test } from 'vitest';

import { listenableSeconds } from '#content/model/listening-time.ts';

const at = (seconds: number, signedSeconds = 0) => ({ givenAt: seconds * 1_000, signedSeconds });

describe('how much of a sound can have been heard', () => {
	test.each([
		['all the time since it was given', at(0), [], 60, 60],
		['nothing before it was given (a clock was set back)', at(100), [], 60, 0],
		['less by what was signed of a sound that came later', at(0), [at(10, 30)], 60, 30],
		['less by what was signed of one that came at the same time', at(0), [at(0, 45)], 60, 15],
		['an earlier sound that was heard before takes nothing', at(100), [at(0, 90)], 160, 60],
		['an earlier sound that cannot have been heard before takes its rest', at(10), [at(0, 40)], 60, 20],
		['three at once share the time', at(0), [at(0, 20), at(0, 20)], 60, 20],
		['what was given and not signed takes nothing', at(0), [at(0), at(5)], 60, 60],
	])('%s', (_what, sound, others, now, seconds) => {
		expect(listenableSeconds(sound, others, now * 1_000)).toBe(seconds);
	});
});
