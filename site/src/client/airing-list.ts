import { dayInWords } from '#content/model/month.ts';

import { askedOf } from './airing-form.ts';
import { shownIn, unsentCount } from './airing-queue.ts';
import { secondPress } from './second-press.ts';

import type { LogData } from './airing-form.ts';
import type { QueuedAiring } from './airing-queue.ts';

export interface EntryActions {
	readonly correct: (entry: QueuedAiring) => void;
	readonly takeBack: (entry: QueuedAiring) => void;
}

/** Entries shown at once; older ones are kept all the same. */
const MOST_SHOWN = 20;

/** Draws the latest entries made on this phone, each with its state in words. */
export function drawEntries(
	list: HTMLElement,
	queue: readonly QueuedAiring[],
	{ data, hasKey, actions }: { data: LogData; hasKey: boolean; actions: EntryActions },
): void {
	const entries = shownIn(queue);
	const rows = entries.slice(0, MOST_SHOWN).map(({ entry, history }) => row(entry, { data, hasKey, actions, history }));
	const older = entries.length - rows.length;
	if (older > 0) rows.push(element('li', filled(data.words.more20, older)));
	list.textContent = '';
	list.append(...(rows.length > 0 ? rows : [element('li', data.words.noneYet ?? '')]));
}

/** How many entries still wait, in words; empty when a look at the list says it. */
export const waitingInWords = (queue: readonly QueuedAiring[], words: LogData['words']): string =>
	unsentCount(queue) > MOST_SHOWN ? filled(words.waitingCount, unsentCount(queue)) : '';

const filled = (words: string | undefined, count: number): string =>
	(words ?? '').replace('#', String(count).replace(/\B(?=(\d{3})+$)/g, '.'));

function row(
	entry: QueuedAiring,
	{
		data,
		hasKey,
		actions,
		history,
	}: { data: LogData; hasKey: boolean; actions: EntryActions; history: readonly QueuedAiring[] },
): HTMLElement {
	const { airing } = entry;
	const { words } = data;
	const state = entry.state === 'waiting' && !hasKey ? 'waitingKey' : entry.state;
	const item = element('li', inWords(entry, data));
	const mark = element('span', [airing.isWithdrawal ? words.takenBack : '', words[state]].filter(Boolean).join(' · '));
	mark.className = `trang-thai ${entry.state}`;
	item.append(mark);
	if (entry.message !== undefined && entry.state !== 'sent') item.append(element('p', entry.message));
	// as on the day on which it was logged: an entry does not become late by lying here
	const asked = askedOf(airing, data, new Date(airing.loggedAt));
	if (asked !== '') item.append(element('p', (words.asked ?? '').replace('#', asked)));
	item.append(buttons(entry, words, actions));
	if (history.length > 0) item.append(historyBox(history, data));
	return item;
}

/** `22/11/2026, 17:00, Việt, 12 phút`. */
export function inWords({ airing }: Pick<QueuedAiring, 'airing'>, { words, months }: LogData): string {
	const none: LogData['months'][number]['languages'] = [];
	const languages = none.concat(...months.map((month) => month.languages));
	return (words.entry ?? '')
		.replace('#day', dayInWords(airing.day))
		.replace('#slot', airing.slot)
		.replace('#language', languages.find(({ tag }) => tag === airing.language)?.name ?? airing.language)
		.replace('#minutes', String(airing.minutes).replace('.', ','));
}

function historyBox(history: readonly QueuedAiring[], data: LogData): HTMLElement {
	const box = document.createElement('details');
	const summary = document.createElement('summary');
	summary.textContent = data.words.history ?? '';
	box.append(
		summary,
		...history.map((old) => element('p', (data.words.historyItem ?? '').replace('#entry', inWords(old, data)))),
	);
	return box;
}

function buttons(entry: QueuedAiring, words: LogData['words'], actions: EntryActions): HTMLElement {
	const { isWithdrawal } = entry.airing;
	const correct = element('button', (isWithdrawal ? words.revive : words.correct) ?? '');
	correct.addEventListener('click', () => actions.correct(entry));
	const takeBack = element('button', words.takeBack ?? '');
	const label = (name: 'takeBack' | 'takeBackSure') => {
		takeBack.textContent = words[name] ?? '';
	};
	const press = secondPress(() => label('takeBack'));
	takeBack.addEventListener('click', () => {
		if (press.isSecond()) actions.takeBack(entry);
		else label('takeBackSure');
	});
	for (const button of [correct, takeBack]) button.setAttribute('type', 'button');
	const line = element('p', '');
	line.className = 'nut-nho';
	line.append(correct, ...(isWithdrawal ? [] : [takeBack]));
	return line;
}

function element(name: 'li' | 'p' | 'span' | 'button', text: string): HTMLElement {
	const made = document.createElement(name);
	made.textContent = text;
	return made;
}
