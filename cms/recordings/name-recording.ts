import { languageByTag } from '#content/languages.ts';
import { roleName } from '#content/model/scene.ts';
import { dayAt, dayInWords } from '#content/model/month.ts';

import { idOf } from '../foundation/id-of.ts';

import type { CollectionBeforeChangeHook, Payload, PayloadRequest } from 'payload';
import type { SpeakerRole } from '#content/model/message-form.ts';
import type { Recording } from '../payload-types.ts';

/** What a recording is told apart by. */
export interface NamedRecording {
	/** Of the message, in Vietnamese. */
	readonly message: string;
	/** Tag. */
	readonly language: string;
	readonly speaker: string | null | undefined;
	readonly createdAt: Date;
	/** Only the lines of this part of a scene. */
	readonly role?: SpeakerRole | null | undefined;
}

/** `Một cuộc gọi không mất tiền – tiếng Khmer – chị Sa, 26/11/2026` */
export const recordingName = ({ message, language, speaker, createdAt, role }: NamedRecording): string =>
	`${message} – tiếng ${languageByTag(language)?.nameVi ?? language}${role ? ` – vai ${roleName(role)}` : ''} – ${speaker?.trim() || 'chưa ghi người đọc'}, ${dayInWords(dayAt(createdAt))}`;

/** A file has the name of its identity; people find a recording by message, language, speaker and day. */
export const nameRecording: CollectionBeforeChangeHook<Recording> = async ({ data, originalDoc, req }) => {
	const rendition = data.rendition ?? originalDoc?.rendition;
	if (rendition === undefined) return data;
	const about = await aboutRendition(req.payload, idOf(rendition), req);
	if (!about) return data;
	const speaker = data.speaker === undefined ? originalDoc?.speaker : data.speaker;
	const createdAt = new Date(originalDoc?.createdAt ?? Date.now());
	const role = data.role ?? originalDoc?.role;
	return { ...data, name: recordingName({ ...about, speaker, createdAt, role }) };
};

/** Message and language of a rendition, whoever asks; undefined: there is none, which the field's own check says. */
export async function aboutRendition(
	payload: Payload,
	id: string | number,
	req?: PayloadRequest,
): Promise<Pick<NamedRecording, 'message' | 'language'> | undefined> {
	const { docs } = await payload.find({
		collection: 'renditions',
		where: { id: { equals: id } },
		limit: 1,
		depth: 1,
		select: { language: true, title: true, message: true },
		populate: { messages: { title: true } },
		...(req ? { req } : {}),
	});
	const [rendition] = docs;
	if (!rendition) return undefined;
	const { message, title, language } = rendition;
	return { language, message: typeof message === 'object' ? message.title : title };
}
