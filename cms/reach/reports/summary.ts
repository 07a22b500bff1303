import { monthInWords } from '#content/model/month.ts';

import { inWords } from './number-words.ts';

import type { Month } from '#content/model/month.ts';
import type { IndicatorParts } from './indicators.ts';

/** The report in one paragraph: the number with its denominator first, then what is not known. */
export function summaryOf(parts: IndicatorParts): string {
	const { place, period, communesAired, communesInForce, total, waiting, months } = parts;
	const come = months.filter(({ hasCome }) => hasCome);
	if (come.length === 0) return `Kỳ báo cáo chưa tới: ${period.words} chưa có số liệu.`;
	const sentences = [
		place.level === 'commune' ? ofCommune(parts) : ofMany(parts),
		communesInForce > communesAired && place.level !== 'commune'
			? `${inWords(communesInForce - communesAired)} xã chưa có số liệu; chưa ghi không có nghĩa là chưa phát.`
			: '',
		waiting > 0 ? `Ngoài ra ${inWords(waiting)} lần phát đang chờ hỏi lại xã, chưa tính.` : '',
		total.implausible > 0
			? `${inWords(total.implausible)} lần phát có số phút và số lượt không hợp nhau, cần hỏi lại xã.`
			: '',
		come.length < months.length
			? `Kỳ chưa hết: mới tính đến ${monthInWords(come.at(-1)?.month ?? ('' as Month))}.`
			: '',
		closedSentence(parts),
	];
	return sentences.filter(Boolean).join(' ');
}

function ofMany({ period, communesAired, communesInForce, total }: IndicatorParts): string {
	const share = communesInForce > 0 ? ` (${inWords((communesAired / communesInForce) * 100, 1)}%)` : '';
	return `Trong ${period.words}, ${inWords(communesAired)} trong ${inWords(communesInForce)} xã, phường${share} ghi ít nhất một lần phát; tất cả ${inWords(total.airings)} lần, ${inWords(total.minuteHundredths / 100)} phút.`;
}

const ofCommune = ({ place, period, total }: IndicatorParts): string =>
	total.airings === 0
		? `Trong ${period.words}, ${place.name} chưa có số liệu; chưa ghi không có nghĩa là chưa phát.`
		: `Trong ${period.words}, ${place.name} ghi ${inWords(total.airings)} lần phát, ${inWords(total.minuteHundredths / 100)} phút.`;

function closedSentence({ months, place }: IndicatorParts): string {
	const come = months.filter(({ hasCome }) => hasCome);
	const closed = come.reduce((count, month) => count + month.closed, 0);
	const all = come.reduce((count, month) => count + month.provinces, 0);
	if (place.level !== 'nation')
		return closed === 0
			? 'Chưa tháng nào được chốt: số còn có thể đổi.'
			: `${inWords(closed)} trong ${inWords(all)} tháng đã chốt, số của tháng đã chốt không đổi nữa.`;
	return `Đã chốt ${inWords(closed)} trong ${inWords(all)} sổ tháng của các tỉnh; các sổ khác còn có thể đổi.`;
}
