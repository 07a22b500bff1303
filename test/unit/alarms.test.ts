import { describe, expect, test } from 'vitest';

import { alarmNews, alarmsSchema } from '#cms/system/alarms/alarms.ts';
import { edgesInWords } from '#cms/system/admin/edges-in-words.ts';

import type { HealthPart } from '#cms/system/admin/health-part.ts';
import type { Alarms } from '#cms/system/alarms/alarms.ts';

const TITLE = 'Máy phục vụ ở nơi khác';
const at = (minute: number) => new Date(Date.parse('2026-11-27T00:00:00Z') + minute * 60_000);
/** The heading of edges of which some are silent; none at all: there is no heading. */
const edges = (silent: Readonly<Record<string, boolean>>): readonly HealthPart[] =>
	edgesInWords(
		{
			copyingEdges: Object.entries(silent).map(([edge, isSilent]) => ({
				edge,
				serves: '',
				at: '2026-11-27T00:00:00Z',
				isSilent,
			})),
			release: null,
		},
		(instant) => instant,
	);

/** The news of the last of several looks, ten minutes apart. */
function lastNews(looks: readonly (readonly HealthPart[])[]) {
	let known: Alarms = {};
	let news = alarmNews(known, [], at(0));
	for (const [index, parts] of looks.entries()) {
		news = alarmNews(known, parts, at(index * 10));
		known = alarmsSchema.parse(JSON.parse(JSON.stringify(news.alarms)));
	}
	return { ended: news.ended, lost: news.lost };
}

describe('what was mailed and is in trouble no longer', () => {
	const silent = edges({ a: true, b: false });
	test.for([
		['is well where it was looked at', [silent, silent, edges({ a: false, b: false })], [TITLE], []],
		['is out of sight without its part', [silent, silent, []], [], [{ title: TITLE, machines: [] }]],
		[
			'is out of sight without its machine',
			[silent, silent, edges({ b: false })],
			[],
			[{ title: TITLE, machines: ['a'] }],
		],
		[
			'is out of sight also when another machine was in trouble meanwhile',
			[silent, silent, edges({ b: true }), edges({ b: false })],
			[],
			[{ title: TITLE, machines: ['a'] }],
		],
		['was nothing when nobody was told', [silent, []], [], []],
	] as const)('%s', ([, looks, ended, lost]) => {
		expect(lastNews(looks)).toEqual({ ended, lost });
	});

	test('an alarm that an earlier version has stored is read', () => {
		const stored = { 'Kho S3': { since: '2026-11-27T00:00:00Z', toldAt: '2026-11-27T00:10:00Z' } };
		expect(alarmNews(alarmsSchema.parse(stored), [], at(20)).lost).toEqual([{ title: 'Kho S3', machines: [] }]);
	});
});
