import { hotlinesIn, isUsable } from '#content/model/hotline.ts';
import { daysBetween, dayInWords, monthOf } from '#content/model/month.ts';

import { linkOf } from './preflight-content.ts';
import { HOTLINE_WARNING_DAYS } from '../hotlines/warning-days.ts';

import type { PlanProblem } from './plan-edition.ts';
import type { PreflightInput } from './preflight-input.ts';
import type { Finding } from './preflight-finding.ts';

/** Can every number that is spoken be rung, and until the end of the month? */
export function hotlineFindings(input: PreflightInput, problems: readonly PlanProblem[]): readonly Finding[] {
	const finding = (level: Finding['level'], code: string, message: string, link?: string): Finding => ({
		level,
		group: 'hotline',
		code,
		message,
		...(link ? { link } : {}),
	});
	const unusable = problems.filter(({ code }) => code === 'hotline_unusable');
	const scripts = input.messages.flatMap(({ renditions }) => renditions.map(({ script }) => script));
	const spoken = [...new Set(scripts.flatMap(hotlinesIn))];
	const ending = input.hotlines.flatMap((hotline) => {
		if (!spoken.includes(hotline.number) || !hotline.verifyBy || !isUsable(hotline, input.today)) return [];
		const days = daysBetween(input.today, hotline.verifyBy);
		const endsInMonth = monthOf(hotline.verifyBy) <= input.month;
		if (days > HOTLINE_WARNING_DAYS && !endsInMonth) return [];
		return [
			finding(
				'WARNING',
				'hotline_expiring',
				`Số ${hotline.number} phải được gọi kiểm tra lại trước ${dayInWords(hotline.verifyBy)} (còn ${days} ngày). Sau ngày đó bản tin sẽ bị chặn.`,
				input.hotlineLinks[hotline.number],
			),
		];
	});
	const silent =
		scripts.some((script) => script.trim() !== '') && spoken.length === 0
			? [
					finding(
						'WARNING',
						'no_hotline',
						'Không bài nào nhắc số điện thoại trợ giúp. Hãy thêm {{hotline:111}} vào lời kết.',
					),
				]
			: [];
	return [
		...unusable.map(({ sentence, message, language }) =>
			finding('ERROR', 'hotline_unusable', sentence, hotlineLink(input, sentence) ?? linkOf(input, message, language)),
		),
		...ending,
		...silent,
	];
}

const hotlineLink = ({ hotlineLinks }: PreflightInput, sentence: string): string | undefined =>
	Object.entries(hotlineLinks).find(([number]) => sentence.includes(`số ${number} `))?.[1];
