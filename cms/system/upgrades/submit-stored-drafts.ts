import { createLocalReq } from 'payload';

import { peopleIn } from '../../foundation/changers.ts';
import { writeTransitions } from '../../messages/write-transitions.ts';

import type { Rendition } from '../../payload-types.ts';
import type { Upgrade } from './upgrade.ts';

/** Before "Gửi duyệt" was a step, every written Vietnamese text waited for the approver: those go on waiting. */
export const submitStoredDrafts: Upgrade = {
	name: 'submit-stored-drafts',
	run: async (payload) => {
		const { docs } = await payload.db.find<Rendition>({
			collection: 'renditions',
			where: { and: [{ language: { equals: 'vi' } }, { state: { in: ['drafted', 'recorded'] } }] },
			pagination: false,
			limit: 0,
		});
		const waiting = docs.filter(({ wordsBy }) => peopleIn(wordsBy).length > 0);
		for (const { id } of waiting)
			await payload.db.updateOne({ collection: 'renditions', id, data: { state: 'submitted' } });
		await writeTransitions(
			await createLocalReq({}, payload),
			waiting.map((rendition) => ({
				rendition,
				from: rendition.state,
				to: 'submitted',
				note: 'Bài đã chờ duyệt từ trước khi có bước "Gửi duyệt"',
			})),
		);
	},
};
