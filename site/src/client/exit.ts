import { clearVisit } from './clear-visit.ts';

/**
 * Leaves at once for a neutral page, and takes along what the visit left on the phone.
 * Without scripts the link still works as a link.
 *
 * @param noteVisit how the pages of a visit are noted, on a site (`visit.ts`) or on a stick (`stick-visit.ts`)
 * @param leaveVisit how it is left there
 * @returns is a visit being left already, which passes over this page?
 */
export function watchExit(
	link: HTMLAnchorElement,
	noteVisit: (empty: () => void) => boolean,
	leaveVisit: (to: string) => void,
): boolean {
	// an empty page at once: the neutral one may take seconds on a village connection
	const empty = () => {
		document.body.textContent = '';
		document.title = '';
	};
	const leave = () => {
		empty();
		clearVisit();
		leaveVisit(link.href);
	};
	if (noteVisit(empty)) return true;
	link.addEventListener('click', (event) => {
		event.preventDefault();
		leave();
	});
	// Shift and not Escape: Escape stops the page that is loading
	let presses = 0;
	let lastAt = 0;
	document.addEventListener('keydown', (event) => {
		if (event.key !== 'Shift' || event.repeat) {
			if (event.key !== 'Shift') presses = 0;
			return;
		}
		presses = event.timeStamp - lastAt < 1500 ? presses + 1 : 1;
		lastAt = event.timeStamp;
		if (presses === 3) leave();
	});
	return false;
}
