// Network first, the device's copy when there is no network; saved audio first from the device. Never touches a POST.
const PAGES = 'trang-2';
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
	await cache.addAll((html.match(/src="\/_astro\/[^"]+/g) || []).map((script) => script.slice(5)));
}
// of earlier versions, which kept every page that was opened
const OLD = ['trang-1'];
self.addEventListener('activate', (event) =>
	event.waitUntil(Promise.all([self.clients.claim(), ...OLD.map((name) => caches.delete(name))])),
);

// homes of languages, which say nothing of the matter, the broadcaster's pages and the interviewer's (src/client/cache-pages.ts)
const HOME = /^\/(?!(ngoai-tuyen|khao-sat)\/)([^/]+\/)?$/;
// the exit passes over the visit's first page once more, which is not to be kept again
const LEAVING_MS = 5000;
let leftAt = 0;
const KEPT = /^\/([^/]+\/)?$|^\/(phat-thanh|khao-sat)\/|^\/_astro\/|^\/chu\/|\/index\.json$/;

self.addEventListener('message', (event) => {
	if (event.data !== 'exit') return;
	leftAt = Date.now();
	event.waitUntil(clearHomes());
});
async function clearHomes() {
	const cache = await caches.open(PAGES);
	for (const request of await cache.keys()) if (HOME.test(new URL(request.url).pathname)) await cache.delete(request);
}

self.addEventListener('fetch', (event) => {
	const { request } = event;
	const url = new URL(request.url);
	if (request.method !== 'GET' || url.origin !== self.location.origin) return;
	if (url.pathname.startsWith('/media/')) event.respondWith(audio(request));
	else if (isPage(request, url.pathname)) event.respondWith(page(request));
});

// a download is a navigation too; it belongs on the stick, not in the cache
const isPage = (request, path) =>
	/^\/_astro\/|^\/chu\/|\/index\.json$/.test(path) ||
	(request.mode === 'navigate' && !/\.(zip|mp3|csv|xml)$/.test(path));

async function page(request) {
	const cache = await caches.open(PAGES);
	const saved = await caches.open(SAVED);
	const own =
		(await cache.match(request, { ignoreSearch: true })) || (await saved.match(request, { ignoreSearch: true }));
	const isKept = KEPT.test(new URL(request.url).pathname) && Date.now() - leftAt > LEAVING_MS;
	const fresh = fetch(request).then((response) => {
		// a browser refuses a redirected copy as the answer to a navigation
		if (isKept && response.ok && !response.redirected) void cache.put(request, response.clone());
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
