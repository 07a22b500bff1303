import { forgetOne, remember, remembered } from './device.ts';

const SPEEDS = [1, 1.25, 0.75] as const;
const BACK_SECONDS = 10;
/** How often the place is noted while it plays, in seconds of audio. */
const NOTED_EVERY_SECONDS = 5;

/** Works the buttons beside a player: back, speed, and the place where it was left, kept only when asked for. */
export function watchPlayer(box: HTMLElement): void {
	const audio = box.previousElementSibling;
	const [back, speed, keep] = box.querySelectorAll('button');
	if (!(audio instanceof HTMLAudioElement) || !back || !speed || !keep) return;
	box.style.visibility = 'visible';
	back.addEventListener('click', () => {
		audio.currentTime = Math.max(0, audio.currentTime - BACK_SECONDS);
	});
	let at = 0;
	speed.addEventListener('click', () => {
		at = (at + 1) % SPEEDS.length;
		audio.playbackRate = SPEEDS[at] ?? 1;
		const shown = speed.querySelector('b');
		if (shown) shown.textContent = `${String(audio.playbackRate).replace('.', ',')}×`;
	});
	keepPlace(audio, keep);
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-tu]'))
		link.addEventListener('click', (event) => {
			event.preventDefault();
			audio.currentTime = Number(link.dataset.tu);
			void audio.play();
		});
}

function keepPlace(audio: HTMLAudioElement, button: HTMLButtonElement): void {
	const name = `cho.${document.body.dataset.language}.${audio.dataset.subject}`;
	let place = remembered<number | null>(name, null);
	const isKept = () => button.getAttribute('aria-pressed') === 'true';
	const press = (isOn: boolean) => button.setAttribute('aria-pressed', String(isOn));
	press(place !== null);
	const note = () => {
		// at the end there is nothing to come back to
		place = audio.ended ? 0 : audio.currentTime;
		if (!remember(name, place)) press(false);
	};
	button.addEventListener('click', () => {
		press(!isKept());
		if (isKept()) note();
		else forgetOne(name);
	});
	audio.addEventListener('loadedmetadata', () => {
		if (isKept() && place) audio.currentTime = place;
	});
	audio.addEventListener('timeupdate', () => {
		if (isKept() && Math.abs(audio.currentTime - (place ?? 0)) >= NOTED_EVERY_SECONDS) note();
	});
	for (const event of ['pause', 'ended']) audio.addEventListener(event, () => isKept() && note());
}
