import { languageByTag } from '#content/languages.ts';
import { communeFullName } from '#content/model/commune.ts';
import { sheetRowCode } from '#content/model/log-sheet-code.ts';
import { addMonths, dayInWords, daysBetween, monthInWords } from '#content/model/month.ts';
import { escapeHtml } from '#content/sheets/escape-html.ts';
import { SAMPLE_NOTE, sheetPage } from '#content/sheets/sheet-page.ts';
import { reviewedSheetWords, sheetHeading } from '#content/sheets/sheet-words.ts';

import type { Day } from '#content/model/month.ts';
import type { CommuneMonth } from './commune-month.ts';

/** Where a month suggests no slots. */
const USUAL_SLOTS: readonly string[] = ['05:00', '17:00'];

/**
 * The paper log of a month in one language: a row for each slot of each day, ready to tick, with the six digits by
 * which it is typed in later (content/model/log-sheet-code.ts). No room for names: nothing about a person gets in.
 *
 * @param language place of the language among the bundle's, from 0
 */
export function logSheet(communeMonth: CommuneMonth, language: number, siteUrl: string): string {
	const { month, commune, edition, languages } = communeMonth;
	const tag = languages[language]?.language ?? 'vi';
	const name = languageByTag(tag)?.nameVi ?? tag;
	const slots = edition.slots.length > 0 ? edition.slots : USUAL_SLOTS;
	const days = daysBetween(`${month}-01` as Day, `${addMonths(month, 1)}-01` as Day);
	const rows = Array.from({ length: days }, (_value, index) => {
		const day = `${month}-${String(index + 1).padStart(2, '0')}` as Day;
		return slots.map((slot, place) => {
			const code = sheetRowCode({ commune: commune.code, month }, { day, slot: place, language });
			return `<tr><td class="file">${code.slice(0, 4)} ${code.slice(4)}</td><td>${dayInWords(day)}</td><td>${escapeHtml(slot)}</td><td></td><td></td><td></td></tr>`;
		});
	});
	const rest = ` ${monthInWords(month)}`;
	const words = reviewedSheetWords(tag);
	const body = `${sheetHeading({ language: tag, words }, 'logSheet', { level: 1, rest })}
<p class="centre">${escapeHtml(`${communeFullName(commune)} (mã ${commune.code}) – tiếng ${name}`)}</p>
${edition.isSample ? `${SAMPLE_NOTE}\n` : ''}<p>Buổi nào đã phát thì ghi số cụm loa nghe được và ký. Buổi không phát để trống. Không ghi tên người dân, không ghi chuyện của ai.</p>
<div class="wide"><table class="days">
<thead><tr><th scope="col">Sáu số</th><th scope="col">Ngày</th><th scope="col">Giờ</th><th scope="col">Số cụm loa nghe được</th><th scope="col">Số phút</th><th scope="col">Ký</th></tr></thead>
<tbody>
${rows.flat().join('\n')}
</tbody></table></div>
<p>Cuối tháng, mở ${escapeHtml(`${siteUrl}/phat-thanh/${commune.code}/`)}, chọn “Nhập lại phiếu giấy”, gõ sáu số và số cụm loa của từng dòng đã phát.</p>`;
	return sheetPage({ title: `Phiếu ghi lần phát${rest} – ${communeFullName(commune)}`, body });
}
