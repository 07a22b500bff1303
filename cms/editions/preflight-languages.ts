import { durationInWords } from '#content/sheets/duration-in-words.ts';
import { languageByTag } from '#content/languages.ts';

import { namesInWords } from './preflight-finding.ts';

import type { LanguageMinutes } from './minutes.ts';
import type { PreflightInput } from './preflight-input.ts';
import type { Finding } from './preflight-finding.ts';

/** Does every language fit into the slot, and does everybody hear a language of their own? */
export function languageFindings(input: PreflightInput, minutes: readonly LanguageMinutes[]): readonly Finding[] {
	const finding = (level: Finding['level'], code: string, message: string): Finding => ({
		level,
		group: 'language',
		code,
		message,
	});
	const slotSeconds = input.slotMinutes * 60;
	const count = input.messages.filter(({ role }) => role === 'message').length;
	const over = minutes
		.filter(({ seconds }) => seconds > slotSeconds)
		.map(({ nameVi, seconds }) =>
			finding(
				'ERROR',
				'over_slot',
				`Bản tin tiếng ${nameVi} dài ${durationInWords(seconds)}, quá khung ${input.slotMinutes} phút là ${durationInWords(seconds - slotSeconds)}. Hãy bỏ bớt bài hoặc nới khung giờ phát.`,
			),
		);
	const partly = minutes
		.filter(({ tag, messageCount }) => tag !== 'vi' && messageCount < count)
		.map(({ nameVi, messageCount }) =>
			finding('INFO', 'language_partly', `Tiếng ${nameVi} có ${messageCount} trong ${count} bài.`),
		);
	const spoken = Map.groupBy(
		input.communes.flatMap(({ name, languages }) => languages.map((tag) => ({ name, tag }))),
		({ tag }) => tag,
	);
	const unheard = [...spoken].filter(([tag]) => !minutes.some((language) => language.tag === tag));
	// the national edition serves where a province has none of its own: there a missing language is a hint, not a fault
	const isNational = input.area.code === '00';
	const summary = unheard.filter(([tag]) => isNational && tag !== 'vi').map(([tag]) => nameOf(tag));
	const missing = unheard
		.filter(([tag]) => !isNational || tag === 'vi')
		.map(([tag, communes]) =>
			finding(
				tag === 'vi' ? 'ERROR' : 'WARNING',
				'language_missing',
				`${communes.length} xã, phường nghe tiếng ${nameOf(tag)} nhưng bản tin chưa có bài nào có bản ghi tiếng này: ${namesInWords(
					communes.map(({ name }) => name),
					{ of: 'xã, phường' },
				)}.`,
			),
		);
	if (summary.length > 0)
		missing.push(
			finding(
				'INFO',
				'language_missing',
				`Có xã, phường nghe ${summary.length} thứ tiếng mà bản tin chưa có bài nào có bản ghi: ${summary.join(', ')}.`,
			),
		);
	return count === 0 ? [] : [...over, ...missing, ...partly];
}

const nameOf = (tag: string): string => languageByTag(tag)?.nameVi ?? tag;
