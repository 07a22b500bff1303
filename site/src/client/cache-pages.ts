import { PAGES } from './device.ts';

/**
 * Pages that the worker keeps (public/sw.js has the same line): the homes of the languages, which say nothing of the
 * matter, the broadcaster's, and the interviewer's. What else somebody reads stays nowhere.
 */
const KEPT = /^\/([^/]+\/)?$|^\/(phat-thanh|khao-sat)\//;

/**
 * Starts the service worker. The very first page was there before the worker, so what it keeps of it is put aside here:
 * a broadcaster's page must open in the village after one look at it in town.
 */
export async function keepPages(): Promise<void> {
	if (!('serviceWorker' in navigator)) return;
	try {
		await navigator.serviceWorker.register('/sw.js');
		if (navigator.serviceWorker.controller) return;
		await navigator.serviceWorker.ready;
		const scripts = performance
			.getEntriesByType('resource')
			.map((entry) => entry.name)
			.filter((name) => name.includes('/_astro/'));
		const cache = await caches.open(PAGES);
		await cache.addAll(KEPT.test(location.pathname) ? [location.pathname, ...scripts] : scripts);
	} catch {
		// a phone without room or a mirror without TLS: the page works, it only does not open without network
	}
}
