import { remembered, SAVED_LIST } from './device.ts';
import { dropSaved } from './drop-withdrawn.ts';

import type { SavedMessage } from './device.ts';

/** The page for no network: everything that this phone keeps, to hear and to take off. */
const list = document.querySelector<HTMLElement>('#da-giu');
const none = document.querySelector<HTMLElement>('#chua-giu');

function draw(): void {
	const saved = remembered<SavedMessage[]>(SAVED_LIST, []);
	if (list) list.textContent = '';
	list?.append(...saved.map(row));
	if (none) none.hidden = saved.length > 0;
}

function row(message: SavedMessage): HTMLElement {
	const item = document.createElement('li');
	const link = document.createElement('a');
	link.href = message.page ?? `/${message.lang}/nghe/${message.key}/`;
	link.lang = message.lang;
	link.textContent = message.title;
	const audio = document.createElement('audio');
	audio.controls = true;
	audio.preload = 'none';
	audio.src = message.url;
	audio.setAttribute('aria-label', message.title);
	const remove = document.createElement('button');
	remove.type = 'button';
	remove.textContent = list?.dataset.remove ?? '';
	remove.addEventListener('click', () => void dropSaved(message).then(draw));
	item.append(link, audio, remove);
	return item;
}

if ('caches' in window) draw();
