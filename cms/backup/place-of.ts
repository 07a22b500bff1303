import { BackupRefusedError } from './backup-refused.ts';

/**
 * The DATABASE_URL that a target names; empty: SQLite.
 *
 * @returns undefined: it is no database
 * @throws {BackupRefusedError} for MongoDB without a replica set
 */
export function databaseUrlOf(to: string): string | undefined {
	if (to === 'sqlite') return '';
	if (!/^mongodb(\+srv)?:\/\//.test(to)) return undefined;
	if (to.startsWith('mongodb+srv://') || to.includes('replicaSet=')) return to;
	throw new BackupRefusedError(
		'no_replica_set',
		'Địa chỉ mongodb:// cần có replicaSet=…: không có nó MongoDB không có giao dịch, và một nửa thay đổi có thể bị lưu.',
	);
}
