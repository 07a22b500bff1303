import { estimatedSeconds } from '../model/message.ts';
import { starterMessages } from '../starter.ts';

import type { PlannableMessage } from './rotation.ts';

/** Seconds of opening and closing together, in Vietnamese. */
export const starterFramingSeconds = (): number =>
	starterMessages()
		.filter(({ role }) => role !== 'message')
		.reduce((sum, message) => sum + secondsOf(message), 0);

/** The messages of a fresh installation as the planner sees them. */
export const starterLibrary = (): readonly PlannableMessage[] =>
	starterMessages()
		.filter(({ role }) => role === 'message')
		.map((message) => ({
			key: message.key,
			form: message.form,
			topics: message.topics,
			legalContent: message.legalContent,
			audiences: message.audiences,
			seasonMonths: message.seasonMonths,
			isFitForLoudspeakers: message.loudspeaker === 'fit',
			seconds: secondsOf(message),
		}));

/** Silences that a quiz asks for are part of it. */
const secondsOf = ({ renditions: [source] }: ReturnType<typeof starterMessages>[number]): number =>
	source
		? estimatedSeconds(source.script) + source.delivery.reduce((sum, { pauseSeconds }) => sum + pauseSeconds, 0)
		: 0;
