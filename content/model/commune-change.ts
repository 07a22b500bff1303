import { COMMUNE_KIND_NAMES, communeFullName } from './commune.ts';
import { dayInWords, parseDay } from './month.ts';

import type { CommuneKind } from './commune.ts';
import type { Day } from './month.ts';

export const CHANGE_KINDS = { merge: 'sáp nhập', split: 'chia', rename: 'đổi tên' } as const;
export type ChangeKind = keyof typeof CHANGE_KINDS;

/** A commune as it is before the changes. */
export interface KnownCommune {
	readonly code: string;
	readonly name: string;
	readonly kind: CommuneKind;
	readonly province: string;
	/** Empty: it goes on. */
	readonly validTo: string;
}

/** One line of a law: what a unit is made of, from when. */
export interface CommuneChange {
	readonly line: number;
	readonly day: Day;
	readonly kind: ChangeKind;
	readonly oldCodes: readonly string[];
	readonly newCode: string;
	readonly name: string;
	readonly communeKind: CommuneKind;
	readonly province: string;
	readonly legalBasis: string;
}

export interface ReadChanges {
	readonly changes: readonly CommuneChange[];
	/** `Dòng 3: …`, each with what to do. */
	readonly problems: readonly string[];
}

/** What the lines are read against. */
interface KnownPlaces {
	readonly communes: readonly KnownCommune[];
	readonly provinces: ReadonlySet<string>;
	/** A change of a day to come waits for it, unless a unit goes on under its code. */
	readonly today: Day;
}

/** Columns of the text that is pasted, as the page names them. */
export const CHANGE_COLUMNS = ['Ngày', 'Việc', 'Mã cũ', 'Mã mới', 'Tên mới', 'Loại', 'Mã tỉnh', 'Căn cứ'] as const;

/**
 * Reads lines copied from a sheet: cells with a tab or `;` between them, one new unit a line. A unit that is split stands
 * in several lines, with the same old code.
 */
export function readChanges(text: string, { communes, provinces, today }: KnownPlaces): ReadChanges {
	const known = new Map(communes.map((commune) => [commune.code, commune]));
	const changes: CommuneChange[] = [];
	const problems: string[] = [];
	for (const [index, raw] of text.split(/\r?\n/).entries()) {
		if (raw.trim() === '') continue;
		const read = readLine(raw, index + 1, { known, provinces, today });
		if (typeof read === 'string') problems.push(`Dòng ${index + 1}: ${read}`);
		else changes.push(read);
	}
	if (changes.length === 0 && problems.length === 0) problems.push('Chưa có dòng nào. Hãy dán các dòng từ bảng tính.');
	return { changes, problems: [...problems, ...together(changes)] };
}

interface Known {
	readonly known: ReadonlyMap<string, KnownCommune>;
	readonly provinces: ReadonlySet<string>;
	readonly today: Day;
}

