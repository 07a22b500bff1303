/** The cache of pages in public/sw.js. */
const PAGES = 'trang-1';

/**
 * Starts the service worker, which keeps every page that is opened. The very first page was there before the worker,
 * so it is put aside here: a broadcaster's page must open in the village after one look at it in town.
 */
export async function keepPages(): Promise<void> {
	if (!('serviceWorker' in navigator) || !('caches' in window)) return;
	try {
		await navigator.serviceWorker.register('/sw.js');
		if (navigator.serviceWorker.controller) return;
		await navigator.serviceWorker.ready;
		const scripts = performance
			.getEntriesByType('resource')
			.map((entry) => entry.name)
			.filter((name) => name.startsWith(`${location.origin}/_astro/`));
		const cache = await caches.open(PAGES);
		await cache.addAll([location.pathname, ...scripts]);
	} catch {
		// a phone without room or a mirror without TLS: the page works, it only does not open without network
	}
}
