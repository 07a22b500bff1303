import { watchExit } from './exit.ts';
import { watchForget } from './forget.ts';
import { watchKeep } from './keep.ts';
import { keepPages } from './keep-pages.ts';
import { watchListening } from './listening.ts';
import { report, reportWaiting } from './reach.ts';

/** What every page does. Each part works alone, and a page without scripts has all its words, links and audio. */
const exit = document.querySelector<HTMLAnchorElement>('#thoat');
if (exit) watchExit(exit);

reportWaiting();
addEventListener('online', reportWaiting);
report('view', document.body.dataset.subject ?? '');

for (const audio of document.querySelectorAll<HTMLAudioElement>('audio[data-subject]')) watchListening(audio);
for (const link of document.querySelectorAll('a[href^="tel:"]'))
	link.addEventListener('click', () => report('call', document.body.dataset.subject ?? ''));
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-url]')) watchKeep(button);
const forget = document.querySelector<HTMLButtonElement>('#xoa-ngay');
if (forget) watchForget(forget);

void keepPages();
