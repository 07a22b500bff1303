import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { secondPress } from '#site/src/client/second-press.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const pressed = () => {
	const told: string[] = [];
	return { told, press: secondPress(() => void told.push('forgotten')) };
};

test('a second press within ten seconds answers the first, and a third one asks anew', () => {
	const { told, press } = pressed();
	const first = press.isSecond();
	vi.advanceTimersByTime(9_000);
	expect([first, press.isSecond(), press.isSecond(), told]).toEqual([false, true, false, []]);
});

test('a press hours later asks again, and the question was taken off the page', () => {
	const { told, press } = pressed();
	press.isSecond();
	vi.advanceTimersByTime(10_001);
	expect([told, press.isSecond()]).toEqual([['forgotten'], false]);
});

test('a phone that slept through the ten seconds asks again', () => {
	const { press } = pressed();
	press.isSecond();
	vi.setSystemTime(Date.now() + 3_600_000);
	expect(press.isSecond()).toBe(false);
});

test('whoever goes on with something else is asked again', () => {
	const { told, press } = pressed();
	press.isSecond();
	press.forget();
	vi.advanceTimersByTime(20_000);
	expect([told, press.isSecond()]).toEqual([[], false]);
});
