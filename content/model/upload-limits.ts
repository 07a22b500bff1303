const MB = 1024 * 1024;

/** The largest file that may be sent in, in MB of 1,048,576 bytes: the one place, for limits, sentences and labels. */
export const MOST_MEGABYTES = {
	/** An hour of WAV from a telephone. */
	recording: 200,
	/** A photograph as it comes from a camera, or a poster ready for the printer. */
	material: 20,
	/** Thousands of texts; pictures in a Word file are not read. */
	importFile: 20,
	/** 100 lines of half a minute in Opus are far below this. */
	recordedLines: 60,
} as const;

type Upload = keyof typeof MOST_MEGABYTES;

export const mostBytes = (upload: Upload): number => MOST_MEGABYTES[upload] * MB;

/** A request of a file and of what is said about it in the same form. */
export const mostRequestBytes = (upload: Upload): number => mostBytes(upload) + MB;

export const RECORDING_TOO_LARGE = `Tệp lớn hơn ${MOST_MEGABYTES.recording} MB. Hãy cắt bớt phần thừa hoặc lưu dạng MP3 rồi tải lên lại.`;
