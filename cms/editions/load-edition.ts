import { join } from 'node:path';

import { readingsOf } from '#content/model/chosen-recording.ts';
import { hotlineSchema } from '#content/model/hotline.ts';

import { standingOf } from '../approvals/rendition-digest.ts';
import { idOf } from '../hooks/keep-source-version.ts';
import { recordingsDir } from '../recordings-dir.ts';

import type { Payload, PayloadRequest, Where } from 'payload';
import type { Hotline } from '#content/model/hotline.ts';
import type { Day } from '#content/model/month.ts';
import type { Edition, Message, Recording, Rendition } from '../payload-types.ts';
import type { PlannedMessage, PlannedRendition } from './plan-edition.ts';

/** Reads on the system's own account: jobs render and publish for everybody. */
interface Reading {
	readonly payload: Payload;
	readonly req?: PayloadRequest;
}

const all = { pagination: false, depth: 0, limit: 0 } as const;

export async function loadHotlines({ payload }: Reading): Promise<readonly Hotline[]> {
	const { docs } = await payload.find({ collection: 'hotlines', ...all, sort: 'number' });
	return docs.map((record) =>
		hotlineSchema.parse({
			number: record.number,
			label: record.label,
			province: record.area === '00' ? null : record.area,
			hours: record.hours,
			cost: record.cost,
			areCallsRecorded: record.areCallsRecorded ?? false,
			verifiedAt: record.verifiedAt || null,
			verifiedBy: record.verifiedBy || null,
			verifyBy: record.verifyBy || null,
		}),
	);
}

/** Languages that may go out, Vietnamese first, then in the registry's order. */
export async function loadLanguagesOnAir({ payload }: Reading): Promise<readonly { tag: string; nameVi: string }[]> {
	const { docs } = await payload.find({
		collection: 'languages',
		...all,
		sort: 'id',
		where: { isOnAir: { equals: true } },
	});
	return docs
		.toSorted((one, other) => Number(other.tag === 'vi') - Number(one.tag === 'vi'))
		.map(({ tag, nameVi }) => ({ tag, nameVi }));
}

/** Messages with their renditions and recordings, in the order asked for. */
export async function loadMessages(
	{ payload }: Reading,
	where: Where,
): Promise<readonly (PlannedMessage & { record: Message; texts: readonly Rendition[] })[]> {
	const { docs: messages } = await payload.find({ collection: 'messages', ...all, sort: 'order', where });
	const { docs: renditions } = await payload.find({
		collection: 'renditions',
		...all,
		where: { message: { in: messages.map((message) => message.id) } },
	});
	const { docs: recordings } = await payload.find({
		collection: 'recordings',
		...all,
		where: { rendition: { in: renditions.map((rendition) => rendition.id) } },
	});
	return Promise.all(
		messages.map(async (record) => {
			const texts = renditions.filter((rendition) => idOf(rendition.message) === record.id);
			return {
				record,
				texts,
				key: record.key,
				role: record.role,
				title: record.title,
				isFitForLoudspeakers: record.loudspeaker === 'fit',
				validUntil: (record.validUntil || null) as Day | null,
				sourceVersion: record.sourceVersion,
				renditions: await Promise.all(texts.map((rendition) => plannedRendition(record.key, rendition, recordings))),
			};
		}),
	);
}

/** What an edition airs: the framing messages and its own, in play order, without what was withdrawn from it. */
export async function loadMessagesOfEdition(reading: Reading, edition: Pick<Edition, 'messages' | 'withdrawn'>) {
	const withdrawn = new Set((edition.withdrawn ?? []).map((entry) => idOf(entry.message)));
	const order = edition.messages.map((message) => idOf(message)).filter((id) => !withdrawn.has(id));
	const messages = await loadMessages(reading, {
		or: [{ id: { in: order } }, { role: { in: ['opening', 'closing'] } }],
	});
	return messages.toSorted((one, other) => order.indexOf(one.record.id) - order.indexOf(other.record.id));
}

async function plannedRendition(
	message: string,
	rendition: Rendition,
	recordings: readonly Recording[],
): Promise<PlannedRendition> {
	const own = recordings.filter((recording) => idOf(recording.rendition) === rendition.id);
	const { isSample, isAsApproved } = await standingOf(message, rendition, own);
	return {
		language: rendition.language,
		title: rendition.title,
		script: rendition.script ?? '',
		state: rendition.state,
		isSample,
		isAsApproved,
		sourceVersion: rendition.sourceVersion,
		textVersion: rendition.textVersion,
		allowsDraftVoice: rendition.allowsDraftVoice ?? false,
		recordings: readingsOf(own).map((recording) => ({
			file: join(recordingsDir(), recording.filename ?? ''),
			textVersion: recording.textVersion ?? 0,
			durationSeconds: recording.durationSeconds ?? null,
			verdict: recording.verdict ?? '',
			denoise: recording.denoise ?? false,
			level: recording.level ?? false,
		})),
	};
}
