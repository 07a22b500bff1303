import { idOf } from '../../foundation/id-of.ts';
import { aboutRendition, recordingName } from '../../recordings/name-recording.ts';

import type { Upgrade } from './upgrade.ts';

/** Recordings of before were called after their file. */
export const nameRecordings: Upgrade = {
	name: 'name-recordings',
	run: async (payload) => {
		const { docs } = await payload.db.find({ collection: 'recordings', pagination: false, limit: 0 });
		for (const { id, name, rendition, speaker, createdAt } of docs as unknown as readonly StoredRecording[]) {
			if (name || !rendition) continue;
			const about = await aboutRendition(payload, idOf(rendition));
			if (!about) continue;
			const called = recordingName({ ...about, speaker, createdAt: new Date(createdAt) });
			await payload.db.updateOne({ collection: 'recordings', id, data: { name: called } });
		}
	},
};

interface StoredRecording {
	readonly id: string | number;
	readonly name?: string | null;
	readonly rendition?: string | number | { readonly id: string | number } | null;
	readonly speaker?: string | null;
	readonly createdAt: string;
}
