import { describe, expect, test } from 'vitest';

import { releaseOfArea } from '#cms/releases/release-of-area.ts';

import { buildSnapshot } from '../support/snapshot-builder.ts';

import type { Snapshot } from '#content/model/snapshot.ts';

const { snapshot } = buildSnapshot();
const voice = (letter: string) => ({ key: letter.repeat(64) }) as unknown as Snapshot['spokenNames'][string];
const released = (fresh: Partial<Snapshot>, before: Partial<Snapshot>) =>
	releaseOfArea(
		{ ...snapshot, ...fresh },
		{ ...snapshot, ...before },
		{
			area: '12',
			ownMessages: new Set(),
			mustGo: () => false,
		},
	);

describe('what a province publishes keeps of the voices and words of the site only what may still be there', () => {
	test('a prompt that was withdrawn or says a number that is not called goes, the others stay', () => {
		const { spokenPrompts } = released(
			{ spokenPrompts: { hmn: { listen: voice('a') } } },
			{ spokenPrompts: { hmn: { listen: voice('a'), call: voice('b') }, km: { call: voice('c') } } },
		);
		expect(spokenPrompts).toEqual({ hmn: { listen: voice('a') } });
	});

	test('a name that was withdrawn goes, one that was said anew is the newest, a new language waits', () => {
		const { spokenNames } = released(
			{ spokenNames: { hmn: voice('d'), tyz: voice('e') } },
			{ spokenNames: { hmn: voice('a'), km: voice('b') } },
		);
		expect(spokenNames).toEqual({ hmn: voice('d') });
	});

	test('a word that is not approved any more goes, another wording waits', () => {
		const { interfaceWords } = released(
			{ interfaceWords: { hmn: { 'a.b': 'new', 'a.d': 'waits' } } },
			{ interfaceWords: { hmn: { 'a.b': 'old', 'a.c': 'gone' }, km: { 'a.b': 'gone' } } },
		);
		expect(interfaceWords).toEqual({ hmn: { 'a.b': 'old' } });
	});
});
