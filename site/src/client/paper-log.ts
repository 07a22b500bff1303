import { airingOf, askedOf } from './airing-form.ts';
import { inWords } from './airing-list.ts';
import { enqueued, hasTwin } from './airing-queue.ts';
import { sheetNumberInAddress } from './commune-key.ts';
import { randomUuid } from './device.ts';
import { paperRow } from './paper-row.ts';

import type { Airing } from '#content/model/airing.ts';
import type { LogData } from './airing-form.ts';
import type { QueueStore } from './airing-store.ts';
import type { PaperRow } from './paper-row.ts';

/** A bulletin is usually played once or twice in a slot. */
const MOST_USUAL_PLAYS = 3;

/**
 * A paper log, typed in: the number of the sheet once, then the digits of a row, clusters, Enter, and the next row.
 *
 * @param sheetNumber from the QR code of a sheet; empty: the page was opened by hand
 */
export function startPaperLog(
	data: LogData,
	{ store, send, sheetNumber }: { store: QueueStore; send: () => void; sheetNumber: string },
): void {
	const field = (name: string) => document.querySelector<HTMLInputElement>(`#giay-${name}`);
	const [sheet, code, clusters, minutes] = [field('phieu'), field('so'), field('clusters'), field('minutes')];
	const answer = document.querySelector('#giay-tra-loi');
	if (!sheet || !code || !clusters || !minutes || !answer) return;
	let doubted = '';
	const say = (name: string, value = '') => {
		answer.textContent = (data.words[`paper-${name}`] ?? '').replace('#', value);
	};
	const refuse = (name: string, where: HTMLInputElement, value = '') => {
		say(name, value);
		where.focus();
	};
	const rowNow = () => paperRow(data, { sheet: sheet.value, code: code.value });

	const add = () => {
		const row = rowNow();
		if ('fault' in row) {
			const isOfSheet = row.fault === 'wrongSheet' || (row.fault === 'noSheet' && code.value.length > 6);
			return refuse(row.fault, isOfSheet ? sheet : code, row.about);
		}
		const airing = paperAiring(data, row, { clusters: clusters.value, minutes: minutes.value });
		if (!airing) return refuse('wrongCount', clusters);
		if (hasTwin(store.read(), airing)) return refuse('twin', code);
		const typed = `${sheet.value} ${code.value} ${minutes.value} ${clusters.value}`;
		if (doubted !== typed) {
			const asked = askedOf(airing, data, new Date());
			doubted = typed;
			if (asked !== '') {
				minutes.focus();
				answer.textContent = `${asked} ${data.words.doubt ?? ''}`;
				return undefined;
			}
			if (isOdd(row, airing)) return refuse('odd', minutes, String(airing.minutes).replace('.', ','));
			if (row.isOld) return refuse('old', clusters, inWords({ airing }, data));
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

	// Enter goes to the next box, and from the number of clusters adds the row; minutes are changed only where needed
	sheet.addEventListener('keydown', (event) => event.key === 'Enter' && code.focus());
	code.addEventListener('keydown', (event) => event.key === 'Enter' && clusters.focus());
	for (const input of [clusters, minutes]) input.addEventListener('keydown', (event) => event.key === 'Enter' && add());
	code.addEventListener('input', () => {
		const row = rowNow();
		if ('fault' in row) return;
		minutes.value = String(row.language.minutes);
		const airing = paperAiring(data, row, { clusters: '0', minutes: minutes.value });
		if (airing) answer.textContent = inWords({ airing }, data);
	});
	document.querySelector('#giay-them')?.addEventListener('click', add);
	const openSheet = (number: string) => {
		if (number === '') return;
		sheet.value = number;
		sheet.closest('details')?.setAttribute('open', '');
		code.focus();
	};
	openSheet(sheetNumber);
	// a sheet that is scanned while the page is open changes the address only
	addEventListener('hashchange', () => openSheet(sheetNumberInAddress()));
}

/** @returns undefined when the clusters or the minutes cannot be right */
function paperAiring(
	data: LogData,
	{ day, slot, month, language }: Exclude<PaperRow, { fault: string }>,
	typed: { clusters: string; minutes: string },
): Airing | undefined {
	const minutes = Number(typed.minutes.replace(',', '.'));
	const clusters = Number(typed.clusters);
	if (!(minutes > 0 && minutes <= 240) || !Number.isInteger(clusters) || clusters < 0 || clusters > 500)
		return undefined;
	return airingOf(
		{
			day,
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

/** Far less than one playing of the bulletin, or far more than three: perhaps a slip of the finger. */
const isOdd = ({ language: { minutes } }: Exclude<PaperRow, { fault: string }>, airing: Airing): boolean =>
	airing.minutes < minutes / 2 || airing.minutes > minutes * MOST_USUAL_PLAYS;
