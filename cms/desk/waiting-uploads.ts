import { languageByTag } from '#content/languages.ts';

import { changeInScope } from '../access/scoped.ts';
import { notArchived } from '../collections/archive-field.ts';
import { idOf } from '../hooks/keep-source-version.ts';

import type { Payload, PayloadRequest, TypedUser } from 'payload';
import type { StartInput } from './today.ts';

const waiting = {
	pagination: false,
	depth: 0,
	sort: 'createdAt',
	where: { state: { equals: 'waiting' } },
} as const;

/** Pictures, papers and spoken names of the person's area that wait for a second person. */
export async function waitingUploads(payload: Payload, user: TypedUser): Promise<StartInput['uploads']> {
	const mine = await changeInScope('approver')({ req: { user } as PayloadRequest });
	if (mine === false) return [];
	const own = { ...waiting, where: { and: [waiting.where, ...(mine === true ? [] : [mine])] } };
	const { docs: materials } = await payload.find({
		collection: 'materials',
		...own,
		where: { and: [own.where, notArchived] },
	});
	const { docs: names } = await payload.find({ collection: 'spoken-names', ...own });
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
