import { commitTransaction, initTransaction, killTransaction } from 'payload';

import type { PayloadRequest } from 'payload';

/** Does the work wholly or not at all; inside the transaction of the request when there is one already. */
export async function inTransaction<Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> {
	const isOwner = await initTransaction(req);
	try {
		const result = await work();
		if (isOwner) await commitTransaction(req);
		return result;
	} catch (error) {
		if (isOwner) await killTransaction(req);
		throw error;
	}
}
