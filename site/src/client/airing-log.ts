import {
	airingOf,
	askedOf,
	faultIn,
	isClockRight,
	lastOf,
	proposedMonth,
	proposedSlot,
	valuesOf,
} from './airing-form.ts';
import { drawEntries, waitingInWords } from './airing-list.ts';
import { corrected, enqueued, hasTwin, takenBack, unsentCount, withNewKey } from './airing-queue.ts';
import { sendUnkept, sendWaiting } from './airing-sender.ts';
import { storeOf } from './airing-store.ts';
import { keepKey, keepKeyFromAddress, keyOf, sheetNumberInAddress } from './commune-key.ts';
import { randomUuid, remember } from './device.ts';
import { startPaperLog } from './paper-log.ts';

import type { FieldName, FieldValues, LogData } from './airing-form.ts';
import type { QueuedAiring } from './airing-queue.ts';

/** Between two attempts to send while the page is open, in milliseconds. */
const RETRY_MS = 30_000;

/** A tap this soon after a question is the same finger, not an answer. */
const SAME_TAP_MS = 1_000;

/** The airing log of a commune's page: fill in, save on the phone, send when there is network. */
function startLog(section: HTMLElement, data: LogData): void {
	const { commune, words } = data;
	const find = (name: string) => section.querySelector<HTMLElement>(`#ghi-${name}`);
	const input = (name: FieldName | 'khoa') =>
		section.querySelector<HTMLInputElement | HTMLSelectElement>(`#ghi-${name}`);
	const say = (text: string | undefined) => {
		const place = find('tra-loi');
		if (place) place.textContent = text ?? '';
	};
	let correcting: QueuedAiring | undefined;
	let retry: number | undefined;
	/** What was asked last, and when: the same values are saved when somebody taps again, having read it. */
	let doubt = { about: '', at: 0 };

	const store = storeOf(commune, draw);
	/** The time, where the phone knows it. */
	const clock = (): Date | undefined => (isClockRight(new Date(), data.today) ? new Date() : undefined);

	function draw(): void {
		const hasKey = keyOf(commune) !== '';
		const list = find('danh-sach');
		const queue = store.read();
		if (list) drawEntries(list, queue, { data, hasKey, actions: { correct: startCorrection, takeBack } });
		const waiting = waitingInWords(queue, words);
		const count = find('con');
		if (count) count.textContent = waiting;
		show('con', waiting !== '');
		show('ma', !hasKey);
		show('co-ma', hasKey);
		show('gui', hasKey && unsentCount(queue) > 0);
		show('thoi', correcting !== undefined);
		const button = find('luu');
		if (button) button.textContent = (correcting ? words.saveCorrection : words.save) ?? '';
	}
	const show = (name: string, isShown: boolean) => {
		const part = find(name);
		if (part) part.hidden = !isShown;
	};

	const fill = (values: Partial<FieldValues>) => {
		for (const [name, value] of Object.entries(values)) {
			const field = input(name as FieldName);
			if (field) field.value = value;
		}
	};
	const values = (): FieldValues => {
		const of = (name: FieldName) => input(name)?.value ?? '';
		return {
			day: of('day'),
			slot: of('slot'),
			month: of('month'),
			language: of('language'),
			minutes: of('minutes'),
			plays: of('plays'),
			clusters: of('clusters'),
			hamlets: of('hamlets'),
			channel: of('channel'),
		};
	};
	const minutesNow = () => {
		const { month, language, plays } = values();
		const one = data.months.find((item) => item.month === month)?.languages.find((item) => item.tag === language);
		return one ? String(one.minutes * Math.max(1, Number(plays) || 1)) : '';
	};
	/** The bundle is that of the day, until somebody chooses another. */
	const followDay = () => {
		const month = proposedMonth(data, values().day);
		if (month !== undefined) fill({ month });
	};
	const startFresh = () => {
		correcting = undefined;
		doubt = { about: '', at: 0 };
		const last = lastOf(store.read().filter((entry) => !entry.airing.isWithdrawal))?.airing;
		const clusters = data.clustersWorking ?? last?.clustersWorking ?? null;
		const now = clock();
		const proposed = proposedSlot(data.slots, now ?? new Date());
		fill({ ...proposed, ...(now ? {} : { day: '' }), plays: '1', hamlets: '' });
		followDay();
		if (!now) say(words.clock);
		fill({ minutes: minutesNow(), clusters: clusters === null ? '' : String(clusters) });
		draw();
	};

	function startCorrection(entry: QueuedAiring): void {
		correcting = entry;
		fill(valuesOf(entry.airing));
		draw();
		input('day')?.focus();
	}
	function takeBack(entry: QueuedAiring): void {
		store.change((queue) => takenBack(queue, entry.airing.clientId, { id: randomUuid(), now: new Date() }));
		void send();
	}

	async function save(): Promise<void> {
		const now = new Date();
		const fault = faultIn(values(), clock());
		if (fault !== undefined) {
			say(fault === 'future' ? words.future : words.missing?.replace('#field', words[fault] ?? ''));
			const field = input(fault === 'future' ? 'day' : fault);
			field?.closest('details')?.setAttribute('open', '');
			field?.focus();
			return;
		}
		const question = questionAbout(now);
		if (question !== '') {
			const about = JSON.stringify(values());
			if (doubt.about !== about || Date.now() - doubt.at < SAME_TAP_MS) {
				if (doubt.about !== about) doubt = { about, at: Date.now() };
				return say(question);
			}
		}
		const typed = input('khoa')?.value ?? '';
		if (typed !== '') keepTypedKey(typed);
		const airing = airingOf(values(), { commune, id: randomUuid(), now });
		const old = correcting?.airing.clientId;
		const isKept = store.change((queue) =>
			old === undefined ? enqueued(queue, airing) : corrected(queue, old, airing),
		);
		if (!isKept) {
			const isSent = old === undefined && (await sendUnkept(airing, keyOf(commune)));
			return say(isSent ? words.noStorageSent : words.noStorageFailed);
		}
		startFresh();
		say(words.saved);
		void send();
	}
	/** What makes one ask before saving; empty: nothing. */
	function questionAbout(now: Date): string {
		const isTwin = correcting === undefined && hasTwin(store.read(), values());
		const asked = askedOf(airingOf(values(), { commune, id: '', now }), data, clock());
		return [isTwin ? words.twin : '', asked, asked === '' ? '' : words.doubt].filter(Boolean).join(' ');
	}
	function keepTypedKey(typed: string): void {
		if (!keepKey(commune, typed)) return say(words.missing?.replace('#field', words.key ?? ''));
		store.change(withNewKey);
	}

	async function send(): Promise<void> {
		if (keyOf(commune) === '' || unsentCount(store.read()) === 0) return;
		if (!navigator.onLine) return say(words.offline);
		const outcome = await sendWaiting(store, keyOf(commune));
		say(words[outcome === 'failed' ? 'failed' : (lastOf(store.read())?.state ?? 'sent')]);
		// a phone often believes to be online where nothing comes through, so its own signal is not enough
		clearTimeout(retry);
		if (outcome === 'failed') retry = window.setTimeout(() => void send(), RETRY_MS);
	}

	remember('xa', { code: commune, name: data.name });
	const sheetNumber = sheetNumberInAddress();
	if (keepKeyFromAddress(commune)) store.change(withNewKey);
	startFresh();
	input('day')?.addEventListener('change', followDay);
	for (const name of ['day', 'month', 'language', 'plays'] as const)
		input(name)?.addEventListener('change', () => fill({ minutes: minutesNow() }));
	for (const chip of section.querySelectorAll<HTMLButtonElement>('button[data-slot]'))
		chip.addEventListener('click', () => fill({ slot: chip.dataset.slot ?? '' }));
	find('luu')?.addEventListener('click', () => void save());
	find('thoi')?.addEventListener('click', startFresh);
	find('gui')?.addEventListener('click', () => void send());
	find('luu-ma')?.addEventListener('click', () => {
		keepTypedKey(input('khoa')?.value ?? '');
		void send();
	});
	find('doi-ma')?.addEventListener('click', () => {
		show('ma', true);
		show('co-ma', false);
	});
	addEventListener('online', () => void send());
	// a card that is scanned while the page is open changes the address only
	addEventListener('hashchange', () => {
		if (!keepKeyFromAddress(commune)) return;
		store.change(withNewKey);
		draw();
		void send();
	});
	// the page may be open twice
	addEventListener('storage', draw);
	document.addEventListener('visibilitychange', () => void send());
	// the hint to use paper stays where scripts are off, did not arrive, or stopped before this line
	section.hidden = false;
	const paper = document.querySelector<HTMLElement>('#ghi-giay');
	if (paper) paper.hidden = true;
	startPaperLog(data, { store, send: () => void send(), sheetNumber });
	void send();
}

const section = document.querySelector<HTMLElement>('#ghi');
const text = document.querySelector('#ghi-du-lieu')?.textContent;
if (section && text) startLog(section, JSON.parse(text) as LogData);
