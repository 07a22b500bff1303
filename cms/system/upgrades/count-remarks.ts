import type { Upgrade } from './upgrade.ts';

/** What the check wrote where it had nothing to remark, before remarks were counted. */
const NOTHING_REMARKED = 'Dùng được cho loa.';

/** Recordings of before have their remarks as text only, one a line. */
export const countRemarks: Upgrade = {
	name: 'count-remarks',
	run: async (payload) => {
		const { docs } = await payload.db.find({ collection: 'recordings', pagination: false, limit: 0 });
		for (const { id, verdict, remarkCount } of docs as unknown as readonly StoredRecording[]) {
			if (typeof remarkCount === 'number') continue;
			const remarks = (verdict ?? '').split('\n').filter((line) => line !== '' && line !== NOTHING_REMARKED);
			await payload.db.updateOne({ collection: 'recordings', id, data: { remarkCount: remarks.length } });
		}
	},
};

interface StoredRecording {
	readonly id: string | number;
	readonly verdict?: string | null;
	readonly remarkCount?: number | null;
}
