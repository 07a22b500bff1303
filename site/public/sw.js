// Network first, the device's copy when there is no network; saved audio first from the device. Never touches a POST.
const PAGES = 'trang-1';
const SAVED = 'da-giu-1';
const OFFLINE = '/ngoai-tuyen/';
const SLOW_MS = 8000;

self.addEventListener('install', (event) => {
	self.skipWaiting();
	event.waitUntil(keepOfflinePage());
});
// the page for no network lists what is kept, so its scripts must be there too
async function keepOfflinePage() {
	const cache = await caches.open(PAGES);
	const fresh = await fetch(OFFLINE);
	const html = await fresh.clone().text();
	await cache.put(OFFLINE, fresh);
	await cache.addAll([...html.matchAll(/src="(\/_astro\/[^"]+)"/g)].map((script) => script[1]));
}
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (url.pathname.startsWith('/media/')) event.respondWith(audio(request));
	else if (isPage(request, url.pathname)) event.respondWith(page(request));
});

// a download is a navigation too; it belongs on the stick, not in the cache
const isPage = (request, path) =>
	/^\/_astro\/|^\/chu\/|\/(index|tim)\.json$/.test(path) ||
	(request.mode === 'navigate' && !/\.(zip|mp3|csv|xml)$/.test(path));

async function page(request) {
	const cache = await caches.open(PAGES);
	const own = await cache.match(request, { ignoreSearch: true });
	const fresh = fetch(request).then((response) => {
		// a browser refuses a redirected copy as the answer to a navigation
		if (response.ok && !response.redirected) void cache.put(request, response.clone());
		return response;
	});
	fresh.catch(() => undefined); // answered below, or no longer waited for
	const late = new Promise((done) => own && setTimeout(done, SLOW_MS, own));
	try {
		return await Promise.race([fresh, late]);
	} catch (error) {
		const copy = own || (request.mode === 'navigate' && (await cache.match(OFFLINE)));
		if (copy) return copy;
		throw error;
	}
}

async function audio(request) {
	const saved = await caches.open(SAVED).then((cache) => cache.match(request.url));
	if (!saved) return fetch(request);
	const range = /^bytes=(\d+)-(\d*)$/.exec(request.headers.get('range') || '');
	if (!range) return saved;
	const whole = await saved.blob();
	const first = Number(range[1]);
	const last = Math.min(range[2] ? Number(range[2]) : Infinity, whole.size - 1);
	return new Response(whole.slice(first, last + 1, whole.type), {
		status: 206,
		headers: {
			'Content-Type': whole.type,
			'Content-Length': String(last - first + 1),
			'Content-Range': `bytes ${first}-${last}/${whole.size}`,
		},
	});
}
