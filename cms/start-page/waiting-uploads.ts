import { LOCAL_SOUND_NAMES } from '#content/model/local-sound.ts';
import { dayAt } from '#content/model/month.ts';

import { changeInScope } from '../foundation/scoped-access.ts';
import { peopleByAddress } from '../foundation/people-by-address.ts';
import { spokenTitle } from '../recordings/spoken-title.ts';
import { asAsker } from '../foundation/same-person.ts';
import { notArchived } from '../foundation/archive-field.ts';

import type { Payload, PayloadRequest, TypedUser } from 'payload';
import type { StartInput } from './today.ts';

const waiting = {
	pagination: false,
	depth: 0,
	sort: 'createdAt',
	where: { state: { equals: 'waiting' } },
} as const;

/** Pictures, papers, spoken names and sounds of the person's area that wait for a second person. */
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
	const { docs: sounds } = await payload.find({ collection: 'local-sounds', ...own });
	const people = await peopleByAddress(
		payload,
		[...materials, ...names, ...sounds].map(({ changedBy }) => changedBy),
	);
	const mineAsOwn = (changedBy: unknown) => people(changedBy).map((changer) => asAsker(changer, user));
	return [
		...names.map(({ id, language, prompt, changedBy, createdAt }) => ({
			title: spokenTitle(prompt, language),
			href: `/admin/collections/spoken-names/${id}`,
			changedBy: mineAsOwn(changedBy),
			since: dayAt(new Date(createdAt)),
		})),
		...sounds.map(({ id, kind, title, changedBy, createdAt }) => ({
			title: `${LOCAL_SOUND_NAMES[kind]}: ${title}`,
			href: `/admin/collections/local-sounds/${id}`,
			changedBy: mineAsOwn(changedBy),
			since: dayAt(new Date(createdAt)),
		})),
		...materials.map(({ id, title, changedBy, createdAt }) => ({
			title,
			href: `/admin/collections/materials/${id}`,
			changedBy: mineAsOwn(changedBy),
			since: dayAt(new Date(createdAt)),
		})),
	];
}
