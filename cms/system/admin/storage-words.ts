import type { StorageFacts } from '#content/lib/storage/probe.ts';
import type { HealthPart } from './health-part.ts';

/** The bucket in whole sentences; undefined: the files are in DATA_DIR, which has a heading of its own. */
export function storageInWords(storage: StorageFacts | undefined): HealthPart | undefined {
	if (!storage) return undefined;
	const { place, seconds, trouble, clockAheadSeconds } = storage;
	const minutes = Math.max(1, Math.round(Math.abs(clockAheadSeconds) / 60)).toLocaleString('vi-VN');
	const clock =
		clockAheadSeconds === 0
			? []
			: [
					`Đồng hồ của máy này ${clockAheadSeconds > 0 ? 'chậm' : 'nhanh'} hơn kho khoảng ${minutes} phút; lệch quá 15 phút thì kho không nhận chữ ký. Hãy chỉnh giờ của máy (timedatectl set-ntp true).`,
				];
	return {
		title: 'Kho S3',
		isTrouble: trouble !== undefined || clock.length > 0,
		sentences: [trouble ?? `Ghi và đọc được kho ${place}, mất ${seconds.toLocaleString('vi-VN')} giây.`, ...clock],
	};
}
