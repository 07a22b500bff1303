import { daysOfSurvey, effectOfSurvey, intervalOfSurvey, shareOfSurvey } from '../survey-words.ts';
import { safeText } from './safe-text.ts';

import type { Report } from '../report.ts';
import type { Cell, Column, Sheet } from './sheet.ts';
import type { PaperCell, PaperTable } from './paper-table.ts';

const left = (text: string): PaperCell => ({ text: safeText(text), align: 'left' });

/** Surveys of the period on paper: n, design effect, interval and verdict beside each share. */
export const surveyTable = ({ surveys }: Report, number: number, address: string): PaperTable => ({
	caption: `Bảng ${number}. Khảo sát mẫu người từ 18 tuổi. Khoảng tin cậy theo Wilson, có hệ số thiết kế.`,
	widths: [38, 34, 26, 24, 26, 31],
	head: ['Đợt', 'Điều được hỏi', 'Trả lời có (trên n)', 'Hệ số thiết kế', 'Khoảng tin cậy 95%', 'Kết luận'],
	rows: surveys.map((line) => [
		{ ...left(`${line.survey}, ${line.province}, ${daysOfSurvey(line)}`), href: `${address}${line.href}` },
		left(line.name),
		left(shareOfSurvey(line)),
		left(effectOfSurvey(line)),
		left(intervalOfSurvey(line)),
		left(line.verdict),
	]),
});

const columns: readonly Column[] = [
	{ header: 'Đợt', kind: 'text', width: 30, meaning: 'Tên đợt khảo sát' },
	{ header: 'Tỉnh, thành phố', kind: 'text', width: 22, meaning: 'Địa bàn hỏi' },
	{ header: 'Ngày hỏi', kind: 'text', width: 30, meaning: 'Ngày đầu và ngày cuối' },
	{ header: 'Điều được hỏi', kind: 'text', width: 40, meaning: 'Câu trả lời được đếm' },
	{ header: 'Trả lời có', kind: 'whole', width: 12, meaning: 'Số người trả lời như vậy' },
	{ header: 'Số người hỏi (n)', kind: 'whole', width: 14, meaning: 'Người từ 18 tuổi đã đồng ý trả lời' },
	{ header: 'Tỉ lệ', kind: 'share', width: 9, meaning: 'Trả lời có chia cho số người hỏi' },
	{ header: 'Hệ số thiết kế', kind: 'decimal', width: 12, meaning: 'Phương sai so với mẫu ngẫu nhiên đơn' },
	{ header: 'Hệ số từ đâu', kind: 'text', width: 16, meaning: 'Tính từ các phiếu, hay theo kế hoạch' },
	{ header: 'Khoảng tin cậy 95%, dưới', kind: 'share', width: 14, meaning: 'Wilson, n chia cho hệ số thiết kế' },
	{ header: 'Khoảng tin cậy 95%, trên', kind: 'share', width: 14, meaning: 'Wilson, n chia cho hệ số thiết kế' },
	{ header: 'Chỉ tiêu', kind: 'share', width: 9, meaning: 'Tỉ lệ cần chứng tỏ' },
	{ header: 'Kết luận', kind: 'text', width: 60, meaning: 'Đã chứng tỏ, không chứng tỏ, hoặc chưa kết luận được' },
];

export const surveySheet = ({ surveys }: Report): Sheet => ({
	name: 'Khảo sát mẫu',
	columns,
	rows: surveys.map((line): readonly Cell[] => [
		{ value: line.survey, href: line.href },
		line.province,
		daysOfSurvey(line),
		line.name,
		line.yes,
		line.asked,
		line.yes / line.asked,
		line.designEffect,
		line.isMeasured ? 'từ các phiếu' : 'theo kế hoạch',
		line.low,
		line.high,
		line.target,
		line.verdict,
	]),
});
