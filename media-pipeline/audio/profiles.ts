import type { MediaFile, Profile } from '#content/model/clip.ts';
import type { FfmpegBinary } from './ffmpeg.ts';

/** How a finished clip sounds and how it is written. All of it is part of the content key. */
export interface ProfileRecipe {
	readonly extension: MediaFile['extension'];
	/** Filters before the loudness is set; empty: none. */
	readonly shape: string;
	/** Integrated loudness of the decoded clip, in LUFS (EBU R 128, one channel). */
	readonly targetLufs: number;
	/** Largest distance from the target, in LU. */
	readonly toleranceLu: number;
	/** Highest true peak of the decoded clip, in dBTP. */
	readonly ceilingDbtp: number;
	/** What the encoder takes away, in dB: LAME scales its input by 0.95. */
	readonly encoderLossDb: number;
	/** Arguments of the encoder. */
	readonly encode: string;
}

/** Raised when a change of code, not of a number below, changes the bytes that come out. */
export const RECIPE_VERSION = 1;

/** Every graph works on one channel at this rate, in samples a second. */
export const WORKING_RATE = 48_000;

/** Limiter level in dBFS: 1 dB under the ceiling, because encoders and resampling overshoot. */
export const LIMITER_DB = -2.5;

const HORN_SHAPE =
	'highpass=f=150:poles=2,lowpass=f=8000,acompressor=threshold=-24dB:ratio=3:attack=10:release=150:knee=6:makeup=1';
// promised are 0.5 LU and -1.5 dBTP; our meter rounds to tenths, so a tenth is kept for whoever measures again
const LOUDNESS = { targetLufs: -16, toleranceLu: 0.4, ceilingDbtp: -1.6 } as const;
// unshaped speech has high peaks, and a page is turned up or down by its listener
const LENIENT = { toleranceLu: 0.9, ceilingDbtp: -1.1 } as const;
const MP3 = { ...LOUDNESS, extension: 'mp3', encoderLossDb: 0.45 } as const;
// no Xing frame and no tag: cheap players play the one as a click and stumble over the other; titles are put on later
const MP3_FORMAT = '-ac 1 -c:a libmp3lame -write_xing 0 -id3v2_version 0';

export const PROFILE_RECIPES: Readonly<Record<Profile, ProfileRecipe>> = {
	/** Horn loudspeakers, FM, USB amplifiers: 300-6,000 Hz, dense, what every cheap player takes. */
	horn: { ...MP3, shape: HORN_SHAPE, encode: `-ar 44100 -b:a 64k ${MP3_FORMAT}` },
	// not `-application voip`: its peaks overshoot by up to 2 dB
	web: {
		...LOUDNESS,
		...LENIENT,
		extension: 'opus',
		shape: '',
		encoderLossDb: 0,
		encode: '-ar 48000 -ac 1 -c:a libopus -b:a 24k -application audio -compression_level 5',
	},
	/** For browsers without Opus. */
	'web-mp3': { ...MP3, ...LENIENT, shape: '', encode: `-ar 24000 -b:a 32k ${MP3_FORMAT}` },
	/** What everything else is made from. */
	master: {
		...LOUDNESS,
		toleranceLu: 1,
		extension: 'flac',
		shape: '',
		encoderLossDb: 0,
		encode: '-ar 48000 -ac 1 -c:a flac -sample_fmt s16',
	},
	/** The small speaker of a cheap telephone: no bass, small enough to send by Bluetooth. */
	phone: {
		...MP3,
		shape: HORN_SHAPE.replace('highpass=f=150', 'highpass=f=300'),
		encode: `-ar 22050 -b:a 32k ${MP3_FORMAT}`,
	},
};

/** The part of a content key that all clips of a profile share: every number above, and which ffmpeg did it. */
export const recipeForKey = (profile: Profile, ffmpeg: Pick<FfmpegBinary, 'versionLine' | 'sha256'>) => ({
	recipe: { version: RECIPE_VERSION, rate: WORKING_RATE, limiterDb: LIMITER_DB, ...PROFILE_RECIPES[profile] },
	ffmpeg: { version: ffmpeg.versionLine, sha256: ffmpeg.sha256 },
});
