'use client';

import type { Heard } from '#content/model/rendition-moves.ts';
import type { DeskOfRendition } from '../endpoints/move-rendition.ts';

/** What a step is asked for with; `basedOn` is `updatedAt` of what the person has seen. */
interface AskedStep {
	readonly to: string;
	readonly note?: string;
	readonly keepsMeaning?: boolean;
	readonly basedOn?: unknown;
	readonly safetyReason?: string;
	/** What was played of the voice. */
	readonly heard?: Heard;
}

/** Takes one step of a rendition; throws with the Vietnamese sentence of the refusal. */
export async function takeStep(id: string | number, asked: AskedStep): Promise<DeskOfRendition> {
	const answer = await fetch(`/api/renditions/${id}/move`, {
		method: 'POST',
		credentials: 'same-origin',
		headers: { 'content-type': 'application/json' },
		body: JSON.stringify(asked),
	});
	const body = (await answer.json()) as DeskOfRendition & { errors?: { message: string }[] };
	if (!answer.ok) throw new Error(body.errors?.[0]?.message ?? 'Máy chủ không nhận. Hãy tải lại trang rồi thử lại.');
	return body;
}
