const written = [0, 1, 2].map((decimals) => new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals }));

/** A number as a Vietnamese paper writes it: `1.234,5`. */
export const inWords = (value: number, decimals: 0 | 1 | 2 = 2): string => written[decimals]?.format(value) ?? '';

/** A part of something in per cent; empty without a denominator. */
export const shareInWords = (value: number | null, of: number | null): string =>
	value === null || of === null || of === 0 ? '' : `${inWords((value / of) * 100, 1)}%`;
