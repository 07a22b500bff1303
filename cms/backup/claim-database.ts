import { BackupRefusedError } from './backup-refused.ts';
import { isEmptyDatabase } from './portable/copy-documents.ts';

import type { Payload } from 'payload';

/** Of MongoDB's driver, as Mongoose hands it out. */
interface Native {
	readonly connection: {
		readonly db: {
			collection(name: string): {
				findOne(filter: object): Promise<{ by?: unknown } | null>;
				insertOne(document: object): Promise<unknown>;
				drop(): Promise<unknown>;
			};
		};
	};
}

const notes = (store: Payload) => (store.db as unknown as Native).connection.db.collection('unfinished_copy');

/**
 * An empty database of MongoDB becomes the one that is filled by `by`; two at once, or one with data, are refused.
 *
 * @throws {BackupRefusedError}
 */
export async function claimDatabase(store: Payload, by: string): Promise<void> {
	const claimed = await notes(store).findOne({});
	if (claimed?.by === by) return;
	if (claimed)
		throw new BackupRefusedError(
			'database_claimed',
			'Cơ sở dữ liệu nhận đang dở một lần chép khác. Hãy làm xong lần đó, hoặc dùng tên cơ sở dữ liệu khác trong địa chỉ mongodb://.',
		);
	if (!(await isEmptyDatabase(store)))
		throw new BackupRefusedError(
			'database_not_empty',
			'Cơ sở dữ liệu nhận đang có dữ liệu, không ghi đè. Hãy dùng tên cơ sở dữ liệu khác trong địa chỉ mongodb://, hoặc xóa nó nếu chắc chắn không cần.',
		);
	await notes(store).insertOne({ _id: 'copy', by });
}

export async function releaseDatabase(store: Payload): Promise<void> {
	await notes(store).drop();
}
