const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** `1234` → `1.234`. */
export const wholeNumber = (value: number): string => whole.format(value);

/** A share from 0 to 1 as `41,2%`. One commune of thousands is not "0%", and all but one are not "100%". */
export function percent(share: number): string {
	if (share > 0 && share < 0.001) return 'dưới 0,1%';
	if (share < 1 && share > 0.999) return 'trên 99,9%';
	return `${oneDecimal.format(share * 100)}%`;
}

/** Bytes as decimal megabytes, one digit: `5,6 MB`; small files as `340 kB`. */
export function sizeInWords(bytes: number): string {
	return bytes < 950_000
		? `${whole.format(Math.max(1, bytes / 1000))} kB`
		: `${oneDecimal.format(bytes / 1_000_000)} MB`;
}
