'use client';

import { askServer } from '../../foundation/admin/ask-server.ts';

import type { Heard } from '#content/model/rendition-transitions.ts';
import type { DeskOfRendition } from '../transition-endpoints.ts';

/** What a step is asked for with; `baseUpdatedAt` is `updatedAt` of what the person has seen. */
interface AskedStep {
	readonly to: string;
	readonly note?: string;
	readonly keepsMeaning?: boolean;
	readonly alone?: boolean;
	readonly baseUpdatedAt?: unknown;
	readonly safetyReason?: string;
	/** What was played of the voice. */
	readonly heard?: Heard;
}

/** Takes one step of a rendition; throws with the Vietnamese sentence of the refusal. */
export const takeStep = (id: string | number, asked: AskedStep): Promise<DeskOfRendition> =>
	askServer<DeskOfRendition>(`/api/renditions/${id}/move`, asked);
