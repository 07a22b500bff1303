import { dayInWords } from '#content/model/month.ts';

import { visibleIn } from './airing-queue.ts';

import type { LogData } from './airing-form.ts';
import type { QueuedAiring } from './airing-queue.ts';

export interface EntryActions {
	readonly correct: (entry: QueuedAiring) => void;
	readonly takeBack: (entry: QueuedAiring) => void;
}

/** Draws the entries made on this phone, each with its state in words. */
export function drawEntries(
	list: HTMLElement,
	queue: readonly QueuedAiring[],
	{ data, hasKey, actions }: { data: LogData; hasKey: boolean; actions: EntryActions },
): void {
	const entries = visibleIn(queue);
	const rows = entries.map((entry) => row(entry, { data, hasKey, actions }));
	list.replaceChildren(...(rows.length > 0 ? rows : [element('li', data.words.noneYet ?? '')]));
}

function row(
	entry: QueuedAiring,
	{ data, hasKey, actions }: { data: LogData; hasKey: boolean; actions: EntryActions },
): HTMLElement {
	const { airing } = entry;
	const { words } = data;
	const languages = data.months.flatMap((month) => month.languages);
	const text = (words.entry ?? '')
		.replace('#day', dayInWords(airing.day))
		.replace('#slot', airing.slot)
		.replace('#language', languages.find(({ tag }) => tag === airing.language)?.name ?? airing.language)
		.replace('#minutes', String(airing.minutes).replace('.', ','));
	const state = entry.state === 'waiting' && !hasKey ? 'waitingKey' : entry.state;
	const item = element('li', text);
	const mark = element('span', [airing.isWithdrawal ? words.takenBack : '', words[state]].filter(Boolean).join(' · '));
	mark.className = `trang-thai ${entry.state}`;
	item.append(mark);
	if (entry.message !== undefined && entry.state !== 'sent') item.append(element('p', entry.message));
	if (!airing.isWithdrawal) item.append(buttons(entry, words, actions));
	return item;
}

function buttons(entry: QueuedAiring, words: LogData['words'], actions: EntryActions): HTMLElement {
	const correct = element('button', words.correct ?? '');
	correct.addEventListener('click', () => actions.correct(entry));
	const takeBack = element('button', words.takeBack ?? '');
	let isSure = false;
	takeBack.addEventListener('click', () => {
		if (isSure) actions.takeBack(entry);
		isSure = true;
		takeBack.textContent = words.takeBackSure ?? '';
	});
	for (const button of [correct, takeBack]) button.setAttribute('type', 'button');
	const line = element('p', '');
	line.className = 'nut-nho';
	line.append(correct, takeBack);
	return line;
}

function element(name: 'li' | 'p' | 'span' | 'button', text: string): HTMLElement {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}
