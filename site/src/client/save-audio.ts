import { remember, remembered, SAVED_AUDIO, SAVED_LIST } from './device.ts';
import { report } from './reach.ts';
import { sayBeside } from './say-beside.ts';

import type { SavedMessage } from './device.ts';

/** The button that keeps a bài's MP3 on the phone; the service worker then plays it without network. */
export function watchKeep(button: HTMLButtonElement): void {
	const { url, subject: key = '', title = '', kept } = button.dataset;
	// a browser that has workers has caches too; a private window may have caches alone
	if (!url || !('serviceWorker' in navigator)) return;
	button.hidden = false;
	const say = sayBeside(button);
	const keep = async () => {
		try {
			const cache = await caches.open(SAVED_AUDIO);
			const page = location.pathname;
			await cache.addAll([url, page]);
			const others = remembered<SavedMessage[]>(SAVED_LIST, []).filter((saved) => saved.url !== url);
			const saved = { url, page, key, title, lang: document.documentElement.lang };
			if (!remember(SAVED_LIST, [...others, saved])) {
				// what is not on the list would stay for ever, also after it was withdrawn
				await Promise.all([cache.delete(url), cache.delete(page)]);
				throw new Error('full');
			}
			button.disabled = true;
			say(kept);
			report('saved', key);
		} catch {
			// the usual reasons, no network or a full phone, are both worth another try later
			say();
		}
	};
	const tell = async () => {
		if (!(await caches.match(url))) return;
		button.disabled = true;
		say(kept);
	};
	button.addEventListener('click', () => void keep());
	void tell();
}
