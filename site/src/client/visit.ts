/** How the history of a tab says how many pages of this site lie below one; undefined in browsers before 2022. */
interface NavigationHistory {
	readonly currentEntry: { readonly index: number } | null;
}

/** In the tab's own storage, which goes with the tab and with the exit. */
const DEPTH = 'bac';
const LEAVING = 'roi';

/** How long the way back to the first page may take before the tab leaves from where it is. */
const PATIENCE_MS = 1_500;

/** On which page of its visit the tab stands: 0 is the one with which it began. */
const depthHere = (): number | undefined => (history.state as { d?: number } | null)?.d;

/**
 * Notes each page of a visit, and on its first page goes on leaving, where that was begun on a later one.
 *
 * @param empty takes the page's content off the screen
 * @returns is the visit being left?
 */
export function noteVisit(empty: () => void): boolean {
	const note = () => {
		try {
			const to = sessionStorage[LEAVING] as string | undefined;
			if (to) {
				empty();
				leaveFromHere(to);
				return true;
			}
			// nothing yet is not a number
			const depth = depthHere() ?? (+sessionStorage[DEPTH] + 1 || 0);
			history.replaceState({ d: depth }, '');
			sessionStorage[DEPTH] = depth;
		} catch {
			// where storage is forbidden the exit leaves from the page it is on
		}
		return false;
	};
	// also for a page that comes back from memory
	addEventListener('pageshow', (event) => event.persisted && note());
	return note();
}

/**
 * Leaves so that neither Back nor Forward shows a page of this visit: back to its first page, whose place an empty one
 * takes, and from there on to the neutral page, which cuts off what lay ahead.
 */
export function leaveVisit(to: string): void {
	const below = (window as { navigation?: NavigationHistory }).navigation?.currentEntry?.index ?? depthHere();
	try {
		if (below) {
			sessionStorage[LEAVING] = to;
			history.go(-below);
			setTimeout(leaveFromHere, PATIENCE_MS, to);
			return;
		}
	} catch {
		// as above
	}
	leaveFromHere(to);
}

function leaveFromHere(to: string): void {
	try {
		sessionStorage.clear();
	} catch {
		// nothing was kept
	}
	history.replaceState(null, '', '/thoat/');
	history.pushState(null, '', '/thoat/');
	location.replace(to);
}
