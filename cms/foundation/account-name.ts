import type { User } from '../payload-types.ts';

/** What colleagues call somebody: the full name, else a part of the account's id, never the address for signing in. */
export const accountName = ({ id, fullName }: Pick<User, 'id' | 'fullName'>): string =>
	fullName?.trim() || `Tài khoản ${String(id).slice(-4)} (chưa ghi tên)`;
