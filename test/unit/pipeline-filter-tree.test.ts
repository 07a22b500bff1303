import { describe, expect, test } from 'vitest';

import { filterTree } from '#pipeline/audio/ffmpeg/filter-tree.ts';

describe('a tree of filters', () => {
	test('leads one sound straight to one end', () => {
		expect(filterTree('mix', [{ stages: ['volume=3dB'], label: 'out' }])).toEqual(['[mix]volume=3dB[out]']);
		expect(filterTree('mix', [{ stages: [], label: 'out' }])).toEqual(['[mix]anull[out]']);
	});

	test('runs the stages once that several ends begin with', () => {
		const filters = filterTree('2:a:0', [
			{ stages: ['shape', 'band'], label: 'phone' },
			{ stages: ['shape'], label: 'horn' },
			{ stages: [], label: 'plain' },
		]);
		expect(filters.filter((filter) => filter.includes('shape'))).toHaveLength(1);
		expect(filters[0]).toBe('[2:a:0]asplit=2[2_a_0_0][2_a_0_1]');
		for (const label of ['phone', 'horn', 'plain'])
			expect(filters.filter((filter) => filter.endsWith(`[${label}]`))).toHaveLength(1);
	});

	test('gives every label to one filter as its end and to one as its start', () => {
		const chain = (...stages: string[]) => ({ stages, label: `out${stages.join('')}` });
		const filters = filterTree('mix', [chain('a', 'b', 'c'), chain('a', 'b', 'd'), chain('a', 'e'), chain('f')]);
		const labels = filters.flatMap((filter) => filter.match(/\[[^\]]+\]/g) ?? []);
		const inner = labels.filter((label) => label !== '[mix]' && !label.startsWith('[out'));
		for (const label of inner) expect(inner.filter((other) => other === label)).toHaveLength(2);
	});
});
