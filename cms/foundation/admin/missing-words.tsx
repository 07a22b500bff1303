'use client';

import React, { useEffect } from 'react';

import { dragWords } from '../drag-words.ts';

/** Hidden help and live region of the library that Payload drags rows with: it takes no words of ours. */
const DRAGGING = '[id^="DndLiveRegion"], div[style*="display: none"]';
const CHECKBOXES = '.checkbox-input input[type="checkbox"]';
const SORTING = 'button[aria-label*="{{label}}"]';
const CHOICES =
	'input[id^="react-select-"]:not([aria-label]), .react-datepicker__input-container input:not([aria-label])';
/** Controls inside a choice that the keyboard reaches and screen readers are told not to see. */
const INDICATORS = '.clear-indicator[aria-hidden="true"], .dropdown-indicator[aria-hidden="true"]';
const COPIES = '.copy-to-clipboard';
/** A list without columns says so in an element without a name. */
const TABLES = '[class^="collection-list"] div:not([class])';
/** Words that Payload has in its code alone, with ours. */
const IN_CODE: Readonly<Record<string, string>> = {
	'Copy URL': 'Chép địa chỉ',
	'No columns selected': 'Chưa chọn cột nào',
};
const MORE = '.popup-button:not([aria-label])';

/** What Payload's elements are, where theirs says something else: a list of links without items, a heading that skips one. */
const MEANT: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'.doc-tabs__tabs': { role: 'group', 'aria-label': 'Các trang của tài liệu' },
	'header.list-header': { role: 'group' },
	'.doc-header': { role: 'region', 'aria-label': 'Tài liệu đang mở' },
	// a chosen value moves by the keyboard and holds a button of its own, which a button cannot
	'.rs__multi-value[aria-roledescription]': { role: 'group', 'aria-roledescription': 'kéo được' },
	'h3.array-field__title, h3.blocks-field__title, h4:has(> label.field-label), [class*="collection-list"] h3': {
		'aria-level': '2',
	},
	'.clickable-arrow--left': { 'aria-label': 'Trang trước' },
	'.clickable-arrow--right': { 'aria-label': 'Trang sau' },
	'.date-time-picker__clear-button': { 'aria-label': 'Bỏ ngày này' },
	'.copy-to-clipboard': { 'aria-label': 'Chép địa chỉ' },
	'.file-details__remove': { 'aria-label': 'Bỏ tệp này' },
	'.collapsible__drag': { 'aria-label': 'Kéo để đổi thứ tự', 'aria-roledescription': 'kéo được' },
};

const textOf = (element: Element | null | undefined): string => element?.textContent ?? '';

function withWords(root: Element): void {
	const within = (selector: string): readonly Element[] => [
		...(root.matches(selector) ? [root] : []),
		...root.querySelectorAll(selector),
	];
	for (const part of within(DRAGGING)) {
		const words = dragWords(textOf(part));
		if (words !== undefined) part.textContent = words;
	}
	// Payload names a box by its raw field, a box of a list by its number, and a choice by nothing
	for (const box of within(CHECKBOXES)) name(box, boxName(box), 'title');
	for (const choice of within(CHOICES)) name(choice, fieldName(choice), 'aria-label');
	for (const indicator of within(INDICATORS)) {
		indicator.removeAttribute('aria-hidden');
		indicator.setAttribute('aria-label', indicator.matches('.clear-indicator') ? 'Bỏ chọn' : 'Mở danh sách');
	}
	for (const copy of within(COPIES)) sayCopy(copy);
	for (const table of within(TABLES)) wordsInCode(table.firstChild);
	for (const button of within(MORE)) if (textOf(button).trim() === '') name(button, 'Việc khác', 'aria-label');
	for (const [selector, attributes] of Object.entries(MEANT))
		for (const element of within(selector))
			for (const [attribute, value] of Object.entries(attributes))
				if (element.getAttribute(attribute) !== value) element.setAttribute(attribute, value);
	// a tab says more than the name that it was given: how many versions there are
	for (const tab of within('a.doc-tab[aria-label]')) tab.removeAttribute('aria-label');
	for (const button of within(SORTING))
		button.setAttribute(
			'aria-label',
			(button.getAttribute('aria-label') ?? '').replace('{{label}}', textOf(button.closest('th')) || 'cột này'),
		);
	markContent();
}

/** @returns our words, which stand in the text now, where it had some of Payload's code */
function wordsInCode(text: ChildNode | null | undefined): string | undefined {
	const words = IN_CODE[text?.nodeValue ?? ''];
	if (text && words !== undefined) text.nodeValue = words;
	return words;
}

/** The hint of a button that copies, and its copy for measuring: seen under a pointer, and what a screen reader says. */
function sayCopy(button: Element): void {
	for (const hint of button.querySelectorAll('.tooltip')) {
		const words = wordsInCode(hint.querySelector('.tooltip-content')?.firstChild);
		if (words !== undefined && hint.hasAttribute('title')) hint.setAttribute('title', words);
	}
}

/** Payload's lists have no landmark for their content; its forms and our pages have, and may come a moment later. */
function markContent(): void {
	const content = document.querySelector('.template-default__wrap > :not(header, script, style, .doc-header)');
	const isMarked = content?.getAttribute('role') === 'main';
	// roles are watched: one that is set without need would be seen, and set again, for ever
	if (!document.querySelector('main')) {
		if (!isMarked) content?.setAttribute('role', 'main');
	} else if (isMarked) content.removeAttribute('role');
}

function name(element: Element, words: string, attribute: 'title' | 'aria-label'): void {
	// a raw name tells nobody anything
	if (words === '' && attribute === 'title') element.removeAttribute('title');
	if (words === '' || element.getAttribute(attribute) === words) return;
	element.setAttribute(attribute, words);
	if (attribute === 'title') element.setAttribute('aria-label', words);
}

function boxName(box: Element): string {
	if (box.id === 'select-all') return 'Chọn tất cả các dòng của trang này';
	if (box.closest('.select-row')) return `Chọn dòng ${textOf(box.closest('tr')?.querySelector('a'))}`.trim();
	return fieldName(box);
}

const fieldName = (element: Element): string =>
	textOf(element.closest('.field-type')?.querySelector('label, .field-label')).replace('*', '').trim();

/** Around the whole admin: the words that Payload's own parts lack, for screen readers and pointers. */
export function MissingWords({ children }: { children: React.ReactNode }) {
	useEffect(() => {
		withWords(document.body);
		const watcher = new MutationObserver((changes) => {
			for (const { type, target, addedNodes } of changes) {
				for (const node of addedNodes) if (node instanceof Element) withWords(node);
				// React writes its own again when a part of the page comes alive later
				if (type === 'attributes' && target instanceof Element) withWords(target);
				const around = target instanceof Element ? target : target.parentElement;
				const part = around?.closest(`${DRAGGING}, ${COPIES}`);
				if (part) withWords(part);
			}
		});
		watcher.observe(document.body, {
			childList: true,
			subtree: true,
			characterData: true,
			attributeFilter: ['title', 'aria-hidden', 'role'],
		});
		return () => watcher.disconnect();
	}, []);
	return <>{children}</>;
}
