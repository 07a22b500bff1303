import { expect, test } from 'vitest';

import { downloadKind } from '#site/edge/log/download-kind.ts';
import { wholeDownloads } from '#site/edge/log/whole-downloads.ts';

const bytes = 1_000;

test('a download is whole when its pieces cover it, in any order, and counts once', () => {
	const downloads = wholeDownloads(() => new Date('2026-11-22'));
	const took = (start: number, end: number, who = 'a') => downloads.took(who, { start, end, bytes });
	expect(took(999, 999)).toBe(false);
	expect(took(0, 499)).toBe(false);
	expect(took(0, 99, 'b')).toBe(false);
	// the line broke after more had gone out than arrived
	expect(took(400, 998)).toBe(true);
	expect(took(400, 998)).toBe(false);
	expect(took(0, 999)).toBe(true);
});

test('pieces of yesterday count for nothing', () => {
	let now = new Date('2026-11-22T01:00:00Z');
	const downloads = wholeDownloads(() => now);
	expect(downloads.took('a', { start: 0, end: 499, bytes })).toBe(false);
	now = new Date('2026-11-23T01:00:00Z');
	expect(downloads.took('a', { start: 500, end: 999, bytes })).toBe(false);
});

test.for([
	{ query: '?tu=trang', agent: 'Mozilla/5.0 (Linux; Android 7)', kind: 'bundle' },
	{ query: '', agent: 'Mozilla/5.0 (Linux; Android 7)', kind: 'bundle-machine' },
	{ query: '?tu=trang', agent: 'curl/8.5.0', kind: 'bundle-machine' },
	{ query: '?tu=trang', agent: 'Mozilla/5.0 (compatible; bingbot/2.0)', kind: undefined },
	{ query: '', agent: 'Zalo-LinkPreview/1.0', kind: undefined },
	{ query: '', agent: 'Mozilla/5.0 (X11) Cubot_Note', kind: 'bundle-machine' },
])('$agent with "$query" is $kind', ({ query, agent, kind }) => {
	expect(downloadKind(query, { 'user-agent': agent })).toBe(kind);
});
