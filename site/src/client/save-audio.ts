import { remember, remembered, SAVED_AUDIO, SAVED_LIST } from './device.ts';
import { report } from './reach.ts';

import type { SavedMessage } from './device.ts';

/** The button that keeps a bài's MP3 on the phone; the service worker then plays it without network. */
export function watchKeep(button: HTMLButtonElement): void {
	const { url, subject = '', title = '', kept, failed } = button.dataset;
	if (!url || !('caches' in window) || !('serviceWorker' in navigator)) return;
	button.hidden = false;
	const say = (text: string | undefined) => {
		const answer = button.nextElementSibling;
		if (answer) answer.textContent = text ?? '';
	};
	const keep = async () => {
		try {
			const cache = await caches.open(SAVED_AUDIO);
			const page = location.pathname;
			await cache.addAll([url, page]);
			const others = remembered<SavedMessage[]>(SAVED_LIST, []).filter((saved) => saved.url !== url);
			const saved = { url, page, key: subject, title, lang: document.documentElement.lang };
			if (!remember(SAVED_LIST, [...others, saved])) {
				// what is not on the list would stay for ever, also after it was withdrawn
				await Promise.all([cache.delete(url), cache.delete(page)]);
				throw new Error('no room for the list');
			}
			button.disabled = true;
			say(kept);
			report('saved', subject);
		} catch {
			// the usual reasons, no network or a full phone, are both worth another try later
			say(failed);
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
