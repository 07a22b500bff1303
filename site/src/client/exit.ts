/**
 * Leaves at once for a neutral page; Back then does not return to the page that was left.
 * Without scripts the link still works as a link.
 */
export function watchExit(link: HTMLAnchorElement): void {
	const leave = () => {
		// an empty page at once: the neutral one may take seconds on a village connection
		document.body.textContent = '';
		document.title = '';
		history.replaceState(null, '', '/');
		location.replace(link.href);
	};
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
}
