import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload';

import { bypass } from './bypass.ts';
import { retriedOnConflict } from './write-conflict.ts';

import type { Payload, PayloadRequest } from 'payload';
import type { Edition } from '../payload-types.ts';

/**
 * Changes an edition as it is at this moment: `change` sees the stored record, and nobody comes between that and the
 * write. What long work read at its start is never written back.
 *
 * @param change undefined: nothing is to be changed
 */
export const changeEdition = (
	payload: Payload,
	id: Edition['id'],
	change: (stored: Edition) => Partial<Edition> | undefined,
): Promise<void> =>
	retriedOnConflict(async () => {
		const req = await createLocalReq({}, payload);
		await initTransaction(req);
		try {
			await changeIn(req, id, change);
			await commitTransaction(req);
		} catch (error) {
			await killTransaction(req);
			throw error;
		}
	});

async function changeIn(
	req: PayloadRequest,
	id: Edition['id'],
	change: (stored: Edition) => Partial<Edition> | undefined,
): Promise<void> {
	const stored = await req.payload.findByID({ collection: 'editions', id, depth: 0, req });
	const data = change(stored);
	if (data === undefined) return;
	await req.payload.update({
		collection: 'editions',
		id,
		data,
		depth: 0,
		req,
		context: bypass('edition'),
	});
}
