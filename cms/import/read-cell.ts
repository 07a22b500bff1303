import { languageByTag, languages } from '#content/languages.ts';
import { parseDay } from '#content/model/month.ts';
import { SMS_CHARACTERS } from '#content/model/sms.ts';
import { writtenLength } from '#content/model/written-length.ts';
import { typedNumbersIn } from '#content/safety/rules/typed-number.ts';

import { asSent } from '../messages/as-sent.ts';
import { folded, nearest } from './columns.ts';

import type { Column } from './columns.ts';

type ReadCell = { readonly value: string | readonly string[] } | { readonly problem: string };

const LONGEST_TITLE = 120;
const LONGEST_TEXT = 20_000;

/** What a cell means in its column, or why it cannot stand there. Never empty: an empty cell says nothing. */
export function readCell(column: Column, text: string): ReadCell {
	switch (column.kind) {
		case 'language':
			return readLanguage(text);
		case 'choice':
			return readChoice(column, text);
		case 'choices':
			return readChoices(column, text);
		case 'day':
			return readDay(text);
		case 'text':
			break;
	}
	return readText(column, text);
}

function readLanguage(text: string): ReadCell {
	const byName = languages.filter(({ nameVi, tag }) =>
		[nameVi, `tiếng ${nameVi}`, tag].some((name) => same(name, text)),
	);
	const [only] = byName;
	if (only && byName.length === 1) return { value: only.tag };
	const names = languages.flatMap(({ tag, nameVi }) => [tag, nameVi]);
	const near = nearest(text, names);
	const meant = near && (languageByTag(near) ?? languages.find(({ nameVi }) => nameVi === near));
	const hint = meant ? ` Có phải là ${meant.nameVi} (${meant.tag})?` : ' Hãy ghi mã như vi, km, mww-Latn-VN.';
	return { problem: `Không có ngôn ngữ "${text}".${hint}` };
}

const same = (one: string, other: string): boolean => folded(one) === folded(other);

function readChoice({ choices = [], header }: Column, text: string): ReadCell {
	const found =
		choices.find(({ value, label }) => same(value, text) || same(label, text)) ??
		// Excel takes "01" for a number and loses its zero
		choices.find(({ value }) => /^\d$/.test(text) && value === `0${text}`);
	if (found) return { value: found.value };
	const labels = choices.map(({ label }) => label);
	const near = nearest(text, labels);
	const hint = near ? ` Có phải là "${near}"?` : ` Hãy chọn trong: ${labels.slice(0, 12).join('; ')}.`;
	return { problem: `"${text}" không có trong danh sách "${header}".${hint}` };
}

function readChoices(column: Column, text: string): ReadCell {
	const values: string[] = [];
	const words = text.split(/[;\n]+/).map((word) => word.trim());
	for (const word of words.filter((candidate) => candidate !== '')) {
		const read = readChoice(column, word);
		if ('problem' in read) return read;
		values.push(String(read.value));
	}
	return { value: [...new Set(values)] };
}

function readDay(text: string): ReadCell {
	const [, day = '', month = '', year = ''] = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})$/.exec(text) ?? [];
	const iso = year === '' ? text.replaceAll(/[/.]/g, '-') : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	return parseDay(iso) ? { value: iso } : { problem: `"${text}" không phải là ngày. Hãy viết dạng 30/07/2027.` };
}

function readText({ name, isSpoken }: Column, text: string): ReadCell {
	if (name === 'key' && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text))
		return { problem: `"${text}" chưa đúng. Khóa viết thường, không dấu, nối bằng gạch ngang: viec-nhe-luong-cao.` };
	if (name === 'key' && text.length > 60) return { problem: 'Khóa dài quá 60 ký tự. Hãy viết ngắn hơn.' };
	const length = writtenLength(name === 'sms' ? asSent(text) : text);
	const longest = name === 'title' || name === 'workTitle' ? LONGEST_TITLE : LONGEST_TEXT;
	if (length > longest) return { problem: `Dài ${length} ký tự, quá ${longest}. Hãy rút ngắn.` };
	if (name === 'sms' && length > SMS_CHARACTERS)
		return { problem: `Tin nhắn dài ${length} ký tự, quá ${SMS_CHARACTERS}. Hãy rút gọn.` };
	const typed = isSpoken ? typedNumbersIn(text) : [];
	if (typed.length > 0)
		return { problem: `Có số điện thoại gõ tay: ${typed.join('; ')}. Hãy viết bằng mã, ví dụ {{hotline:111}}.` };
	return { value: text };
}
