import { join } from 'node:path';

import { chosenSpan, voiceSeconds } from '#content/model/chosen-span.ts';
import { readingsOf } from '#content/model/chosen-recording.ts';
import { reachOfWithdrawal } from '#content/model/withdrawal.ts';

import { signatureStatus } from '../messages/approvals/rendition-digest.ts';
import { idOf } from '../foundation/id-of.ts';
import { bringHere } from '../foundation/object-storage.ts';
import { recordingsDir } from '../foundation/recordings-dir.ts';

import type { Where } from 'payload';
import type { Day } from '#content/model/month.ts';
import type { Edition, Message, Recording, Rendition } from '../payload-types.ts';
import type { PlannedMessage, PlannedRendition } from './plan-edition.ts';
import type { PayloadContext } from '../foundation/payload-context.ts';

const all = { pagination: false, depth: 0, limit: 0 } as const;

/** A message with its renditions, as editions and releases look at it. */
export type LoadedMessage = PlannedMessage & { readonly record: Message; readonly texts: readonly Rendition[] };

/** Messages with their renditions and recordings, in the order asked for. */
export async function loadMessages({ payload }: PayloadContext, where: Where): Promise<readonly LoadedMessage[]> {
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
			const isGone = texts.some(
				({ state, language, withdrawnAlone }) =>
					reachOfWithdrawal({ state, language, isAlone: withdrawnAlone ?? false }) === null,
			);
			const planned = await Promise.all(texts.map((rendition) => plannedRendition(record.key, rendition, recordings)));
			return {
				record,
				texts,
				key: record.key,
				role: record.role,
				title: record.title,
				isArchived: record.isArchived ?? false,
				isFitForLoudspeakers: record.loudspeaker === 'fit',
				validUntil: (record.validUntil || null) as Day | null,
				sourceVersion: record.sourceVersion,
				// an original that was withdrawn takes its translations along
				renditions: planned.map((rendition) => (isGone ? { ...rendition, state: 'withdrawn' as const } : rendition)),
			};
		}),
	);
}

/** What an edition airs: the framing messages and its own, in play order, without what was withdrawn from it. */
export async function loadMessagesOfEdition(
	context: PayloadContext,
	edition: Pick<Edition, 'area' | 'messages' | 'withdrawn'>,
) {
	const takenOut = (edition.withdrawn ?? []).map(({ message, language }) => ({ id: idOf(message), language }));
	const whole = new Set(takenOut.filter(({ language }) => !language).map(({ id }) => id));
	const order = edition.messages.map((message) => idOf(message)).filter((id) => !whole.has(id));
	const messages = await loadMessages(context, {
		or: [{ id: { in: order } }, { role: { in: ['opening', 'closing'] } }],
	});
	const used = messages.filter(({ role, record }) => role === 'message' || record.isArchived !== true);
	return framedFor(edition.area, used)
		.map((message) => ({
			...message,
			takenOut: takenOut.flatMap(({ id, language }) => (id === message.record.id && language ? [language] : [])),
		}))
		.toSorted((one, other) => order.indexOf(one.record.id) - order.indexOf(other.record.id));
}

/**
 * Of all openings and closings those that frame the bulletins of an area: its own, else the country's. What another
 * province has written is none of its business.
 */
export function framedFor<One extends { readonly role: string; readonly record: Pick<Message, 'areas'> }>(
	area: string,
	messages: readonly One[],
): readonly One[] {
	const areasOf = ({ record }: One): readonly string[] => (record.areas?.length ? record.areas : ['00']);
	return messages.filter((message) => {
		if (message.role === 'message' || areasOf(message).includes(area)) return true;
		const hasOwn = messages.some((other) => other.role === message.role && areasOf(other).includes(area));
		return !hasOwn && areasOf(message).includes('00');
	});
}

async function plannedRendition(
	message: string,
	rendition: Rendition,
	recordings: readonly Recording[],
): Promise<PlannedRendition> {
	const own = recordings.filter((recording) => idOf(recording.rendition) === rendition.id);
	// another machine may have taken them: whoever renders needs them here
	for (const { filename } of own) if (filename) await bringHere(join(recordingsDir(), filename));
	const { isSample, isAsApproved } = await signatureStatus(message, rendition, own);
	return {
		language: rendition.language,
		title: rendition.title,
		script: rendition.script ?? '',
		delivery: rendition.delivery,
		backTranslation: rendition.backTranslation ?? '',
		leftOut: rendition.leftOut ?? [],
		state: rendition.state,
		isSample,
		isAsApproved,
		sourceVersion: rendition.sourceVersion,
		textVersion: rendition.textVersion,
		allowsDraftVoice: rendition.allowsDraftVoice ?? false,
		recordings: readingsOf(own).map((recording) => ({
			file: join(recordingsDir(), recording.filename ?? ''),
			textVersion: recording.textVersion ?? 0,
			durationSeconds: voiceSeconds(recording),
			verdict: recording.verdict ?? '',
			remarkCount: recording.remarkCount ?? 0,
			denoise: recording.denoise ?? false,
			level: recording.level ?? false,
			span: chosenSpan(recording),
		})),
	};
}
