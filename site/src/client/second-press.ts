/** So soon a second press is an answer to what was asked, in milliseconds. */
const ANSWER_MS = 10_000;

/** A button that is pressed twice: first it asks, then it acts. */
export interface SecondPress {
	/** Notes a press. @returns true when it answers the one before */
	readonly isSecond: () => boolean;
	/** What was asked is over: the next press asks again. */
	readonly forget: () => void;
}

/** @param onForgotten told when nobody answered in time, so that the question does not stay on the page */
export function secondPress(onForgotten: () => void): SecondPress {
	let askedAt: number | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const forget = () => {
		clearTimeout(timer);
		askedAt = undefined;
	};
	return {
		forget,
		isSecond: () => {
			// a phone that slept has not run its timer
			const isAnswer = askedAt !== undefined && Math.abs(Date.now() - askedAt) <= ANSWER_MS;
			forget();
			if (isAnswer) return true;
			askedAt = Date.now();
			timer = setTimeout(() => {
				forget();
				onForgotten();
			}, ANSWER_MS);
			return false;
		},
	};
}