function readLine(raw: string, line: number, { known, provinces, today }: Known): CommuneChange | string {
	const cells = raw.split(raw.includes('\t') ? '\t' : ';').map((cell) => cell.normalize('NFC').trim());
	if (cells.length < CHANGE_COLUMNS.length) return `thiếu ô. Cần đủ tám ô: ${CHANGE_COLUMNS.join('; ')}.`;
	const [
		dayText = '',
		kindText = '',
		oldText = '',
		newText = '',
		name = '',
		typeText = '',
		province = '',
		legalBasis = '',
	] = cells;
	const day = dayOf(dayText);
	if (!day) return `"${dayText}" không phải là ngày. Hãy ghi dạng 01/07/2027.`;
	const kind = (Object.keys(CHANGE_KINDS) as ChangeKind[]).find((key) => CHANGE_KINDS[key] === kindText.toLowerCase());
	if (!kind) return `không có việc "${kindText}". Hãy ghi: ${Object.values(CHANGE_KINDS).join(', ')}.`;
	const communeKind = (Object.keys(COMMUNE_KIND_NAMES) as CommuneKind[]).find(
		(key) => COMMUNE_KIND_NAMES[key].toLowerCase() === typeText.toLowerCase(),
	);
	if (!communeKind) return `không có loại "${typeText}". Hãy ghi: xã, phường hoặc đặc khu.`;
	const newCode = newText.padStart(5, '0');
	if (!/^\d{5}$/.test(newCode)) return `"${newText}" không phải là mã xã 5 chữ số.`;
	const oldCodes = oldText
		.split(/[\s,]+/)
		.filter(Boolean)
		.map((code) => code.padStart(5, '0'));
	const missing = oldCodes.find((code) => !known.has(code));
	if (oldCodes.length === 0 || missing !== undefined) return `không có xã nào mang mã cũ "${missing ?? ''}".`;
	const ended = oldCodes.map((code) => known.get(code)).find((old) => old && old.validTo !== '');
	if (ended) return `${communeFullName(ended)} (${ended.code}) đã hết hiệu lực từ ${ended.validTo}.`;
	if (known.has(newCode) && !oldCodes.includes(newCode))
		return `mã mới ${newCode} đang là của ${communeFullName(known.get(newCode) ?? { name: '', kind: 'xa' })}. Hãy xem lại.`;
	// a unit has one row for each code, with one name: what it is called from a day to come has no place yet
	if (oldCodes.includes(newCode) && day > today)
		return `${communeFullName(known.get(newCode) ?? { name, kind: communeKind })} giữ mã ${newCode}, nên chỉ ghi được từ ngày ${dayInWords(day)}. Trước ngày đó tên cũ còn dùng; hãy nhập lại dòng này vào ngày ấy.`;
	if (name === '') return 'thiếu tên mới.';
	if (!provinces.has(province)) return `không có tỉnh mang mã "${province}".`;
	if (legalBasis.length < 5) return 'thiếu căn cứ: số, ký hiệu, ngày của nghị quyết.';
	if (kind === 'merge' && oldCodes.length < 2) return 'sáp nhập cần ít nhất hai mã cũ.';
	if (kind !== 'merge' && oldCodes.length !== 1) return `${CHANGE_KINDS[kind]} cần đúng một mã cũ.`;
	return { line, day, kind, oldCodes, newCode, name, communeKind, province, legalBasis };
}

function dayOf(text: string): Day | undefined {
	const [, day = '', month = '', year = ''] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
	return parseDay(year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** What lines say together: a code is made once, and a unit is merged once or split into several. */
function together(changes: readonly CommuneChange[]): readonly string[] {
	const problems: string[] = [];
	for (const [code, some] of Map.groupBy(changes, ({ newCode }) => newCode))
		if (some.length > 1) problems.push(`Mã mới ${code} có ở nhiều dòng: ${some.map(({ line }) => line).join(', ')}.`);
	const uses = Map.groupBy(
		changes.flatMap((change) => change.oldCodes.map((code) => ({ code, change }))),
		({ code }) => code,
	);
	for (const [code, some] of uses) {
		const kinds = new Set(some.map(({ change }) => change.kind));
		const days = new Set(some.map(({ change }) => change.day));
		if (some.length > 1 && (kinds.size > 1 || !kinds.has('split')))
			problems.push(`Mã cũ ${code} có ở nhiều dòng mà không phải là chia. Hãy xem lại.`);
		if (some.length === 1 && kinds.has('split'))
			problems.push(`Chia ${code} cần ít nhất hai dòng, mỗi xã mới một dòng.`);
		if (days.size > 1) problems.push(`Các dòng của mã cũ ${code} phải cùng một ngày.`);
	}
	return problems;
}

/** Units that end with the changes: those that no new unit goes on under their code. */
export function endingCodes(changes: readonly CommuneChange[]): ReadonlyMap<string, Day> {
	const goesOn = new Set(changes.map(({ newCode }) => newCode));
	return new Map(
		changes.flatMap(({ oldCodes, day }) =>
			oldCodes.filter((code) => !goesOn.has(code)).map((code): [string, Day] => [code, day]),
		),
	);
}

/** `Từ 01/07/2027: Xã A (00001) và Xã B (00002) sáp nhập thành Xã C (00003).` */
export function changeInWords(change: CommuneChange, communes: ReadonlyMap<string, KnownCommune>): string {
	const { day, kind, oldCodes, newCode, name, communeKind } = change;
	const olds = oldCodes.map((code) => {
		const old = communes.get(code);
		return old ? `${communeFullName(old)} (${code})` : code;
	});
	const made = `${communeFullName({ name, kind: communeKind })} (${newCode})`;
	const what = kind === 'merge' ? 'sáp nhập thành' : kind === 'split' ? 'chia, một phần thành' : 'đổi tên thành';
	return `Từ ${dayInWords(day)}: ${olds.join(' và ')} ${what} ${made}.`;
}
