import { dayAt } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { instantInVietnamese } from './words.ts';

import type { BackupState } from './backup-state.ts';

/** Local hours in which nobody works; a machine that is switched on later makes up for the night. */
const FROM = '01:00';
const HOUR_MS = 3_600_000;
/** After this the newest backup is too old: two nights were missed. */
const OLD_MS = 40 * HOUR_MS;

/** Is it time for the nightly backup? After a failure it is tried again each hour. */
export function isBackupDue({ last, failure }: BackupState, now: Date): boolean {
	if (timeAt(now) < FROM) return false;
	if (last && dayAt(new Date(last.at)) === dayAt(now)) return false;
	if (!failure) return true;
	const since = now.getTime() - Date.parse(failure.at);
	// a failure from the future is of a clock that was ahead
	return since < 0 || since >= HOUR_MS;
}

/**
 * What is wrong with the backups, in Vietnamese, for administrators; undefined: all is well.
 *
 * @param backupTo the folder of the nightly backup; undefined: none is set
 */
export function backupTrouble(
	{ last, failure }: BackupState,
	backupTo: string | undefined,
	now: Date,
): string | undefined {
	if (failure) return `Lần sao lưu lúc ${instantInVietnamese(failure.at)} không thành: ${failure.reason}`;
	const isOld = !last || now.getTime() - Date.parse(last.at) > OLD_MS;
	if (!isOld) return undefined;
	const since = last
		? `Bản sao lưu mới nhất đã cũ, làm lúc ${instantInVietnamese(last.at)}.`
		: 'Chưa có bản sao lưu nào: máy này hỏng là mất hết bài, bản ghi, tài khoản và thẻ của các xã.';
	return backupTo === undefined
		? `${since} Hãy cắm một ổ ngoài và chạy npm run backup -- --to THƯ_MỤC, hoặc đặt BACKUP_TO để máy tự sao lưu mỗi đêm.`
		: `${since} Hãy xem ổ ở ${backupTo} đã cắm chưa; máy tự sao lưu mỗi đêm khi ổ có mặt.`;
}
