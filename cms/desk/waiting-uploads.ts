import { languageByTag } from '#content/languages.ts';

import { peopleIn } from '../approvals/changers.ts';

import type { Payload } from 'payload';
import type { StartInput } from './today.ts';

const waiting = {
	pagination: false,
	depth: 0,
	sort: 'createdAt',
	where: { state: { equals: 'waiting' } },
} as const;

/** Pictures, papers and spoken names that wait for a second person. */
export async function waitingUploads(payload: Payload): Promise<StartInput['uploads']> {
	const { docs: materials } = await payload.find({ collection: 'materials', ...waiting });
	const { docs: names } = await payload.find({ collection: 'spoken-names', ...waiting });
	return [
		...names.map(({ id, language, changedBy }) => ({
			title: `Tên tiếng ${languageByTag(language)?.nameVi ?? language}`,
			href: `/admin/collections/spoken-names/${id}`,
			changedBy: peopleIn(changedBy),
		})),
		...materials.map(({ id, title, changedBy }) => ({
			title,
			href: `/admin/collections/materials/${id}`,
			changedBy: peopleIn(changedBy),
		})),
	];
}
