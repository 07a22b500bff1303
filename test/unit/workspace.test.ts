import { describe, expect, test } from 'vitest';

import { setOffInWords } from '#cms/messages/consequences/in-words.ts';
import { reopeningInWords } from '#cms/editions/reopening.ts';
import { lint } from '#content/safety/lint.ts';
import { findingsAt, withSuggestion } from '#cms/workspace/findings-at.ts';
import { markedSentences } from '#cms/workspace/marks.ts';
import { goneSentences, sentenceRows } from '#cms/workspace/sentence-rows.ts';
import { accountName } from '#cms/foundation/account-name.ts';
import { rolesFor } from '#cms/workspace/colleagues.ts';
import { keyOfFields, wordsAfterReading } from '#cms/workspace/own-words.ts';
import { freeKey, keyFromTitle } from '#content/model/message-key.ts';
import { linesOfScript, sentencesOf, withSentences } from '#content/model/script-lines.ts';

import type { SetOff } from '#cms/messages/consequences/in-words.ts';

describe('a script by sentences', () => {
	const SCRIPT = 'Câu một. Câu hai!\n\nGọi {{hotline:111}}. ';

	test('each sentence knows where it stands, so that a finding or a change meets it', () => {
		expect(sentencesOf(SCRIPT).map(({ text, start, end }) => [text, SCRIPT.slice(start, end)])).toEqual(
			['Câu một.', 'Câu hai!', 'Gọi {{hotline:111}}.'].map((text) => [text, text]),
		);
		expect(sentencesOf('ក។ ខ។').map(({ text }) => text)).toEqual(['ក។', 'ខ។']);
	});

	test.for([
		['nothing changes', ['Câu một.', 'Câu hai!', 'Gọi {{hotline:111}}.'], SCRIPT],
		['one is reworded', ['Câu một.', 'Khác.', 'Gọi {{hotline:111}}.'], 'Câu một. Khác.\n\nGọi {{hotline:111}}. '],
		['one goes', ['', 'Câu hai!', 'Gọi {{hotline:111}}.'], 'Câu hai!\n\nGọi {{hotline:111}}. '],
		['the last of a line goes', ['Câu một.', ' ', 'Gọi {{hotline:111}}.'], 'Câu một.\n\nGọi {{hotline:111}}. '],
		['one comes', ['Câu một.', 'Câu hai!', 'Gọi {{hotline:111}}.', 'Hết.'], `${SCRIPT.trimEnd()} Hết.`],
	] as const)('%s, and what stands between stays', ([, words, script]) => {
		expect(withSentences(SCRIPT, words)).toBe(script);
	});

	test('a translation begins as nothing and becomes its sentences', () => {
		const script = withSentences('', ['ក។', '', 'ខ។']);
		expect(linesOfScript(script)).toEqual(['ក។', 'ខ។']);
	});
});

describe('a changed wording', () => {
	test('shows word by word what was taken out and put in, and which sentences are gone or new', () => {
		const marked = markedSentences('Một. Việc rất nhẹ. Ba.', 'Một. Việc nhẹ. Bốn.');
		expect(marked.map(({ index, isChanged }) => [index, isChanged])).toEqual([
			[0, false],
			[1, true],
			[2, true],
		]);
		expect(marked[1]?.marks.filter(({ kind }) => kind === 'removed').map(({ text }) => text.trim())).toEqual(['rất']);
		expect(goneSentences('Một. Hai. Ba.', 'Một. Ba.')).toEqual(['Hai.']);
		expect(markedSentences('', 'Mới.')).toEqual([
			{ index: 0, isChanged: true, marks: [{ kind: 'added', text: 'Mới.' }] },
		]);
	});

	test('stands in the row of its sentence, in the source for a translator and in the own words for an approver', () => {
		const left = sentenceRows({
			source: 'Một. Hai. Ba.',
			own: 'ក។ គ។',
			back: 'Một. Ba.',
			sourceBefore: null,
			approvedBefore: null,
			leftOut: [{ line: 'Hai.', reason: 'Tiếng này không nói thế.' }],
		});
		expect(left.map(({ source, own, back, place }) => [source, own, back, place])).toEqual([
			['Một.', 'ក។', 'Một.', 0],
			['Hai.', '', '', null],
			['Ba.', 'គ។', 'Ba.', 1],
		]);
		expect(left[1]?.leftOutBecause).toBe('Tiếng này không nói thế.');
		const rows = sentenceRows({
			source: 'Một. Hai mới.',
			own: 'ក។ ខ។',
			back: 'Một.',
			sourceBefore: 'Một. Hai.',
			approvedBefore: 'ក។ គ។',
		});
		expect(rows.map(({ source, own, back }) => [source, own, back])).toEqual([
			['Một.', 'ក។', 'Một.'],
			['Hai mới.', 'ខ។', ''],
		]);
		expect(rows.map(({ sourceMarks, ownMarks }) => [Boolean(sourceMarks), Boolean(ownMarks)])).toEqual([
			[false, false],
			[true, true],
		]);
	});
});

