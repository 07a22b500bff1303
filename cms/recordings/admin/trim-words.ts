const figures = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 });

/** Seconds as people write them here: 2,5. */
export const secondsInWords = (seconds: number): string => figures.format(seconds);

/** Seconds that somebody has typed, with a comma or a point; NaN: no number. */
export const typedSeconds = (text: string): number =>
	text.trim() === '' ? Number.NaN : Number(text.trim().replace(',', '.'));
