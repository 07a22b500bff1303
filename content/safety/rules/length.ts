import { estimatedSeconds } from '../../model/message.ts';
import { syllablesIn } from '../sentences.ts';

import type { Rule, SafetyChannel } from '../finding.ts';

/** A loudspeaker cannot be read again: shorter sentences than on a page. In syllables. */
const LONGEST_SENTENCE: Readonly<Record<SafetyChannel, number>> = { loudspeaker: 20, web: 25 };

/** After this many seconds people walk on; several messages fit one session of 15 minutes. */
const LONGEST_SCRIPT_SECONDS = 90;

// the eye rests at a colon, the ear does not
export const length: Rule = function* ({ text, plain, sentences }, channel) {
	const longest = LONGEST_SENTENCE[channel];
	for (const { start, end } of sentences) {
		const parts = plain.slice(start, end).split(channel === 'web' ? /[:;]/ : /;/);
		const syllables = Math.max(...parts.map(syllablesIn));
		if (syllables <= longest) continue;
		yield {
			level: 'warn',
			start,
			end,
			message: `Câu này dài ${syllables} tiếng, người nghe khó nhớ. Hãy tách thành các câu không quá ${longest} tiếng, mỗi câu một ý.`,
		};
	}
	const seconds = Math.round(estimatedSeconds(text));
	// a page is read at one's own pace, so only the sentence counts there
	if (channel === 'web' || seconds <= LONGEST_SCRIPT_SECONDS) return;
	yield {
		level: 'warn',
		start: 0,
		end: plain.length,
		message: `Bài đọc khoảng ${seconds} giây; quá ${LONGEST_SCRIPT_SECONDS} giây thì ít người nghe hết. Hãy bớt ý, hoặc tách thành hai thông điệp.`,
	};
};
