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
