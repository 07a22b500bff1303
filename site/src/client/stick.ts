import './choose.ts';
import './clear-data.ts';
import { watchExit } from './exit.ts';
import { watchPlayer } from './player.ts';
import { stickVisit } from './stick-visit.ts';

/**
 * What pages do when they are opened as files of a stick, where browsers run no modules: the mirror builds one classic
 * script of it (`site/mirror/stick-script.ts`). The player, the search, the exit, wiping; nothing is counted and nothing
 * kept.
 */
const root = document.querySelector<HTMLScriptElement>('script[data-stick]')?.src ?? location.href;
const visit = stickVisit(new URL('thoat/index.html', root).href);
const exit = document.querySelector<HTMLAnchorElement>('#thoat');
if (!exit || !watchExit(exit, visit.note, visit.leave))
	for (const box of document.querySelectorAll<HTMLElement>('.nghe')) watchPlayer(box);
