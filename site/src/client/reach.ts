import { randomUuid, remember, remembered } from './device.ts';

import type { PageEvent } from '#content/model/batch.ts';

const WAITING = 'luot';
const MOST_WAITING = 50;
/** The edge takes at most 4,096 bytes at once; an event is about 120. */
const MOST_AT_ONCE = 25;

/** People who ask not to be counted are not counted. */
const mayCount = (): boolean =>
	navigator.doNotTrack !== '1' && !(navigator as { globalPrivacyControl?: boolean }).globalPrivacyControl;

/** Events of a few seconds go out together. */
const TOGETHER_MS = 3_000;
let timer: number | undefined;

/**
 * Counts one thing that happened on the page, with a random id of its own: nothing links two events. It waits on the
 * phone for a few seconds, or until there is network; the latest 50 are kept.
 */
export function report(kind: PageEvent['kind'], subject: string): void {
	if (!mayCount()) return;
	const { language = '' } = document.body.dataset;
	const event: PageEvent = { id: randomUuid(), kind, language, subject };
	if (!remember(WAITING, [...remembered<PageEvent[]>(WAITING, []), event].slice(-MOST_WAITING))) {
		send([event]);
		return;
	}
	clearTimeout(timer);
	timer = window.setTimeout(reportWaiting, TOGETHER_MS);
}

/** Sends what waited: after a few seconds, when a page opens or is left, and when the network comes back. */
export function reportWaiting(): void {
	for (let waiting = remembered<PageEvent[]>(WAITING, []); waiting.length > 0; waiting = waiting.slice(MOST_AT_ONCE)) {
		if (!send(waiting.slice(0, MOST_AT_ONCE))) return;
		remember(WAITING, waiting.slice(MOST_AT_ONCE));
	}
}

function send(events: readonly PageEvent[]): boolean {
	return navigator.onLine && 'sendBeacon' in navigator && navigator.sendBeacon('/r', JSON.stringify(events));
}
