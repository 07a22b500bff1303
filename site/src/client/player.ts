import { remember, remembered } from './device.ts';

const BACK_SECONDS = 10;
const SLOW = 0.8;
/** How often the place is noted while it plays, in seconds of audio. */
const NOTED_EVERY_SECONDS = 5;

/**
 * Makes a whole panel the play button, with what is left in words; a line to jump on, ten seconds back and a slower
 * voice show from the first play on.
 */
export function watchPlayer(panel: HTMLElement): void {
	const audio = panel.querySelector('audio');
	const more = panel.querySelector('p');
	const place = panel.querySelector('input');
	const [play, back, slower] = panel.querySelectorAll('button');
	const word = panel.querySelector('b');
	const length = panel.querySelector('small');
	if (!audio || !more || !place || !play || !back || !slower || !word || !length) return;
	const { left: words = '' } = panel.dataset;
	const [left = '', leftLong = '', pause = ''] = words.split('|');
	const listen = word.textContent;
	// in audio that somebody keeps on the phone it goes on where it was left: of nothing else a trace stays
	const name = `cho.${document.body.dataset.language}.${audio.dataset.subject}`;
	let kept = remembered(name, 0);
	const jump = (seconds: number) => {
		// before the beginning is the beginning; not loaded yet, a chapter that was chosen replaces the kept place
		audio.currentTime = kept = seconds;
	};
	const show = () => {
		const rest = Math.ceil(audio.duration - audio.currentTime) || 0;
		const minutes = Math.floor(rest / 60);
		length.textContent = (minutes ? leftLong : left).replace('#m', `${minutes}`).replace('#s', `${rest % 60}`);
		place.value = `${audio.currentTime}`;
		word.textContent = audio.paused ? listen : pause;
		panel.classList.toggle('phat', !audio.paused);
		if (!audio.paused) more.hidden = false;
	};
	audio.hidden = !(play.hidden = false);
	// a pause brings a last change of time
	for (const event of ['play', 'timeupdate']) audio.addEventListener(event, show);
	play.addEventListener('click', () => (audio.paused ? void audio.play() : audio.pause()));
	place.addEventListener('input', () => jump(Number(place.value)));
	back.addEventListener('click', () => jump(audio.currentTime - BACK_SECONDS));
	slower.addEventListener('click', () => {
		audio.playbackRate = audio.playbackRate < 1 ? 1 : SLOW;
		slower.setAttribute('aria-pressed', `${audio.playbackRate < 1}`);
	});
	audio.addEventListener('loadedmetadata', () => jump(kept));
	audio.addEventListener('timeupdate', () => {
		if (Math.abs(audio.currentTime - kept) < NOTED_EVERY_SECONDS && !audio.ended) return;
		// at the end there is nothing to come back to
		kept = audio.ended ? 0 : audio.currentTime;
		// the button of what is kept already
		if (document.querySelector('[data-url]:disabled')) remember(name, kept);
	});
	// the parts of a bulletin
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-tu]'))
		link.addEventListener('click', (event) => {
			event.preventDefault();
			jump(Number(link.dataset.tu));
			void audio.play();
		});
}
