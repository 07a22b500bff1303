/** The part of a recording that a person has chosen by hand, in seconds from the beginning of what was recorded. */
export interface ChosenSpan {
	readonly fromSeconds: number;
	readonly toSeconds: number;
}

/** As a recording keeps it; both empty: the machine finds where somebody speaks. */
export interface StoredSpan {
	readonly fromSeconds?: number | null | undefined;
	readonly toSeconds?: number | null | undefined;
}

/** No shorter stretch is a voice, whoever has found it: the machine or a person. */
export const SHORTEST_SPEECH_SECONDS = 0.5;

/** What is wrong with a chosen part, by code: for the officer, and for logs and the command line. */
export const SPAN_REFUSALS = {
	SPAN_NOT_A_NUMBER: {
		vi: 'Chỗ bắt đầu và chỗ kết thúc phải là số giây, ví dụ 2,5. Hãy kéo lại hai mốc, hoặc chọn “Theo máy”.',
		en: 'Start and end of the chosen part must be numbers of seconds. Correct them, or leave both out.',
	},
	SPAN_HALF: {
		vi: 'Mới có một trong hai mốc. Hãy chọn cả chỗ bắt đầu và chỗ kết thúc, hoặc chọn “Theo máy”.',
		en: 'Only one end of the chosen part is given. Give both, or neither.',
	},
	SPAN_REVERSED: {
		vi: 'Chỗ bắt đầu phải ở trước chỗ kết thúc. Hãy kéo lại hai mốc.',
		en: 'The chosen part must begin before it ends.',
	},
	SPAN_TOO_SHORT: {
		vi: 'Đoạn đã chọn ngắn hơn {seconds} giây, chưa đủ một tiếng nói. Hãy kéo hai mốc ra xa nhau hơn.',
		en: 'The chosen part is shorter than {seconds} seconds, too short for a voice. Choose more.',
	},
	SPAN_OUTSIDE: {
		vi: 'Đoạn đã chọn ra ngoài bản ghi, bản ghi chỉ dài {seconds} giây. Hãy kéo lại hai mốc.',
		en: 'The chosen part lies outside the recording, which lasts {seconds} seconds.',
	},
} as const;
export type SpanRefusal = keyof typeof SPAN_REFUSALS;

/** Length of a recording is kept to the millisecond. */
const ROUNDING_SECONDS = 0.0005;

/**
 * Why a part of a recording cannot be aired.
 *
 * @param span as it came, of any type: a form, a request or a command line may hold words
 * @param totalSeconds of the recording; undefined: not known, so only the span itself is judged
 * @returns undefined when it can be, or when both ends are empty
 */
export function spanRefusal(
	{ fromSeconds, toSeconds }: { readonly fromSeconds?: unknown; readonly toSeconds?: unknown },
	totalSeconds?: number | null,
): SpanRefusal | undefined {
	const isEmpty = (value: unknown): boolean => value === undefined || value === null;
	if (isEmpty(fromSeconds) && isEmpty(toSeconds)) return undefined;
	if (isEmpty(fromSeconds) || isEmpty(toSeconds)) return 'SPAN_HALF';
	if (!isNumber(fromSeconds) || !isNumber(toSeconds)) return 'SPAN_NOT_A_NUMBER';
	if (fromSeconds >= toSeconds) return 'SPAN_REVERSED';
	const isBeyond = typeof totalSeconds === 'number' && toSeconds > totalSeconds + ROUNDING_SECONDS;
	if (fromSeconds < 0 || isBeyond) return 'SPAN_OUTSIDE';
	return toSeconds - fromSeconds < SHORTEST_SPEECH_SECONDS - ROUNDING_SECONDS ? 'SPAN_TOO_SHORT' : undefined;
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** The number that the sentence of a refusal names. */
export const refusedSeconds = (refusal: SpanRefusal, totalSeconds: number | null | undefined): number =>
	refusal === 'SPAN_TOO_SHORT' ? SHORTEST_SPEECH_SECONDS : (totalSeconds ?? 0);

/** A refusal as the officer reads it. */
export const spanSentence = (refusal: SpanRefusal, totalSeconds: number | null | undefined): string =>
	SPAN_REFUSALS[refusal].vi.replace(
		'{seconds}',
		refusedSeconds(refusal, totalSeconds).toLocaleString('vi-VN', { maximumFractionDigits: 1 }),
	);

/** The part that is aired by hand; undefined: the machine finds it. */
export const chosenSpan = ({ fromSeconds, toSeconds }: StoredSpan): ChosenSpan | undefined =>
	isNumber(fromSeconds) && isNumber(toSeconds) ? { fromSeconds, toSeconds } : undefined;

/** How long the voice of a recording is heard, in seconds; null: nobody has measured it. */
export function voiceSeconds(recording: StoredSpan & { readonly durationSeconds?: number | null }): number | null {
	const span = chosenSpan(recording);
	return span ? span.toSeconds - span.fromSeconds : (recording.durationSeconds ?? null);
}
