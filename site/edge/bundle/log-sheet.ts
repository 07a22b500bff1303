import { languageByTag } from '#content/languages.ts';
import { communeFullName } from '#content/model/commune.ts';
import { daysOf, sheetNumber, sheetRowCode } from '#content/model/log-sheet-code.ts';
import { monthInWords } from '#content/model/month.ts';
import { escapeHtml } from '#content/sheets/escape-html.ts';
import { SAMPLE_NOTE, sheetPage } from '#content/sheets/sheet-page.ts';
import { reviewedSheetWords, sheetHeading } from '#content/sheets/sheet-words.ts';

import { qrPicture } from './qr-picture.ts';

import type { LogSheet } from '#content/model/log-sheet-code.ts';
import type { Day } from '#content/model/month.ts';
import type { CommuneMonth } from './commune-month.ts';

/** Where a month suggests no slots. */
const USUAL_SLOTS: readonly string[] = ['05:00', '17:00'];
/** Side by side in one row of the table. */
const SLOTS_ABREAST = 2;
/** Days on one side of the paper. */
const DAYS_A_SIDE = 16;
/** Rows for other hours, on each side. */
const BLANK_ROWS = 3;

/**
 * The paper log of a month in one language: for each slot of each day the eight digits by which it is typed in later
 * (content/model/log-sheet-code.ts), and blank rows for other hours. The QR code opens the page of the commune with the
 * number of the sheet filled in. No room for names: nothing about a person gets in.
 *
 * @param place of the language among the bundle's, from 0
 */
export function logSheet(communeMonth: CommuneMonth, place: number, siteUrl: string): string {
	const { month, commune, edition, languages } = communeMonth;
	const tag = languages[place]?.language ?? 'vi';
	const language = languageByTag(tag);
	const sheet: LogSheet = { commune: commune.code, month, language: language?.number ?? 0 };
	const number = sheetNumber(sheet);
	const address = `${siteUrl}/phat-thanh/${commune.code}/`;
	const slots = edition.slots.length > 0 ? edition.slots.toSorted() : USUAL_SLOTS;
	const days = daysOf(month);
	const sides = chunked(slots, SLOTS_ABREAST).flatMap((abreast) =>
		chunked(days, DAYS_A_SIDE).map((some) => tableOf(sheet, some, abreast)),
	);
	const rest = ` ${monthInWords(month)}`;
	const words = reviewedSheetWords(tag);
	const clusters = commune.clusters ? ` Xã có ${commune.clusters.installed} cụm loa.` : '';
	const body = `${qrPicture(`${address}#phieu=${number}`)}
${sheetHeading({ language: tag, words }, 'logSheet', { level: 1, rest })}
<p>${escapeHtml(`${communeFullName(commune)} (mã ${commune.code}), tiếng ${language?.nameVi ?? tag}.${clusters}`)}</p>
<p>Số phiếu: <strong class="digits">${spaced(number, [4, 6])}</strong></p>
${edition.isSample ? `${SAMPLE_NOTE}\n` : ''}<p>Buổi nào đã phát thì ghi số cụm loa nghe được và ký. Không phát cả bản tin thì ghi số phút cạnh chữ ký. Buổi không phát để trống. Không ghi tên người dân, không ghi chuyện của ai.</p>
${sides.join('\n')}
<p>Cuối tháng, chụp mã QR, hoặc mở ${escapeHtml(address)}, chọn “Nhập lại phiếu giấy”, gõ số phiếu. Mỗi dòng đã phát: gõ tám số và số cụm loa. Dòng giờ khác: gõ hai số ngày, bốn số giờ.</p>`;
	return sheetPage({ title: `Phiếu ghi lần phát${rest} – ${communeFullName(commune)}`, languages: [tag], body });
}

function tableOf(sheet: LogSheet, days: readonly Day[], slots: readonly string[]): string {
	const rows = days.map((day) => {
		const cells = slots.map((slot) => `${codeCell(sheetRowCode(sheet, { day, slot }))}<td></td><td></td>`);
		return `<tr><td class="number">${dayOfMonth(day)}</td>${cells.join('')}</tr>`;
	});
	const other = '<td class="other">giờ ……… : ………</td><td></td><td></td>';
	const blank = `<tr class="blank"><td class="number">…… /${sheet.month.slice(5)}</td>${other.repeat(slots.length)}</tr>`;
	const heads = slots.map((slot) => `<th scope="colgroup" colspan="3">${escapeHtml(slot)}</th>`);
	const parts = '<th scope="col">Tám số</th><th scope="col">Cụm loa</th><th scope="col" class="sign">Ký</th>';
	return `<table class="log">
<thead><tr><th scope="col" rowspan="2">Ngày</th>${heads.join('')}</tr><tr>${parts.repeat(slots.length)}</tr></thead>
<tbody>
${[...rows, blank.repeat(BLANK_ROWS)].join('\n')}
</tbody></table>`;
}

const codeCell = (code: string): string => `<td class="digits">${spaced(code, [2, 6])}</td>`;

const dayOfMonth = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}`;

/** Digits in groups; `ends` are the places where a group ends before the last. */
const spaced = (digits: string, [first = 0, second = 0]: readonly number[]): string =>
	[digits.slice(0, first), digits.slice(first, second), digits.slice(second)].join(' ');

const chunked = <Value>(values: readonly Value[], size: number): (readonly Value[])[] =>
	Array.from({ length: Math.ceil(values.length / size) }, (_value, index) =>
		values.slice(index * size, (index + 1) * size),
	);
