import { speaksDraft } from '#content/model/chosen-recording.ts';

import type { RenditionFacts } from '#content/model/rendition-transitions.ts';
import type { Recording, Rendition } from '../payload-types.ts';

/** What a person hears and reads beside the button that signs it: all that the fingerprint is made of. */
export interface ToSign {
	/** The reading that would go on air, and the fingerprint that says which; null: nothing recorded. */
	readonly voice: { readonly recording: string; readonly digest: string } | null;
	/** Nothing is recorded, and the machine reads the words. */
	readonly isReadByMachine: boolean;
	/** In the order of the form; what is empty is left out. */
	readonly texts: readonly { readonly label: string; readonly text: string }[];
}

const LABELS = {
	title: 'Tiêu đề',
	script: 'Lời đọc trên loa',
	webText: 'Bài đọc trên trang',
	action: 'Một việc cần làm',
	leaflet: 'Lời trên tờ rơi, áp phích',
	zalo: 'Bài đăng Zalo',
	sms: 'Tin nhắn SMS',
	backTranslation: 'Bản dịch ngược ra tiếng Việt',
} as const;

export const toSignOf = (
	rendition: Rendition,
	{ chosen, facts }: { chosen: Pick<Recording, 'id'> | undefined; facts: Pick<RenditionFacts, 'now'> },
): ToSign => ({
	voice: chosen ? { recording: String(chosen.id), digest: facts.now.voice } : null,
	isReadByMachine: !chosen && speaksDraft(rendition),
	texts: (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((field) => {
		const text = (rendition[field] ?? '').trim();
		return text === '' ? [] : [{ label: LABELS[field], text }];
	}),
});
