import { compareLines, storedLeftOut } from '#content/model/compare-lines.ts';
import { speaksDraft } from '#content/model/chosen-recording.ts';
import { isSlotTime } from '#content/model/edition.ts';
import { dayInWords, monthInWords, monthOf } from '#content/model/month.ts';
import { LEGAL_CONTENTS } from '#content/model/message.ts';

import type { PlanProblem, PlannedRendition } from './plan-edition.ts';
import type { PreflightInput } from './preflight-input.ts';
import type { Finding } from './preflight-finding.ts';

const CONTENT_CODES: readonly PlanProblem['code'][] = ['outdated', 'unapproved', 'sample_part', 'unfit', 'expired'];

/** Letters of Article 7 as people write them. */
const letterName = (letter: string): string => (letter === 'dd' ? 'đ' : letter);

/** Is there something to say, said and approved, and in time? */
export function contentFindings(input: PreflightInput, problems: readonly PlanProblem[]): readonly Finding[] {
	const finding = (level: Finding['level'], code: string, message: string, link?: string): Finding => ({
		level,
		group: 'content',
		code,
		message,
		...(link ? { link } : {}),
	});
	const messages = input.messages.filter(({ role }) => role === 'message');
	const findings: Finding[] = [];
	if (messages.length === 0)
		findings.push(finding('FATAL', 'edition_empty', 'Bản tin chưa có bài nào. Hãy thêm ít nhất một thông điệp.'));
	if (input.month < monthOf(input.today))
		findings.push(
			finding(
				'ERROR',
				'month_over',
				`${monthInWords(input.month)} đã qua. Hãy chép bài sang bản tin của tháng này hoặc tháng sau.`,
			),
		);
	const wrongSlots = input.slots.filter((slot) => !isSlotTime(slot));
	if (wrongSlots.length > 0)
		findings.push(
			finding('ERROR', 'slot_invalid', `Giờ phát "${wrongSlots.join('", "')}" không đúng. Hãy viết dạng 05:00.`),
		);
	if (input.slots.length === 0)
		findings.push(finding('WARNING', 'no_slots', 'Chưa có giờ phát gợi ý. Người phát sẽ không biết nên phát lúc nào.'));
	findings.push(
		...problems
			.filter(({ code }) => CONTENT_CODES.includes(code))
			.map(({ code, sentence, message, language }) =>
				finding('ERROR', code, sentence, linkOf(input, message, language)),
			),
		...sampleFindings(input, problems, finding),
		...comparedFindings(input, finding),
		...framingFindings(input, finding),
		...endingFindings(input, finding),
	);
	const unsaid = LEGAL_CONTENTS.filter(
		(letter) => letter !== 'h' && !messages.some(({ legalContent }) => legalContent.includes(letter)),
	);
	if (messages.length > 0 && unsaid.length > 0)
		findings.push(
			finding(
				'INFO',
				'legal_content_missing',
				`Tháng này chưa nói đến nội dung ${unsaid.map(letterName).join(', ')} của Điều 7 Luật 53/2024/QH15. Nên luân phiên để cả năm nói đủ.`,
			),
		);
	return findings;
}

const isHeard = (text: PlannedRendition): boolean => text.recordings.length > 0 || speaksDraft(text);

type MakeFinding = (level: Finding['level'], code: string, message: string, link?: string) => Finding;

/** All of it starter content: it may be tried, marked as a sample wherever it appears. */
function sampleFindings(
	{ messages }: PreflightInput,
	problems: readonly PlanProblem[],
	finding: MakeFinding,
): readonly Finding[] {
	const samples = messages.filter(({ renditions }) => renditions.some((text) => text.isSample && isHeard(text)));
	if (samples.length === 0 || problems.some(({ code }) => code === 'sample_part')) return [];
	return [
		finding(
			'WARNING',
			'sample_bulletin',
			`Bản tin còn ${samples.length} bài mẫu chưa ai duyệt, nên cả bản tin mang dấu "dữ liệu mẫu, không phát trên loa" ở trang, trong gói tải và trên mọi phiếu. Nhờ người duyệt xem từng bài.`,
		),
	];
}

/** Translations whose sentences do not answer to those of the source one by one. */
function comparedFindings({ messages, languages }: PreflightInput, finding: MakeFinding): readonly Finding[] {
	return messages.flatMap(({ title, renditions, renditionLinks, link }) => {
		const source = renditions.find(({ language }) => language === 'vi');
		const translations = renditions.filter(
			(text) =>
				text.language !== 'vi' &&
				text.leftOut !== undefined &&
				text.script.trim() !== '' &&
				!['withdrawn', 'outdated'].includes(text.state) &&
				isHeard(text),
		);
		return translations.flatMap((text) => {
			const { script, backTranslation, leftOut } = text;
			const language = languages.find(({ tag }) => tag === text.language);
			if (!source || !language) return [];
			// a small language has no back-translation: then its own sentences are counted
			const { problems } = compareLines(source, {
				script,
				backTranslation: backTranslation || script,
				leftOut: storedLeftOut(leftOut),
			});
			if (problems.length === 0) return [];
			const sentence = `"${title}", bản ${language.nameVi}: ${problems.join(' ')}`;
			return [finding('WARNING', 'lines_differ', sentence, renditionLinks[text.language] ?? link)];
		});
	});
}

function framingFindings({ messages }: PreflightInput, finding: MakeFinding): readonly Finding[] {
	const names = { opening: 'lời mở đầu', closing: 'lời kết' } as const;
	return (['opening', 'closing'] as const).flatMap((role) => {
		const found = messages.filter((message) => message.role === role);
		if (found.length === 0)
			return [
				finding(
					'WARNING',
					`${role}_missing`,
					`Chưa có ${names[role]}. Hãy soạn một thông điệp có vai trò "${names[role]}" để bà con biết là tiếng gì và gọi số nào.`,
				),
			];
		if (found.length > 1)
			return [
				finding(
					'ERROR',
					`${role}_twice`,
					`Có ${found.length} ${names[role]}: ${found.map(({ title }) => `"${title}"`).join(', ')}. Hãy chỉ giữ một.`,
					found[1]?.link,
				),
			];
		return [];
	});
}

/** Messages that run out while the edition is still on air. */
function endingFindings({ messages, month, today }: PreflightInput, finding: MakeFinding): readonly Finding[] {
	return messages.flatMap(({ title, validUntil, link }) =>
		validUntil && validUntil >= today && monthOf(validUntil) <= month
			? [
					finding(
						'WARNING',
						'expires_in_month',
						`"${title}" chỉ dùng đến ${dayInWords(validUntil)}, trước khi hết tháng phát. Hãy gia hạn hoặc bỏ khỏi bản tin.`,
						link,
					),
				]
			: [],
	);
}

/** Where a problem of the planner is mended. */
export function linkOf({ messages }: PreflightInput, key: string, language: string): string | undefined {
	const message = messages.find((candidate) => candidate.key === key);
	return message?.renditionLinks[language] ?? message?.link;
}
