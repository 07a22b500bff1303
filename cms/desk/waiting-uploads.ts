import { languageByTag } from '#content/languages.ts';

import { idOf } from '../hooks/keep-source-version.ts';

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
	const uploader = (person: (typeof materials)[number]['uploadedBy']) => (person ? idOf(person) : null);
	return [
		...names.map(({ id, language, uploadedBy }) => ({
			title: `Tên tiếng ${languageByTag(language)?.nameVi ?? language}`,
			href: `/admin/collections/spoken-names/${id}`,
			uploadedBy: uploader(uploadedBy),
		})),
		...materials.map(({ id, title, uploadedBy }) => ({
			title,
			href: `/admin/collections/materials/${id}`,
			uploadedBy: uploader(uploadedBy),
		})),
	];
}