describe('a safety finding', () => {
	const rows = ['Ai rủ đi xa, bà con hỏi ba câu.', 'Nhiều người bị lừa vì nhẹ dạ, cả tin.', 'Gọi {{hotline:111}}.'];

	test('stands at the sentence that it judges, and its words can be put in there', () => {
		const found = findingsAt(lint, rows.join(' '), rows).find(({ finding }) => finding.rule === 'blame');
		expect(found?.row).toBe(1);
		const text = rows[1] ?? '';
		expect(text.slice(found?.within?.start, found?.within?.end)).toMatch(/nhẹ dạ|cả tin/);
		const offered = { ...found!, finding: { ...found!.finding, suggestion: 'bị ép' } };
		expect(withSuggestion(text, offered)).toContain('bị ép');
		expect(withSuggestion(text, offered)).toMatch(/^Nhiều người/);
	});

	test('two equal sentences keep their own findings', () => {
		const twice = [rows[1]!, rows[1]!];
		const at = findingsAt(lint, twice.join('\n'), twice).filter(({ finding }) => finding.rule === 'blame');
		expect(new Set(at.map(({ row }) => row))).toEqual(new Set([0, 1]));
	});
});

describe('what a change sets off is said with its numbers', () => {
	const setOff = (more: Partial<SetOff>): SetOff => ({
		kind: 'words',
		languageName: 'Việt',
		from: 'approved',
		to: 'drafted',
		translations: 0,
		recordings: 0,
		bulletins: [],
		...more,
	});
	test.for([
		[
			setOff({ translations: 3, recordings: 1, bulletins: ['Bản tin 12'] }),
			'Sửa lời này sẽ bỏ duyệt bản tiếng Việt, làm cũ 3 bản dịch và làm cũ 1 bản ghi. "Bản tin 12" đã phát hành vẫn giữ bản cũ cho đến khi bản mới được duyệt và phát hành.',
		],
		[setOff({ from: 'submitted' }), 'Sửa lời này sẽ đưa bản này từ "Đã gửi duyệt" về "Đang soạn".'],
		[setOff({ from: 'drafted' }), ''],
		[setOff({ from: 'approved', to: 'approved', bulletins: ['Bản tin 12'] }), ''],
		[setOff({ kind: 'recording', to: 'recorded' }), 'Bản ghi mới sẽ bỏ duyệt bản tiếng Việt.'],
		[
			setOff({ kind: 'withdrawal', to: 'withdrawn', translations: 2, bulletins: ['A', 'B'] }),
			'Thu hồi sẽ gỡ bài này ở mọi thứ tiếng (3 bản ngữ). Lần phát hành tới gỡ khỏi "A" và "B", khỏi trang và báo cho các xã đã tải.',
		],
		[
			setOff({ kind: 'withdrawal', to: 'withdrawn', languageName: 'Khmer' }),
			'Thu hồi sẽ gỡ bản tiếng Khmer. Chưa bản tin nào đã phát hành có bài này.',
		],
	] as const)('%#', ([change, sentence]) => {
		expect(setOffInWords(change)).toBe(sentence);
	});
});

