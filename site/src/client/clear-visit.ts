import { forgetOne, PAGES, rememberedNames } from './device.ts';

/** What somebody chose to keep, and what a broadcaster needs: the log, the key, the commune. */
const CHOSEN = /^(da-giu|rut|nhat-ky\.|ma\.|xa$)/;

/** Takes off the phone what the visit left by itself: kept pages, places in recordings, counts that wait. */
export function clearVisit(): void {
	for (const name of rememberedNames('')) if (!CHOSEN.test(name)) forgetOne(name);
	// the worker goes on when this page is gone; before there is one, nothing but this visit's first page is kept
	const worker = navigator.serviceWorker?.controller;
	// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
	if (worker) worker.postMessage('exit');
	else if ('caches' in window) void caches.delete(PAGES);
}
