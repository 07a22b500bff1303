import { outlines } from './outlines.ts';

import type { Topic } from '../model/message.ts';

/** Where words of a message go: one set of words each, written for how it is met. */
export const WRITING_CHANNELS = ['loudspeaker', 'web', 'leaflet', 'zalo', 'sms'] as const;
export type WritingChannel = (typeof WRITING_CHANNELS)[number];

/** Starter words for a topic and a channel, to be inserted and made one's own. */
export function templateFor(topic: Topic, channel: WritingChannel): string {
	const outline = outlines[topic];
	switch (channel) {
		case 'loudspeaker':
			return [
				`Kính thưa bà con. ${outline.opening}`,
				...outline.signs.map(sentence),
				...outline.steps.map(sentence),
				outline.action,
				'Xin nhắc lại: {{hotline:111}}.',
			].join('\n');
		case 'web':
			return [outline.opening, list(outline.signs), 'Bà con có thể làm:', list(outline.steps), outline.action].join(
				'\n\n',
			);
		case 'leaflet':
			return [outline.opening, list([...outline.signs, ...outline.steps]), outline.action].join('\n\n');
		case 'zalo':
			return [outline.opening, list(outline.signs), `${outline.action} Bà con gửi tin này cho người nhà nhé.`].join(
				'\n\n',
			);
		case 'sms':
			break;
	}
	return outline.sms;
}

const list = (points: readonly string[]): string => points.map((point) => `- ${sentence(point)}`).join('\n');

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