describe('the key of a new message', () => {
	test.for([
		['Việc nhẹ, lương cao?', 'viec-nhe-luong-cao'],
		['Đường dây nóng 111', 'duong-day-nong-111'],
		['ភាសាខ្មែរ', ''],
		['dài '.repeat(30), 'dai-dai-dai-dai-dai-dai-dai-dai-dai-dai-dai-dai-dai-dai'],
	] as const)('of "%s" is %s', ([title, key]) => {
		expect(keyFromTitle(title)).toBe(key);
	});

	test('is one that nobody has, and always one', () => {
		expect(freeKey('Bài', new Set(['bai', 'bai-2']))).toBe('bai-3');
		expect(freeKey('ភាសា', new Set())).toBe('bai');
	});
});

describe('what is typed at the workspace', () => {
	const loaded = (more: object = {}) => ({ script: 'A.', backTranslation: '', state: 'drafted', ...more }) as never;
	const opened = wordsAfterReading(undefined, loaded(), false);

	test('stays when a colleague takes a step meanwhile and the page is read anew', () => {
		const read = wordsAfterReading(opened, loaded({ state: 'submitted', updatedAt: 'later' }), true);
		expect(keyOfFields(read)).toBe(keyOfFields(opened));
		// what is saved next is saved on top of the step
		expect(read.workspace).toMatchObject({ state: 'submitted', updatedAt: 'later' });
	});

	test('stays on its own base when somebody has saved other words', () => {
		expect(wordsAfterReading(opened, loaded({ script: 'B.' }), true)).toBe(opened);
	});

	test('gives way to what was read when nothing is typed', () => {
		const read = wordsAfterReading(opened, loaded({ state: 'submitted' }), false);
		expect(keyOfFields(read)).not.toBe(keyOfFields(opened));
	});
});

test('whoever has no name is called by no address', () => {
	expect(accountName({ id: 123456, fullName: ' ' })).toBe('Tài khoản 3456 (chưa ghi tên)');
	expect(accountName({ id: 7, fullName: 'Lò Thị Mai' })).toBe('Lò Thị Mai');
});

test('colleagues are those who may work on the text: leaders of its area, people who speak its language', () => {
	const about = { language: 'km', areas: ['12'] };
	expect(rolesFor({ roles: ['officer', 'translator'], languages: ['km'], province: '12' }, about)).toEqual([
		'officer',
		'translator',
	]);
	expect(rolesFor({ roles: ['officer', 'manager'], languages: [], province: '48' }, about)).toEqual([]);
	expect(rolesFor({ roles: ['listener'], languages: ['ktv'], province: null }, about)).toEqual([]);
	expect(rolesFor({ roles: ['approver'], languages: [], province: null }, about)).toEqual(['approver']);
});

describe('opening a bulletin again is said with what has to be done anew', () => {
	const rendered = JSON.stringify({ languages: [{ tracks: [1, 2, 3] }, { tracks: [1, 2] }] });
	const edition = { state: 'rendered', messages: [1, 2, 3], rendered, publishAt: null } as const;
	test.for([
		[
			{ ...edition },
			'Mở lại để sửa 3 bài của bản tin: trước khi phát hành phải chốt và dựng lại âm thanh (5 đoạn phát, 2 thứ tiếng; đoạn không đổi thì máy dùng lại).',
		],
		[
			{ ...edition, state: 'locked', rendered: null, publishAt: '2026-12-01T00:00:00.000Z' },
			'Mở lại để sửa 3 bài của bản tin: trước khi phát hành phải chốt lại. Hẹn giờ phát hành bị hủy, phải hẹn lại.',
		],
		[{ ...edition, state: 'planning' }, ''],
	] as const)('%#', ([stored, sentence]) => {
		expect(reopeningInWords({ ...stored, messages: [...stored.messages] })).toBe(sentence);
	});
});
