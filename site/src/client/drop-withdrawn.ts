import { remember, remembered, SAVED_AUDIO, SAVED_LIST } from './device.ts';

import type { SavedMessage } from './device.ts';

/** Takes one kept message off the phone. */
export async function dropSaved(message: SavedMessage): Promise<void> {
	const cache = await caches.open(SAVED_AUDIO);
	await cache.delete(message.url);
	if (message.page) await cache.delete(message.page);
	remember(
		SAVED_LIST,
		remembered<SavedMessage[]>(SAVED_LIST, []).filter((saved) => saved.url !== message.url),
	);
}

/**
 * Asks which messages have been withdrawn, once a day and only on phones that keep some, takes those off and says
 * which. A phone without network asks the next time.
 */
export async function dropWithdrawn(): Promise<void> {
	const saved = remembered<SavedMessage[]>(SAVED_LIST, []);
	const today = new Date().toDateString();
	if (saved.length === 0 || remembered('rut', '') === today) return;
	try {
		const response = await fetch('/da-rut.json');
		const { words, kept } = (await response.json()) as { words: string; kept: string[] };
		remember('rut', today);
		const gone = saved.filter(({ lang, key }) => kept.includes(`${lang} ${key}`));
		if (gone.length === 0) return;
		for (const message of gone) await dropSaved(message);
		const note = document.createElement('p');
		note.className = 'chu-y';
		note.lang = 'vi';
		note.setAttribute('role', 'status');
		note.textContent = words.replace('#', gone.map((message) => message.title).join('; '));
		document.querySelector('main')?.prepend(note);
	} catch {
		// no network: what is kept stays until the phone can ask
	}
}
