import { readSheetRow } from '#content/model/log-sheet-code.ts';

import { airingOf, askedOf } from './airing-form.ts';
import { inWords } from './airing-list.ts';
import { enqueued, hasTwin } from './airing-queue.ts';
import { randomUuid } from './device.ts';

import type { Airing } from '#content/model/airing.ts';
import type { Month } from '#content/model/month.ts';
import type { LogData } from './airing-form.ts';
import type { QueueStore } from './airing-store.ts';

/** As on a sheet of a month that suggests no slots. */
const USUAL_SLOTS: readonly string[] = ['05:00', '17:00'];
/** A bulletin is usually played once or twice in a slot. */
const MOST_USUAL_PLAYS = 3;

/** Rows of a paper log, typed in: six digits, clusters, Enter, and the next one. */
export function startPaperLog(data: LogData, store: QueueStore, send: () => void): void {
	const field = (name: string) => document.querySelector<HTMLInputElement>(`#giay-${name}`);
	const [code, clusters, minutes] = [field('so'), field('clusters'), field('minutes')];
	const answer = document.querySelector('#giay-tra-loi');
	if (!code || !clusters || !minutes || !answer) return;
	let doubted = '';
	const say = (name: string, value = '') => {
		answer.textContent = (data.words[`paper-${name}`] ?? '').replace('#', value);
	};

	const add = () => {
		const airing = rowOf(data, { code: code.value, clusters: clusters.value, minutes: minutes.value });
		if (!airing) return refuse('wrongCode', code);
		if (hasTwin(store.read(), airing)) return refuse('twin', code);
		const typed = `${code.value} ${minutes.value} ${clusters.value}`;
		const asked = askedOf(airing, data, new Date());
		if ((isOdd(data, airing) || asked !== '') && doubted !== typed) {
			doubted = typed;
			refuse('odd', minutes, String(airing.minutes).replace('.', ','));
			if (asked !== '') answer.textContent = `${asked} ${data.words.doubt ?? ''}`;
			return undefined;
		}
		if (!store.change((queue) => enqueued(queue, airing))) {
			answer.textContent = data.words.noStorageFailed ?? '';
			return undefined;
		}
		say('added', inWords({ airing }, data));
		code.value = '';
		code.focus();
		send();
		return undefined;
	};
	const refuse = (name: string, where: HTMLInputElement, value = '') => {
		say(name, value);
		where.focus();
	};

	// Enter goes to the next box, and from the number of clusters adds the row; minutes are changed only where needed
	code.addEventListener('keydown', (event) => event.key === 'Enter' && clusters.focus());
	for (const input of [clusters, minutes]) input.addEventListener('keydown', (event) => event.key === 'Enter' && add());
	code.addEventListener('input', () => {
		const row = rowOf(data, { code: code.value, clusters: '', minutes: '1' });
		if (!row) return;
		minutes.value = String(minutesOf(data, row));
		answer.textContent = inWords({ airing: { ...row, minutes: minutesOf(data, row) } }, data);
	});
	document.querySelector('#giay-them')?.addEventListener('click', add);
}

/** @returns undefined when the digits, the clusters or the minutes cannot be right */
function rowOf(data: LogData, typed: { code: string; clusters: string; minutes: string }): Airing | undefined {
	const slots = data.slots.length > 0 ? data.slots : USUAL_SLOTS;
	for (const { month, languages } of data.months) {
		const row = readSheetRow({ commune: data.commune, month: month as Month }, typed.code);
		const slot = slots[row?.slot ?? -1];
		const language = languages[row?.language ?? -1];
		if (!row || slot === undefined || !language) continue;
		const minutes = Number(typed.minutes.replace(',', '.'));
		const clusters = Number(typed.clusters);
		if (!(minutes > 0 && minutes <= 240) || !Number.isInteger(clusters) || clusters < 0 || clusters > 500)
			return undefined;
		return airingOf(
			{
				day: row.day,
				slot,
				month,
				language: language.tag,
				minutes: String(minutes),
				plays: String(Math.max(1, Math.round(minutes / language.minutes))),
				clusters: typed.clusters,
				hamlets: '',
				channel: 'loudspeaker',
			},
			{ commune: data.commune, id: randomUuid(), now: new Date() },
		);
	}
	return undefined;
}

const minutesOf = (data: LogData, { month, language }: Airing): number =>
	data.months.find((item) => item.month === month)?.languages.find((item) => item.tag === language)?.minutes ?? 1;

/** Far less than one playing of the bulletin, or far more than three: perhaps a slip of the finger. */
function isOdd(data: LogData, airing: Airing): boolean {
	const usual = minutesOf(data, airing);
	return airing.minutes < usual / 2 || airing.minutes > usual * MOST_USUAL_PLAYS;
}
