import { describe, expect, test } from 'vitest';

import { secondsOf } from '#pipeline/audio/ffmpeg/graph.ts';
import { framed } from '#pipeline/framing.ts';
import { assertPlayable } from '#pipeline/play-order.ts';

import { item, planOf } from '../support/audio-workspace.ts';

import type { Segment } from '#pipeline/audio/ffmpeg/graph.ts';

const voice: Segment = { kind: 'voice', key: 'k', path: 'p', seconds: 10 };
const shapes = (roles: readonly ('opening' | 'message' | 'closing')[]): readonly string[] =>
	framed(roles.map((role) => ({ role, voice }))).map(({ segments }) =>
		segments.map((segment) => (segment.kind === 'silence' ? segment.seconds : segment.kind)).join(' '),
	);

describe('the frame of a bulletin', () => {
	test('opens with silence that wakes amplifiers and a chime, ends with a chime, says the closing twice', () => {
		expect(shapes(['opening', 'message', 'message', 'closing'])).toEqual([
			'1.5 chime 0.5 voice 1.5',
			'0.5 voice 1.5',
			'0.5 voice 1.5',
			'0.5 voice 1 voice 1 chime 0.5',
		]);
	});

	test('is around the messages when nothing opens and closes', () => {
		expect(shapes(['message', 'message'])).toEqual(['1.5 chime 0.5 voice 1.5', '0.5 voice 1 chime 0.5']);
		expect(shapes(['message'])).toEqual(['1.5 chime 0.5 voice 1 chime 0.5']);
	});

	test('has music only on request, and none under what names a number', () => {
		const items = [
			{ role: 'opening', voice, mayHaveMusic: true },
			{ role: 'message', voice, mayHaveMusic: true },
			{ role: 'closing', voice },
		] as const;
		const beds = (all: Parameters<typeof framed>[0], withMusic: boolean) =>
			framed(all, { withMusic }).map(({ segments }) =>
				segments.some((segment) => segment.kind === 'voice' && segment.isOnBed === true),
			);
		expect(beds(items, true)).toEqual([true, false, false]);
		expect(beds(items, false)).toEqual([false, false, false]);
		expect(beds([{ role: 'opening', voice }, ...items.slice(1)], true)).toEqual([false, false, false]);
		const signals = framed(items, { withMusic: true }).map(({ segments }) =>
			segments.map(({ kind }) => kind).join(' '),
		);
		expect(signals).toEqual([
			'silence chime silence voice silence sting silence',
			'silence voice silence sting silence',
			'silence voice silence voice silence chime silence',
		]);
		// a signal takes no time of its own; a bed is heard a second before and after the voice
		const seconds = (withMusic: boolean) => framed(items, { withMusic }).map(({ segments }) => secondsOf(segments));
		const [plain, music] = [seconds(false), seconds(true)];
		expect(music.map((length, at) => Math.round((length - (plain[at] ?? 0)) * 1000))).toEqual([2000, 0, 0]);
	});

	test('has the pieces of its area in the places of what is generated, bed and signal only on request', () => {
		const items = [
			{ role: 'opening', voice, mayHaveMusic: true },
			{ role: 'message', voice, mayHaveMusic: true },
			{ role: 'closing', voice },
		] as const;
		const piece = (key: string, seconds: number) => ({ kind: 'music', key, path: key, seconds, gainDb: 0 }) as const;
		const music = {
			signature: piece('hieu', 6),
			sting: piece('bao', 2),
			bed: { key: 'nen', path: 'nen', seconds: 20 },
		};
		const told = (withMusic: boolean) =>
			framed(items, { withMusic, music }).map(({ segments }) =>
				segments
					.map((segment) => {
						if (segment.kind === 'music') return segment.key;
						if (segment.kind === 'voice') return segment.bed ? `voice on ${segment.bed.key}` : 'voice';
						return segment.kind === 'silence' ? segment.seconds : segment.kind;
					})
					.join(' '),
			);
		expect(told(true)).toEqual([
			'1.5 hieu 0.5 voice on nen 0.25 bao 0.25',
			'0.5 voice 0.25 bao 0.25',
			'0.5 voice 1 voice 1 hieu 0.5',
		]);
		expect(told(false)).toEqual(['1.5 hieu 0.5 voice 1.5', '0.5 voice 1.5', '0.5 voice 1 voice 1 hieu 0.5']);
	});

	test('has a length that is known before anything is encoded', () => {
		const [only] = framed([{ role: 'message', voice }]);
		expect(secondsOf(only!.segments)).toBe(1.5 + 2.4 + 0.5 + 10 + 1 + 2.4 + 0.5);
	});
});

describe('a plan', () => {
	test('may have an opening first and a closing last', () => {
		const plan = planOf([item({ message: 'mo', role: 'opening' }), item(), item({ message: 'ket', role: 'closing' })]);
		expect(() => assertPlayable(plan)).not.toThrow();
	});

	test('names each language once', () => {
		const plan = planOf([item()]);
		const twice = { ...plan, languages: [...plan.languages, ...plan.languages] };
		expect(() => assertPlayable(twice)).toThrow(expect.objectContaining({ code: 'invalid_plan' }));
	});
});
