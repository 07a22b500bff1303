import { vi } from '@payloadcms/translations/languages/vi';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';

import { dragWords } from '#cms/foundation/drag-words.ts';
import { payloadWords } from '#cms/foundation/payload-words.ts';
import { ADMIN_VIEWS, OPEN_VIEWS } from '../support/admin-views.ts';
import { englishIn } from '../support/english-words.ts';

import type { Field, Tab } from 'payload';

type Words = { readonly [key: string]: string | Words };

const textsOf = (words: Words, path = ''): readonly (readonly [string, string])[] =>
	Object.entries(words).flatMap(([key, value]) =>
		typeof value === 'string' ? [[`${path}${key}`, value] as const] : textsOf(value, `${path}${key}.`),
	);

/** What Payload puts in, and its own marks of links. */
const plain = (text: string): string => text.replaceAll(/\{\{[^}]*\}\}|<[^>]*>/g, ' ');

test('what Payload says in the admin has no English word left', () => {
	const said = new Map([...textsOf(vi.translations as unknown as Words), ...textsOf(payloadWords.vi)]);
	const left = [...said].flatMap(([key, text]) => {
		const words = englishIn(plain(text));
		return words.length === 0 ? [] : [`${key}: ${words.join(', ')} in "${text}"`];
	});
	expect(left).toEqual([]);
});

test('a sentence of ours stands in the place of one that Payload has', () => {
	const theirs = new Set(textsOf(vi.translations as unknown as Words).map(([key]) => key));
	expect(textsOf(payloadWords.vi).filter(([key]) => !theirs.has(key))).toEqual([]);
});

test.for([
	['Lỗi - Những fields sau không hợp lệ', ['fields']],
	['Task Slug', ['Slug', 'Task']],
	['khong-thay', ['khong-thay']],
	['map_changed', ['map_changed']],
	['API', ['API']],
	['Email, SMS, Zalo, Word, Excel, PDF, MP3: anh đi chợ, to và rõ, in ra', []],
	['Gói 12 xã, trong tháng 11/2026', []],
] as const)('"%s" is told apart', ([text, words]) => {
	expect([...englishIn(text)].toSorted()).toEqual([...words].toSorted());
});

test.for([
	'\n    To pick up a draggable item, press the space bar.\n',
	'Picked up draggable item 6560.',
	'Draggable item 1 was moved over droppable area 2.',
	'Draggable item 1 is no longer over a droppable area.',
	'Draggable item 1 was dropped over droppable area 2',
	'Dragging was cancelled. Draggable item 1 was dropped.',
])('what the library of drag and drop tells is told in Vietnamese: %s', (text) => {
	expect(englishIn(dragWords(text) ?? text)).toEqual([]);
	expect(dragWords('Bản tin tháng 11')).toBeUndefined();
});

/** What a form, a list and its filters show of a field, however deep it stands. */
function wordsOf(field: Field | Tab, path: string): readonly (readonly [string, string])[] {
	const here = `${path}.${'name' in field && field.name ? field.name : 'type' in field ? field.type : 'tab'}`;
	const isHidden = 'admin' in field && field.admin !== undefined && 'hidden' in field.admin && field.admin.hidden;
	const isPart = 'type' in field && field.type === 'ui';
	const said = [
		'label' in field ? field.label : undefined,
		'admin' in field && field.admin && 'description' in field.admin ? field.admin.description : undefined,
		...('labels' in field && field.labels ? [field.labels.singular, field.labels.plural] : []),
		...('options' in field ? field.options.map((option) => (typeof option === 'string' ? option : option.label)) : []),
	].filter((text): text is string => typeof text === 'string');
	const inner = [...('fields' in field ? field.fields : []), ...('tabs' in field ? field.tabs : [])];
	return [
		...(isHidden || isPart ? [] : said.map((text) => [here, text] as const)),
		...inner.flatMap((one) => wordsOf(one, here)),
	];
}

test('every collection, field, choice and help of the admin is in Vietnamese, and a part of a form is no column', async () => {
	giveSettings();
	const { default: opening } = await import('#cms/payload.config.ts');
	const config = await opening;
	const shown = config.collections.filter(({ admin }) => admin.hidden !== true);
	expect(shown.length).toBeGreaterThan(30);
	const said = shown.flatMap(({ slug, labels, fields, admin }) => [
		...[labels.singular, labels.plural, admin.group].flatMap((text) =>
			typeof text === 'string' ? [[slug, text] as const] : [],
		),
		...fields.flatMap((field) => wordsOf(field, slug)),
	]);
	const left = said.flatMap(([path, text]) => {
		const words = englishIn(text);
		return words.length === 0 ? [] : [`${path}: ${words.join(', ')} in "${text}"`];
	});
	expect(left).toEqual([]);
	const columns = shown.flatMap(({ slug, flattenedFields, fields }) => {
		expect(flattenedFields.length, slug).toBeGreaterThan(0);
		return fields.filter((field) => field.type === 'ui' && field.admin?.disableListColumn !== true).map(() => slug);
	});
	expect(columns).toEqual([]);
	const madeNames = shown.flatMap(({ slug, fields }) =>
		fields.flatMap((field) =>
			'name' in field &&
			field.admin?.disableListColumn !== true &&
			'label' in field &&
			typeof field.label === 'string' &&
			englishIn(field.label).length > 0
				? [`${slug}.${field.name}: ${field.label}`]
				: [],
		),
	);
	expect(madeNames).toEqual([]);
	const views = Object.values(config.admin.components.views ?? {});
	expect(views.flatMap((view) => ('path' in view && view.path ? [view.path] : [])).toSorted()).toEqual(
		[...ADMIN_VIEWS, ...OPEN_VIEWS].toSorted(),
	);
	const isNamed = (view: (typeof views)[number]) => !('path' in view && view.path) || Boolean(view.meta?.title);
	expect(views.filter((view) => !isNamed(view))).toEqual([]);
	expect(Object.keys(config.i18n.supportedLanguages)).toEqual(['vi']);
	expect(shown.filter(({ admin }) => admin.hideAPIURL !== true).map(({ slug }) => slug)).toEqual([]);
});

/** The settings without which the configuration refuses to be read; nothing is opened. */
function giveSettings(): void {
	Object.assign(process.env, {
		DATA_DIR: tmpdir(),
		PAYLOAD_SECRET: 'a secret of the tests, long enough',
		EDGE_SECRET: 'another secret of the tests, long enough',
		CARD_SECRET: 'a third secret of the tests, long enough',
	});
}
