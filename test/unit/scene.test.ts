import { describe, expect, test } from 'vitest';

import { approvedText } from '#content/model/approved-parts.ts';
import { readingsOf } from '#content/model/chosen-recording.ts';
import { deliveryOf, pausesAfter, sceneLines } from '#content/model/scene.ts';
import { linesOfScript } from '#content/model/script-lines.ts';
import { starterMessages } from '#content/starter.ts';
import { partsOfScene } from '#cms/recordings/scenes/role-lines.ts';
import { scenePlan } from '#cms/recordings/scenes/scene-plan.ts';
import { utterancesOf } from '#pipeline/speech/speak.ts';

import type { LineDelivery } from '#content/model/scene.ts';
import type { SpeakerRole } from '#content/model/message-form.ts';
import type { DraftVoice } from '#pipeline/speech/draft-voice.ts';

const SCRIPT = 'Mẹ ơi, con đi làm xa.\nCon đi đâu?\nGọi {{hotline:111}}.';
const DELIVERY: readonly LineDelivery[] = [
	{ role: 'con', pauseSeconds: 0 },
	{ role: 'me', pauseSeconds: 3 },
	{ role: 'dan', pauseSeconds: 0 },
];
const spokenOut = (line: string): string => line.replaceAll('{{hotline:111}}', 'một một một');

describe('whose each line is', () => {
	test('stands only for the lines that it was written for', () => {
		expect(deliveryOf(SCRIPT, DELIVERY)).toEqual(DELIVERY);
		expect(deliveryOf(`${SCRIPT}\nMột câu nữa.`, DELIVERY)).toEqual([]);
		for (const stored of [undefined, null, 'me', [{ role: 'stranger' }], [{ role: 'me', pauseSeconds: 99 }]])
			expect(deliveryOf('Một câu.', stored)).toEqual([]);
	});

	test('is part of what is approved; a text of one voice keeps the fingerprint that it had', () => {
		const about = { message: 'm', language: 'vi' };
		const text = (delivery?: unknown) => approvedText(about, { script: SCRIPT, delivery }, { kind: 'draft' });
		expect(text([])).toBe(text(undefined));
		expect(text(DELIVERY)).not.toBe(text());
		expect(text(DELIVERY.with(0, { role: 'me', pauseSeconds: 0 }))).not.toBe(text(DELIVERY));
		expect(text(DELIVERY.with(1, { role: 'me', pauseSeconds: 0 }))).not.toBe(text(DELIVERY));
	});
});

describe('the silence between lines', () => {
	test('is longer where somebody else speaks, half a second around a number, and as long as a quiz asks', () => {
		const lines = linesOfScript(SCRIPT);
		expect(pausesAfter(lines, DELIVERY)).toEqual([0.45, 3.5, 0]);
		expect(pausesAfter(['Một.', 'Hai.', 'Gọi {{hotline:111}}.', 'Hết.'])).toEqual([0.3, 0.5, 0.5, 0]);
	});

	test('of every scene of the starter library gives the listener time to think where it is a quiz', () => {
		const scenes = starterMessages().flatMap(({ form, renditions }) =>
			renditions
				.filter(({ delivery }) => delivery.length > 0)
				.map(({ script, delivery }) => ({ form, lines: sceneLines(script, delivery, spokenOut) })),
		);
		expect(new Set(scenes.map(({ form }) => form)).size).toBeGreaterThanOrEqual(4);
		for (const { form, lines } of scenes) {
			expect(lines.length).toBeGreaterThan(0);
			if (form === 'do-vui')
				expect(Math.max(...lines.map(({ pauseSeconds }) => pauseSeconds))).toBeGreaterThanOrEqual(2);
		}
	});
});

describe('a draft voice', () => {
	const voice = (more: Partial<DraftVoice> = {}): DraftVoice => ({ identity: 'test', read: async () => {}, ...more });
	const timbres = { any: ['', '+f5'], female: ['+f2'], male: ['+m3'] };

	test('sounds different in each role as far as it can, and says first that it is a machine', () => {
		const lines = sceneLines(SCRIPT, DELIVERY, spokenOut);
		const said = utterancesOf(lines, 'vi', voice({ timbres, marksPauses: true }));
		expect(said.map(({ timbre }) => timbre)).toEqual(['', '', '+f2', '+f5']);
		expect(said[0]?.text).toBe('Giọng máy, bản nháp.');
		expect(said.map(({ pauseSeconds }) => pauseSeconds)).toEqual([0.5, 0.45, 3.5, 0]);
		expect(utterancesOf(lines, 'vi', voice()).every(({ timbre }) => timbre === '')).toBe(true);
	});

	test('leaves silence around a number, which other text does not turn into markup', () => {
		const marks = (text: string) =>
			utterancesOf([{ text, role: 'dan', voice: 'any', pauseSeconds: 0 }], 'vi', voice({ marksPauses: true }))[1]?.text;
		expect(marks('Gọi 111 nhé.')).toBe('Gọi <break time="550ms"/> một một một <break time="550ms"/> nhé.');
		expect(marks('A & B <c>')).toBe('A &amp; B &lt;c&gt;');
		expect(marks('Hỏi ba câu, năm điều.')).toBe('Hỏi ba câu, năm điều.');
	});
});

describe('recordings of single roles', () => {
	const recording = (role: SpeakerRole, lines: readonly number[], more: object = {}) => ({
		role,
		textVersion: 1,
		createdAt: '2026-11-01T00:00:00Z',
		lineSpans: lines.map((line) => ({ line, startSeconds: line, endSeconds: line + 1 })),
		file: `${role}.flac`,
		integratedLufs: -20,
		truePeakDbtp: -6,
		...more,
	});
	const scene = { script: SCRIPT, delivery: DELIVERY, textVersion: 1 };

	test('are no reading by themselves', () => {
		const stored = { id: 1, createdAt: '2026-11-01T00:00:00Z', voiceKind: 'human', filename: 'a.flac' } as const;
		expect(readingsOf([{ ...stored, role: 'me' }, stored])).toEqual([stored]);
	});

	test('make a whole when each role has read all its newest lines', () => {
		const [con, me, dan] = [recording('con', [0]), recording('me', [1]), recording('dan', [2])];
		expect(partsOfScene(scene, [con, dan]).missing).toEqual(['me']);
		expect(partsOfScene(scene, [con, dan, recording('me', [1], { textVersion: 0 })]).missing).toEqual(['me']);
		expect(partsOfScene(scene, [con, dan, recording('me', [])]).missing).toEqual(['me']);
		const newer = recording('me', [1], { createdAt: '2026-11-02T00:00:00Z' });
		expect(partsOfScene(scene, [con, me, dan, newer])).toEqual({ parts: [con, newer, dan], missing: [] });
	});

	test('are heard in the order of the script, equally loud and never over the top', () => {
		const parts = [
			recording('con', [0], { integratedLufs: -30, truePeakDbtp: -4 }),
			recording('me', [1], { integratedLufs: -16 }),
			recording('dan', [2]),
		];
		const { pieces } = scenePlan(scene, parts);
		expect(pieces.map(({ file }) => file)).toEqual(['con.flac', 'me.flac', 'dan.flac']);
		expect(pieces.map(({ startSeconds }) => startSeconds)).toEqual([0, 1, 2]);
		expect(pieces.map(({ pauseSeconds }) => pauseSeconds)).toEqual([0.45, 3.5, 0]);
		// the quiet one has room for three decibels only, so the others come down to it
		expect(pieces.map(({ gainDb }) => gainDb)).toEqual([3, -11, -7]);
	});
});
