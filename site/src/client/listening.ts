import { report } from './reach.ts';

const QUARTERS = [
	['q25', 0.25],
	['q50', 0.5],
	['q75', 0.75],
	['completed', 0.97],
] as const;

/** Seconds really played; what was jumped over does not count as heard. */
function playedSeconds(audio: HTMLAudioElement): number {
	let seconds = 0;
	for (let index = 0; index < audio.played.length; index += 1)
		seconds += audio.played.end(index) - audio.played.start(index);
	return seconds;
}

/** Counts how far one audio is heard, each mark once per page view, and stops any other that plays. */
export function watchListening(audio: HTMLAudioElement): void {
	// not in the standard, so not in the markup: no room for more than a play button beside a language's name
	audio.setAttribute('controlslist', 'nodownload noplaybackrate');
	const { subject = '' } = audio.dataset;
	const reported = new Set<string>();
	const once = (kind: 'started' | (typeof QUARTERS)[number][0]) => {
		if (reported.has(kind)) return;
		reported.add(kind);
		report(kind, subject);
	};
	audio.addEventListener('play', () => {
		once('started');
		for (const other of document.querySelectorAll('audio')) if (other !== audio) other.pause();
	});
	audio.addEventListener('timeupdate', () => {
		if (!(audio.duration > 0)) return;
		const share = playedSeconds(audio) / audio.duration;
		for (const [kind, from] of QUARTERS) if (share >= from) once(kind);
	});
}
