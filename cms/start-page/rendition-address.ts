import type { TransitionName } from '#content/model/rendition-transitions.ts';

/** Steps that sign what was heard and read: the page opens with the signature to give. */
const SIGNED: readonly TransitionName[] = ['listen', 'approve'];

/** Where the work on a rendition is done; a step that is only a voice leads to the microphone. */
export const renditionAddress = (id: string | number, step?: TransitionName): string => {
	const page = `/admin/collections/renditions/${id}`;
	if (step === 'record') return `${page}/thu-am`;
	return `${page}/lam-viec${step && SIGNED.includes(step) ? `?buoc=${step}` : ''}`;
};
