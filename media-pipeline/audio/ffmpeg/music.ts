/*
 * The music of a bulletin. What is made here from tones is nobody else's and lies between 300 and 700 Hz, which a horn
 * gives out; an area may have pieces of its own instead (audio/making/make-music.ts). A bed is soft enough that a voice stays
 * at least 12 LU above it behind the horn's compressor, whichever it is (test/audio/music.test.ts and own-music.test.ts
 * measure that after ITU-R BS.1770).
 */

const RATE = 48_000;

/** Seconds of the door bell that opens and closes a bulletin. */
export const CHIME_SECONDS = 2.4;

/** Seconds of the signal between two items. */
export const STING_SECONDS = 0.9;
/** Two rising notes (G4, C5) that ring out: something else begins. */
export const STING =
	"aevalsrc='0.35*exp(-5*t)*sin(2*PI*392*t)+gte(t,0.25)*0.35*exp(-5*(t-0.25))*sin(2*PI*523.25*(t-0.25))'" +
	`:s=${RATE}:d=${STING_SECONDS},afade=t=out:st=${STING_SECONDS - 0.2}:d=0.2`;

/** Seconds in which the bed is heard alone, before and after the voice. */
export const BED_ALONE_SECONDS = 1;
/** Seconds in which it makes way. */
const RAMP_SECONDS = 0.4;
/** Of what it is when it is heard alone, while somebody speaks. */
const DUCKED = 0.16;

/** How loud a bed is from moment to moment: 1 while it is alone, down to DUCKED on the way in, up again on the way out. */
function duckingUnder(voiceSeconds: number): string {
	const [before, after] = [BED_ALONE_SECONDS, BED_ALONE_SECONDS + voiceSeconds];
	const down = `clip((t-${before - RAMP_SECONDS})/${RAMP_SECONDS},0,1)`;
	const up = `clip((t-${after})/${RAMP_SECONDS},0,1)`;
	return `(1-${1 - DUCKED}*(${down}-${up}))`;
}

/** It comes and goes softly; `total` seconds from one to the other. */
const softEnds = (total: number): string => `afade=t=in:d=0.5,afade=t=out:st=${(total - 0.8).toFixed(3)}:d=0.8`;

/** A quiet chord (E4, G4, C5) for as long as a voice speaks and a moment longer at both ends; low while it speaks. */
export function bedUnder(voiceSeconds: number): string {
	const total = voiceSeconds + 2 * BED_ALONE_SECONDS;
	const chord = '(sin(2*PI*329.63*t)+sin(2*PI*392*t)+sin(2*PI*523.25*t))';
	const swell = '(0.8+0.2*sin(2*PI*0.3*t))';
	return (
		`aevalsrc='0.018*${duckingUnder(voiceSeconds)}*${swell}*${chord}':s=${RATE}:d=${total.toFixed(3)},` +
		softEnds(total)
	);
}

/** The loudest 400 ms of every piece of an area's own, in LUFS, before it takes its place: as loud as a voice. */
export const MUSIC_LUFS = -16;
/** Put on in its place, in dB: a signal interrupts nobody, and a bed that is heard alone is no louder than the chord. */
export const MUSIC_GAIN_DB = { signature: -1, sting: -4, bed: -16 } as const;

/** A piece of an area's own as a bed: from its beginning again when it ends, low while somebody speaks. */
export function ownBedUnder(voiceSeconds: number, bedSeconds: number): string {
	const total = voiceSeconds + 2 * BED_ALONE_SECONDS;
	// counted: a loop without an end makes the 2018 ffmpeg fail where it is trimmed
	const again = Math.ceil(total / bedSeconds) - 1;
	return (
		`aloop=loop=${again}:size=${Math.floor(bedSeconds * RATE)},atrim=end=${total.toFixed(3)},asetpts=N/SR/TB,` +
		// the volume is set anew for each 5 ms: no step is heard
		`asetnsamples=n=${RATE / 200},volume='${duckingUnder(voiceSeconds)}':eval=frame,volume=${MUSIC_GAIN_DB.bed}dB,` +
		softEnds(total)
	);
}

/** As much of a segment as its length depends on. */
type Timed =
	| { readonly kind: 'chime' }
	| { readonly kind: 'sting' }
	| { readonly kind: 'silence' | 'voice' | 'music'; readonly seconds: number; readonly isOnBed?: boolean };

/** How long a stretch of a clip is heard. */
export function secondsOfSegment(segment: Timed): number {
	if (segment.kind === 'chime') return CHIME_SECONDS;
	if (segment.kind === 'sting') return STING_SECONDS;
	return segment.seconds + (segment.isOnBed ? 2 * BED_ALONE_SECONDS : 0);
}
