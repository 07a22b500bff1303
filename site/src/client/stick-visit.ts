/** What a page from a stick notes of its visit, in the tab's history: how deep it lies, and that it was left. */
interface Noted {
	readonly depth?: number;
	readonly isLeft?: boolean;
}
/** In the tab's own storage: how deep the visit is, and that it is being left. */
const DEPTH = 'bac';
const LEAVING = 'roi';

const noted = (): Noted => (history.state as Noted | null) ?? {};

/**
 * The visit of a folder of files: pages may not take each other's addresses there (`visit.ts` does so on a site), so the
 * first page of a visit that was left is marked in the history, and whoever comes back to it is sent on.
 *
 * @param away address of the empty page of the stick
 */
export function stickVisit(away: string) {
	const goAway = (empty: () => void): true => {
		empty();
		location.replace(away);
		return true;
	};
	/** Back does not stop here any more, and Forward has nowhere to lead. */
	const closeVisit = (): void => {
		sessionStorage.removeItem(LEAVING);
		history.replaceState({ isLeft: true }, '');
		history.pushState(null, '');
	};
	const note = (empty: () => void): boolean => {
		if (noted().isLeft) return goAway(empty);
		if (sessionStorage.getItem(LEAVING) !== null) {
			closeVisit();
			return goAway(empty);
		}
		const kept = sessionStorage.getItem(DEPTH);
		const depth = noted().depth ?? (kept === null ? 0 : Number(kept) + 1);
		history.replaceState({ depth }, '');
		sessionStorage.setItem(DEPTH, String(depth));
		return false;
	};
	return {
		note: (empty: () => void): boolean => {
			addEventListener('pageshow', (event) => event.persisted && note(empty));
			return note(empty);
		},
		leave: (): void => {
			const { depth = 0 } = noted();
			sessionStorage.removeItem(DEPTH);
			if (depth > 0) {
				sessionStorage.setItem(LEAVING, '1');
				history.go(-depth);
				return;
			}
			closeVisit();
			location.replace(away);
		},
	};
}
