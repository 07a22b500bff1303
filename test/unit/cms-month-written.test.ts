import { expect, test } from 'vitest';

import { libraryMessage } from '#cms/editions/planning/load-planning.ts';

import type { Message } from '#cms/payload-types.ts';

const written = (createdAt: string) => ({ id: 1, key: 'bai', title: 'Bài', createdAt }) as unknown as Message;
const text = { script: 'Gọi 111.', delivery: null, state: 'approved' } as const;

test('a message written on the first morning in Vietnam is new in that month, not in the last one of UTC', () => {
	const first = written('2026-11-30T18:00:00.000Z');
	expect(libraryMessage(first, text, '2026-11').since).toBe('2026-12');
	// what was there from the first is not new
	expect(libraryMessage(first, text, '2026-12')).not.toHaveProperty('since');
});
