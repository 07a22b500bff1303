import type { TransitionName } from '#content/model/rendition-transitions.ts';

/** Where the work on a rendition is done; a step that is only a voice leads to the microphone. */
export const renditionAddress = (id: string | number, step?: TransitionName): string =>
	`/admin/collections/renditions/${id}/${step === 'record' ? 'thu-am' : 'lam-viec'}`;
