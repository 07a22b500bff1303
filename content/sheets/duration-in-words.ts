/**
 * A duration as people read it: `11 phút 40 giây`, `3 phút`, `45 giây`.
 *
 * @param seconds rounded to whole seconds
 */
export function durationInWords(seconds: number): string {
	const whole = Math.round(seconds);
	const minutes = Math.floor(whole / 60);
	const rest = whole % 60;
	if (minutes === 0) return `${rest} giây`;
	return rest === 0 ? `${minutes} phút` : `${minutes} phút ${rest} giây`;
}

/** A place in a programme, as a player shows it: `07:05`; minutes may pass 59. */
export function clockOf(seconds: number): string {
	const whole = Math.round(seconds);
	return `${String(Math.floor(whole / 60)).padStart(2, '0')}:${String(whole % 60).padStart(2, '0')}`;
}
