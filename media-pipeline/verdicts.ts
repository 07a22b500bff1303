import { SPAN_REFUSALS } from '#content/model/chosen-span.ts';
import { MOST_MEGABYTES } from '#content/model/upload-limits.ts';

/** A sentence in both languages: what happened, then what to do next. `{name}` is replaced by a value. */
interface Verdict {
	/** Does it stop the recording from going out, or does somebody only need to know? */
	readonly level: 'refuse' | 'warn';
	readonly vi: string;
	readonly en: string;
}

/** Everything that can be said of a recording, by stable code. */
export const VERDICTS = {
	EMPTY_FILE: {
		level: 'refuse',
		vi: 'Tệp trống, không có dữ liệu. Hãy gửi lại tệp ghi âm.',
		en: 'The file is empty. Send the recording again.',
	},
	TOO_LARGE: {
		level: 'refuse',
		vi: `Tệp nặng {megabytes} MB, quá ${MOST_MEGABYTES.recording} MB. Hãy cắt ngắn hoặc lưu thành MP3 rồi gửi lại.`,
		en: `The file has {megabytes} MB, more than ${MOST_MEGABYTES.recording} MB. Cut it or save it as MP3, then send it again.`,
	},
	NOT_AUDIO: {
		level: 'refuse',
		vi: 'Tệp này không phải tệp âm thanh. Hãy chọn tệp ghi âm MP3, M4A, WAV, OGG, FLAC hoặc AMR.',
		en: 'This file is not sound. Choose a recording: MP3, M4A, WAV, OGG, FLAC or AMR.',
	},
	UNSUPPORTED_FORMAT: {
		level: 'refuse',
		vi: 'Chưa đọc được định dạng của tệp này. Hãy lưu lại thành MP3, M4A hoặc WAV rồi gửi lại.',
		en: 'This format cannot be read. Save it as MP3, M4A or WAV, then send it again.',
	},
	NO_AUDIO_TRACK: {
		level: 'refuse',
		vi: 'Tệp có hình nhưng không có tiếng. Hãy ghi âm lại và kiểm tra micrô.',
		en: 'The file has pictures but no sound. Record again and check the microphone.',
	},
	DAMAGED: {
		level: 'refuse',
		vi: 'Tệp bị hỏng hoặc bị cắt giữa chừng nên không nghe được trọn vẹn. Hãy sao chép lại tệp từ máy ghi âm rồi gửi lại.',
		en: 'The file is damaged or was cut off and cannot be heard in full. Copy it from the recorder and send it again.',
	},
	CUT_OFF: {
		level: 'refuse',
		vi: 'Tệp thiếu phần cuối: nó tự ghi là dài hơn phần đang có, câu cuối có thể đã mất. Hãy sao chép lại tệp từ máy ghi âm, chờ chép xong rồi gửi lại.',
		en: 'The end of the file is missing: it announces more than is there. Copy it from the recorder again, wait until the copy is complete, and send it again.',
	},
	MAY_BE_CUT_OFF: {
		level: 'warn',
		vi: 'Có thể thiếu phần cuối: tệp dừng ngang, giọng nói còn chạy tới tận cuối. Hãy nghe lại câu cuối; nếu bị cụt, sao chép lại tệp từ máy ghi âm.',
		en: 'The end may be missing: the file stops in the middle of sound. Listen to its last sentence; if it is cut, copy the file again.',
	},
	PART_NOT_HEARD: {
		level: 'refuse',
		vi: 'Tệp gồm {count} bản ghi nối nhau, máy không đọc được {unread} bản trong đó nên lời ở đó sẽ mất. Hãy lưu cả tệp thành một MP3 hoặc WAV rồi gửi lại.',
		en: 'The file holds {count} recordings in a row, {unread} of which cannot be read: their words would be missing. Save all of it as one MP3 or WAV and send it again.',
	},
	TIME_JUMPS: {
		level: 'warn',
		vi: 'Mốc thời gian trong tệp nhảy ở {count} chỗ. Máy đã nối liền hai bên, không biết ở đó có mất lời hay không. Hãy nghe lại từ đầu đến cuối trước khi duyệt.',
		en: 'The time stamps of the file jump at {count} places. Both sides were joined; whether words are missing there cannot be known. Listen to all of it before approving.',
	},
	OTHER_TRACK: {
		level: 'warn',
		vi: 'Tệp có nhiều rãnh tiếng, rãnh đầu không có tiếng nên máy dùng rãnh {track}. Hãy nghe lại xem có đúng giọng cần phát không.',
		en: 'The file has several tracks and the first is silent, so track {track} is used. Listen whether it is the right voice.',
	},
	RATE_TOO_LOW: {
		level: 'refuse',
		vi: 'Bản ghi chỉ lấy {rate} mẫu mỗi giây, tiếng quá đục, lưu lại dạng khác không rõ hơn. Hãy ghi lại bằng điện thoại hoặc máy ghi âm.',
		en: 'The recording has only {rate} samples a second, too dull to be understood; saving it in another format does not help. Record it again.',
	},
	PARTLY_DAMAGED: {
		level: 'warn',
		vi: 'Có chỗ trong tệp bị lỗi, nghe có thể bị vấp. Hãy nghe lại từ đầu đến cuối trước khi duyệt.',
		en: 'Parts of the file are faulty and may stumble. Listen to all of it before approving.',
	},
	NO_SOUND: {
		level: 'refuse',
		vi: 'Bản ghi không có tiếng. Hãy kiểm tra micrô rồi ghi lại.',
		en: 'The recording is silent. Check the microphone and record again.',
	},
	TOO_SHORT: {
		level: 'refuse',
		vi: 'Bản ghi chỉ dài {seconds} giây, chưa đủ 1 giây. Hãy ghi lại trọn thông điệp.',
		en: 'The recording lasts only {seconds} seconds, less than 1. Record the whole message.',
	},
	TOO_LONG: {
		level: 'refuse',
		vi: 'Bản ghi dài quá 60 phút. Hãy cắt thành nhiều bản ghi, mỗi thông điệp một bản.',
		en: 'The recording is longer than 60 minutes. Cut it: one recording per message.',
	},
	TOO_QUIET: {
		level: 'refuse',
		vi: 'Tiếng quá nhỏ, phải tăng {gain} dB mới nghe được và sẽ rất ồn. Hãy ghi lại, để micrô gần miệng hơn.',
		en: 'The voice is too quiet: raising it by {gain} dB would drown it in noise. Record again, closer to the microphone.',
	},
	ONLY_NOISE: {
		level: 'refuse',
		vi: 'Không nghe ra giọng nói: cả bản ghi chỉ có tiếng ồn đều, giọng chỉ hơn {difference} dB. Hãy ghi lại ở nơi yên tĩnh, để micrô gần miệng.',
		en: 'No voice can be made out: the recording is steady noise throughout, the voice only {difference} dB above it. Record again in a quiet place, close to the microphone.',
	},
	UNEVEN_BEYOND_HELP: {
		level: 'refuse',
		vi: 'Bản ghi chỉ có những tiếng ngắn và gắt (gõ, bíp), không thể làm cho to đều được. Hãy ghi lại giọng nói, giữ micrô cách miệng một khoảng đều.',
		en: 'The recording consists of short, sharp sounds (knocks, beeps) that cannot be made evenly loud. Record the voice again, at an even distance from the microphone.',
	},
	RATHER_QUIET: {
		level: 'warn',
		vi: 'Tiếng khá nhỏ, máy đã tăng {gain} dB. Hãy nghe thử; nếu ồn, ghi lại gần micrô hơn.',
		en: 'The voice is rather quiet and was raised by {gain} dB. Listen; if it is noisy, record closer to the microphone.',
	},
	CLIPPED: {
		level: 'warn',
		vi: 'Tiếng quá to nên bị vỡ. Hãy nghe thử; nếu rè, ghi lại xa micrô hơn một chút.',
		en: 'The voice was too loud and is distorted. Listen; if it rattles, record a little further from the microphone.',
	},
	NOISY: {
		level: 'warn',
		vi: 'Tiếng ồn xung quanh lớn, giọng nói chỉ hơn {difference} dB. Hãy nghe thử; nếu khó nghe, ghi lại nơi yên tĩnh.',
		en: 'There is much noise: the voice is only {difference} dB above it. Listen; if it is hard to follow, record in a quiet place.',
	},
	UNEVEN: {
		level: 'warn',
		vi: 'Âm lượng không đều, lúc to lúc nhỏ. Hãy nghe thử; chỗ nhỏ ra loa có thể không nghe rõ.',
		en: 'The loudness is uneven. Listen: quiet parts may be lost on a loudspeaker; levelling can help.',
	},
	PHONE_QUALITY: {
		level: 'warn',
		vi: 'Bản ghi có chất lượng cuộc gọi điện thoại. Ra loa vẫn nghe được; nếu có thể, ghi trực tiếp bằng điện thoại rồi gửi tệp.',
		en: 'The recording has the quality of a telephone call. It can be aired; if possible record on the telephone itself and send the file.',
	},
	TRIMMED: {
		level: 'warn',
		vi: 'Đã cắt {start} giây im lặng ở đầu và {end} giây ở cuối. Hãy nghe lại xem có mất lời nào không.',
		en: '{start} seconds of silence at the start and {end} at the end were cut. Check that no word is missing.',
	},
	SILENCE_GAP: {
		level: 'warn',
		vi: 'Có chỗ im lặng tới {seconds} giây ở giữa bài, người nghe tưởng loa hỏng. Hãy nghe lại và cắt bớt chỗ im lặng.',
		en: 'There is a silence of up to {seconds} seconds inside; listeners will think the loudspeaker broke. Listen and shorten it.',
	},
	LITTLE_SPEECH: {
		level: 'warn',
		vi: 'Chỉ {percent}% tiếng nằm trong dải giọng nói, ra loa sẽ khó nghe. Hãy nghe thử; nếu có nhạc hay tiếng ù, ghi lại chỉ có giọng nói.',
		en: 'Only {percent}% of the sound lies in the speech band and will be hard to follow on a horn. If there is music or hum, record the voice alone.',
	},
	SIREN: {
		level: 'warn',
		vi: 'Có tiếng như còi báo động hoặc tiếng tút kéo dài {seconds} giây, nghe ra loa dễ gây hoảng sợ. Hãy cắt đoạn đó.',
		en: 'There is a sound like a siren or a tone for {seconds} seconds, which frightens people on a loudspeaker. Cut it out.',
	},
	OUT_OF_PHASE: {
		level: 'warn',
		vi: 'Hai kênh trái và phải triệt tiêu lẫn nhau nên chỉ dùng một kênh. Hãy nghe thử; lần sau ghi một kênh (mono).',
		en: 'Left and right cancel each other out, so only one of them is used. Listen; next time record in mono.',
	},
	LONGER_THAN_SLOT: {
		level: 'warn',
		vi: 'Bài dài {seconds} giây, quá khung giờ {slot} giây. Hãy đọc gọn hơn hoặc chọn khung giờ dài hơn.',
		en: 'It lasts {seconds} seconds, longer than its slot of {slot}. Read a shorter text or choose a longer slot.',
	},
	SPAN_NOT_A_NUMBER: { level: 'refuse', ...SPAN_REFUSALS.SPAN_NOT_A_NUMBER },
	SPAN_HALF: { level: 'refuse', ...SPAN_REFUSALS.SPAN_HALF },
	SPAN_REVERSED: { level: 'refuse', ...SPAN_REFUSALS.SPAN_REVERSED },
	SPAN_TOO_SHORT: { level: 'refuse', ...SPAN_REFUSALS.SPAN_TOO_SHORT },
	SPAN_OUTSIDE: { level: 'refuse', ...SPAN_REFUSALS.SPAN_OUTSIDE },
	LOUDNESS_NOT_REACHED: {
		level: 'refuse',
		vi: 'Không đưa được bản ghi về âm lượng phát loa. Hãy ghi lại, giữ khoảng cách tới micrô đều nhau.',
		en: 'The recording cannot be brought to the loudness of a loudspeaker. Record again, at an even distance.',
	},
	MUSIC_LENGTH: {
		level: 'refuse',
		vi: 'Đoạn nhạc dài {seconds} giây; chỗ này cần từ {least} đến {most} giây. Hãy cắt lại cho vừa rồi gửi lại.',
		en: 'The music lasts {seconds} seconds; it has to last {least} to {most}. Cut it and send it again.',
	},
	MUSIC_SILENT: {
		level: 'refuse',
		vi: 'Đoạn nhạc không có tiếng, hoặc nhỏ quá nên không đưa lên loa được. Hãy xuất lại tệp cho to hơn rồi gửi lại.',
		en: 'The music is silent, or too quiet for a loudspeaker. Export it louder and send it again.',
	},
	MUSIC_OFF_BAND: {
		level: 'warn',
		vi: 'Chỉ {percent}% tiếng của đoạn nhạc nằm trong dải mà loa nén phát được (300–5.000 Hz). Hãy nghe thử bản lên loa; nếu chỉ còn tiếng xẹt, chọn đoạn khác.',
		en: 'Only {percent}% of the music lies in the band that a horn gives out (300-5,000 Hz). Listen to it as a loudspeaker plays it; if little is left, choose another piece.',
	},
	PROCESSING_TIMEOUT: {
		level: 'refuse',
		vi: 'Xử lý âm thanh quá lâu nên đã dừng. Hãy thử lại, hoặc gửi bản ghi ngắn hơn.',
		en: 'Processing took too long and was stopped. Try again, or send a shorter recording.',
	},
} as const satisfies Record<string, Verdict>;
export type VerdictCode = keyof typeof VERDICTS;

export const isVerdictCode = (code: string): code is VerdictCode => Object.hasOwn(VERDICTS, code);

/** A stretch of a recording, in seconds. */
export interface Span {
	readonly startSeconds: number;
	readonly endSeconds: number;
}

export interface Finding {
	readonly code: VerdictCode;
	readonly level: 'refuse' | 'warn';
	/** For the officer. */
	readonly vi: string;
	/** For logs and the command line. */
	readonly en: string;
	/** Where it is heard, when it is not everywhere. */
	readonly spans?: readonly Span[];
}

const vietnameseNumber = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
const englishNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 });

/** @param values numbers for the places in braces */
export function finding(
	code: VerdictCode,
	values: Readonly<Record<string, number>> = {},
	spans: readonly Span[] = [],
): Finding {
	const fill = (sentence: string, numbers: Intl.NumberFormat): string =>
		sentence.replaceAll(/\{(\w+)\}/g, (place, name: string) =>
			values[name] === undefined ? place : numbers.format(values[name]),
		);
	const { level, vi, en } = VERDICTS[code];
	const said = { code, level, vi: fill(vi, vietnameseNumber), en: fill(en, englishNumber) };
	return spans.length > 0 ? { ...said, spans } : said;
}
