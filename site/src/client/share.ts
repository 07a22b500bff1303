import { sayBeside } from './say-beside.ts';

/**
 * Hands the MP3 itself to Zalo, Bluetooth or whatever the phone shares files with. Shown only where a phone can; the
 * download beside it is for all others.
 */
export function watchShare(button: HTMLButtonElement): void {
	const { gui: url, name = '', getting = '', again = '' } = button.dataset;
	const probe = new File([], name, { type: 'audio/mpeg' });
	if (!url || !navigator.canShare?.({ files: [probe] })) return;
	button.hidden = false;
	const say = sayBeside(button);
	let file: File | undefined;
	const share = async () => {
		try {
			if (!file) {
				say(getting);
				const response = await fetch(url);
				if (!response.ok) throw new Error('full');
				file = new File([await response.blob()], name, { type: 'audio/mpeg' });
			}
			say('');
			await navigator.share({ files: [file] });
		} catch (error) {
			const reason = (error as Error).name;
			// a slow line outlasts the tap, and a phone shares only on a tap; turning away is no failure
			if (reason === 'NotAllowedError') say(again);
			else if (reason !== 'AbortError') say();
		}
	};
	button.addEventListener('click', () => void share());
}
