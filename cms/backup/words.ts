/** Bytes as people say them: `4,2 GB`. */
export function bytesInWords(bytes: number): string {
	const [size, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB'];
	return `${size.toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ${unit}`;
}

const clock = new Intl.DateTimeFormat('vi-VN', {
	timeZone: 'Asia/Ho_Chi_Minh',
	dateStyle: 'short',
	timeStyle: 'short',
});

/** An instant as it is read in Vietnam. */
export const instantInVietnamese = (iso: string): string => clock.format(new Date(iso));
