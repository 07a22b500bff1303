import type { MediaFile, Profile } from '#content/model/clip.ts';
import type { FfmpegBinary } from '../ffmpeg/ffmpeg.ts';

/** How a finished clip sounds and how it is written. All of it is part of the content key. */
export interface ProfileRecipe {
	readonly extension: MediaFile['extension'];
	/** Filters before the loudness is set, in stages that recipes can share; empty: none. */
	readonly shape: readonly string[];
	/** Samples a second behind the shape: there the gain and the limiter work. */
	readonly rate: number;
	/** Samples a second at which its loudness before the gain is measured, and at which a shaped sound is kept. */
	readonly listenRate: number;
	/** Integrated loudness of the decoded clip, in LUFS (EBU R 128, one channel). */
	readonly targetLufs: number;
	/** Largest distance from the target, in LU. */
	readonly toleranceLu: number;
	/** Highest true peak of the decoded clip, in dBTP. */
	readonly ceilingDbtp: number;
	/**
	 * Seconds of sound to each of which one moment of 5 ms may pass the ceiling, up to +3 dBTP; 0: none may. In an
	 * hour of few bits there is always some wave that grows.
	 */
	readonly secondsAnOver: number;
	/** Level of the limiter in dBFS: below the ceiling by what encoder and resampling add to peaks. */
	readonly limiterDb: number;
	/** What the encoder takes away, in dB, and what is put on behind the limiter for it: LAME scales by 0.95. */
	readonly encoderLossDb: number;
	/** Arguments of the encoder. */
	readonly encode: string;
}

/** Raised when a change of code, not of a number below, changes the bytes that come out. */
export const RECIPE_VERSION = 3;

/** Masters and everything mixed from them have one channel at this rate, in samples a second. */
export const WORKING_RATE = 48_000;

const COMPRESSOR = 'acompressor=threshold=-24dB:ratio=3:attack=1:release=60:knee=6:makeup=1';
// a voice is lopsided: turning its phases evens out its peaks by a dB or two, unheard, and the limiter has less to do
const EVEN_PEAKS = 'allpass=f=250:t=q:w=0.7,allpass=f=250:t=q:w=0.7';
// a horn gives out 300-6,000 Hz: half the samples hold that, at half the work
const HORN_SHAPE = `aresample=24000,highpass=f=150:poles=2,lowpass=f=8000,${EVEN_PEAKS},${COMPRESSOR}`;
// a horn's sound through a telephone's band: the dear part is shared
const PHONE_BAND = 'aresample=16000,highpass=f=300:poles=2,lowpass=f=3400';

// promised are 0.3 LU and -1.5 dBTP: a little is kept for whoever measures with another meter
const LOUDNESS = { targetLufs: -16, toleranceLu: 0.25, ceilingDbtp: -1.6, limiterDb: -2.5, secondsAnOver: 0 } as const;
// few bits make coarse waves: their peaks grow by up to 3 dB, so the limiter is lower; a page's listener has a knob
const FEW_BITS = {
	toleranceLu: 0.5,
	ceilingDbtp: -0.8,
	secondsAnOver: 120,
	limiterDb: -4,
	listenRate: 24_000,
} as const;
const UNSHAPED = { ...LOUDNESS, shape: [], rate: WORKING_RATE, listenRate: WORKING_RATE, encoderLossDb: 0 } as const;
// no Xing frame and no tag: cheap players play the one as a click and stumble over the other; titles are put on later
const MP3_FORMAT = '-ac 1 -c:a libmp3lame -write_xing 0 -id3v2_version 0';

const horn = (targetLufs: number, kbps: number): ProfileRecipe => ({
	...LOUDNESS,
	targetLufs,
	extension: 'mp3',
	shape: [HORN_SHAPE],
	rate: 44_100,
	listenRate: 24_000,
	limiterDb: -5,
	encoderLossDb: 0.45,
	encode: `-ar 44100 -b:a ${kbps}k ${MP3_FORMAT}`,
});

/** Ways to write for a horn: `loud` for a market, `horn128` for old decoders that stumble over 64 kbit/s. */
export const HORN_OPTIONS = ['horn-loud', 'horn128', 'horn128-loud'] as const;
export type HornOption = (typeof HORN_OPTIONS)[number];
export type RecipeName = Profile | HornOption;

export const PROFILE_RECIPES: Readonly<Record<RecipeName, ProfileRecipe>> = {
	/** Horn loudspeakers, FM, USB amplifiers: 300-6,000 Hz, dense, what every cheap player takes. */
	horn: horn(-16, 64),
	'horn-loud': horn(-14, 64),
	horn128: horn(-16, 128),
	'horn128-loud': horn(-14, 128),
	// bounded, because it would otherwise take twice the bits; then its peaks overshoot by up to 2.5 dB
	web: {
		...UNSHAPED,
		...FEW_BITS,
		extension: 'opus',
		encode: '-ar 48000 -ac 1 -c:a libopus -b:a 24k -vbr constrained -application audio -compression_level 5',
	},
	/** For browsers without Opus. */
	'web-mp3': {
		...UNSHAPED,
		...FEW_BITS,
		extension: 'mp3',
		encoderLossDb: 0.45,
		encode: `-ar 24000 -b:a 32k ${MP3_FORMAT}`,
	},
	/** What everything else is made from. */
	master: { ...UNSHAPED, toleranceLu: 0.5, extension: 'flac', encode: '-ar 48000 -ac 1 -c:a flac -sample_fmt s16' },
	/** Voice menus and broadcasts by telephone: 300-3,400 Hz, 8 kHz, the WAV that every telephone exchange takes. */
	phone: {
		...LOUDNESS,
		toleranceLu: 0.5,
		shape: [HORN_SHAPE, PHONE_BAND],
		rate: 8_000,
		listenRate: 8_000,
		// with few samples the wave between them is higher
		limiterDb: -4,
		encoderLossDb: 0,
		extension: 'wav',
		encode: '-ar 8000 -ac 1 -c:a pcm_s16le',
	},
};

/** The part of a content key that all clips of a recipe share: every number above, and which ffmpeg did it. */
export const recipeForKey = (name: RecipeName, ffmpeg: Pick<FfmpegBinary, 'versionLine' | 'sha256'>) => ({
	recipe: { version: RECIPE_VERSION, workingRate: WORKING_RATE, ...PROFILE_RECIPES[name] },
	ffmpeg: { version: ffmpeg.versionLine, sha256: ffmpeg.sha256 },
});
