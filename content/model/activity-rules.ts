import {
	ACTIVITY_KINDS,
	asks,
	EVIDENCE_KINDS,
	FORMS,
	GROUPS,
	isActivityKind,
	PROGRAMMES,
	STAFF_FUNCTIONS,
} from './activity.ts';
import { dayInWords, daysBetween, parseDay } from './month.ts';

import type { Group } from './activity.ts';
import type { Day } from './month.ts';

/** An activity as somebody has told it; numbers may be missing. */
export interface ToldActivity {
	readonly kind: string;
	readonly day: string;
	readonly province: string;
	readonly commune: string;
	readonly form: string;
	readonly units: number | null;
	readonly people: number | null;
	readonly staffFunction: string;
	readonly staffOf: number | null;
	readonly women: number | null;
	readonly children: number | null;
	readonly minority: number | null;
	readonly prestigious: number | null;
	readonly programme: string;
	readonly evidence: string;
	readonly evidenceNumber: string;
	readonly hamlet: string;
}
export type ActivityFieldName = keyof ToldActivity;

export interface ActivityFault {
	readonly field: ActivityFieldName;
	/** Vietnamese: what is wrong, what to do. */
	readonly message: string;
}

/** Days ahead for which something may be planned, and days ago until which it may be entered. */
const MOST_DAYS_AHEAD = 400;
const MOST_DAYS_AGO = 800;
const MOST_UNITS = 1_000_000;
const MOST_PEOPLE = 100_000;
/** A telephone or identity number in a name of a hamlet would be somebody's. */
const MANY_DIGITS = /\d{6,}/;

/**
 * Everything that is wrong with an activity, one sentence for each field; empty: it can be stored. One file for the
 * form of officers, workbooks and telephones.
 *
 * @param provinceOf of a commune's code; undefined: there is none
 */
export function activityFaults(
	told: ToldActivity,
	{ today, provinceOf }: { today: Day; provinceOf: (commune: string) => string | undefined },
): readonly ActivityFault[] {
	const faults: ActivityFault[] = [];
	const say = (field: ActivityFieldName, message: string) => faults.push({ field, message });
	if (!isActivityKind(told.kind))
		say('kind', `Không có loại hoạt động "${told.kind}". Hãy chọn một loại trong danh sách.`);
	const problem = dayProblem(told.day, today);
	if (problem) say('day', problem);
	const province = told.commune === '' ? told.province : provinceOf(told.commune);
	if (province === undefined)
		say('commune', `Không có xã, phường nào mang mã "${told.commune}". Hãy xem lại mã 5 chữ số.`);
	else if (told.province !== '' && province !== told.province)
		say('commune', `Xã ${told.commune} không thuộc tỉnh mang mã ${told.province}. Hãy sửa mã xã hoặc mã tỉnh.`);
	else if (province === '') say('province', 'Hãy ghi tỉnh, hoặc mã xã nơi làm.');
	choose(say, told, 'form', FORMS, 'hình thức');
	choose(say, told, 'programme', PROGRAMMES, 'chương trình');
	choose(say, told, 'evidence', EVIDENCE_KINDS, 'minh chứng');
	choose(say, told, 'staffFunction', STAFF_FUNCTIONS, 'chức danh');
	numbers(say, told);
	for (const field of ['hamlet', 'evidenceNumber'] as const)
		if (field === 'hamlet' && MANY_DIGITS.test(told.hamlet))
			say('hamlet', 'Tên thôn có dãy số dài, giống số điện thoại hay căn cước. Chỉ ghi tên thôn, bản, tổ.');
		else if (told[field].length > 120) say(field, 'Dài quá 120 chữ. Hãy ghi ngắn lại.');
	return faults;
}

type Say = (field: ActivityFieldName, message: string) => void;

function dayProblem(text: string, today: Day): string | undefined {
	const day = parseDay(text);
	if (!day) return `"${text}" không phải là ngày. Hãy ghi dạng 2026-11-22 hoặc 22/11/2026.`;
	const ago = daysBetween(day, today);
	if (ago > MOST_DAYS_AGO) return `Ngày ${dayInWords(day)} đã quá lâu. Hãy xem lại năm.`;
	return ago < -MOST_DAYS_AHEAD ? `Ngày ${dayInWords(day)} còn quá xa. Hãy xem lại năm.` : undefined;
}

function choose(
	say: Say,
	told: ToldActivity,
	field: 'form' | 'programme' | 'evidence' | 'staffFunction',
	choices: Readonly<Record<string, string>>,
	name: string,
): void {
	const value = told[field];
	if (value !== '' && !Object.hasOwn(choices, value))
		say(field, `Không có ${name} "${value}". Hãy chọn: ${Object.values(choices).join('; ')}.`);
}

const isCount = (value: number, most: number): boolean => Number.isSafeInteger(value) && value >= 0 && value <= most;

function numbers(say: Say, told: ToldActivity): void {
	const { kind, units, people, staffOf } = told;
	const unit = isActivityKind(kind) ? ACTIVITY_KINDS[kind].unit : 'cái';
	if (units === null || !isCount(units, MOST_UNITS) || units === 0)
		say('units', `Hãy ghi số ${unit} bằng số nguyên, từ 1 đến ${MOST_UNITS.toLocaleString('vi-VN')}.`);
	if (people !== null && !isCount(people, MOST_PEOPLE))
		say('people', `Số lượt người là số nguyên, từ 0 đến ${MOST_PEOPLE.toLocaleString('vi-VN')}.`);
	if (people !== null && isActivityKind(kind) && !asks(kind, 'people'))
		say('people', 'Loại hoạt động này không có người dự. Hãy bỏ trống ô lượt người.');
	if (staffOf !== null && !isCount(staffOf, MOST_PEOPLE)) say('staffOf', 'Tổng số cán bộ là một số nguyên.');
	if (staffOf !== null && people !== null && people > staffOf)
		say('staffOf', `Đã tập huấn ${people} người, nhiều hơn tổng số ${staffOf}. Hãy xem lại hai số.`);
	for (const group of Object.keys(GROUPS) as Group[]) {
		const part = told[group];
		if (part === null) continue;
		if (!isCount(part, MOST_PEOPLE)) say(group, `${GROUPS[group]}: hãy ghi một số nguyên.`);
		else if (people === null || part > people)
			say(group, `${GROUPS[group]} (${part}) không thể nhiều hơn tất cả lượt người (${people ?? 'chưa ghi'}).`);
	}
}
