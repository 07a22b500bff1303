import { watchExit } from './exit.ts';
import { watchKeep } from './save-audio.ts';
import { keepPages } from './cache-pages.ts';
import { dropWithdrawn } from './drop-withdrawn.ts';
import { watchListening } from './listening.ts';
import { watchPlayer } from './player.ts';
import { report, reportWaiting } from './reach.ts';
import { watchShare } from './share.ts';
import { leaveVisit, noteVisit } from './visit.ts';

/** What every page does. Each part works alone, and a page without scripts has all its words, links and audio. */
const exit = document.querySelector<HTMLAnchorElement>('#thoat');
// a visit that is being left passes over its first page once more, which then does nothing else
if (!exit || !watchExit(exit, noteVisit, leaveVisit)) start();

function start(): void {
	reportWaiting();
	addEventListener('online', reportWaiting);
	// the last moment in which a page can be sure to send something
	document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && reportWaiting());
	addEventListener('pagehide', reportWaiting);
	const { subject = '' } = document.body.dataset;
	report('view', subject);

	for (const audio of document.querySelectorAll<HTMLAudioElement>('audio[data-subject]')) watchListening(audio);
	for (const link of document.querySelectorAll('a[href^="tel:"]'))
		link.addEventListener('click', () => report('call', subject));
	for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-url]')) watchKeep(button);
	for (const box of document.querySelectorAll<HTMLElement>('.nghe')) watchPlayer(box);
	for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-gui]')) watchShare(button);

	void keepPages();
	void dropWithdrawn();
}
