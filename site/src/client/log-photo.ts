import { dayInWords } from '#content/model/month.ts';

import { visibleIn } from './airing-queue.ts';
import { loggedFor } from './airing-store.ts';
import { KEY_KEPT, keyOf, keyRefusal } from './commune-key.ts';
import { randomUuid } from './device.ts';
import { sendPhotos } from './photo-sender.ts';
import { keepPhoto, MOST_KEPT_PHOTOS, waitingPhotos } from './photo-store.ts';
import { retryAfterMs } from './retry-pause.ts';
import { shrunkPhoto } from './shrink-photo.ts';

import type { QueuedAiring } from './airing-queue.ts';

/** Airings that are offered to be ticked; a page of a log book shows fewer. */
const MOST_OFFERED = 20;

/** A photo of the log book: taken, shrunk and kept on the phone, sent with the commune's key when there is network. */
function startPhotos(section: HTMLElement): void {
	const commune = section.dataset.xa ?? '';
	const words = JSON.parse(section.dataset.loi ?? '{}') as Readonly<Record<string, string>>;
	const part = (id: string) => section.querySelector<HTMLElement>(`#anh-${id}`);
	const file = section.querySelector<HTMLInputElement>('#anh-tep');
	const canvas = section.querySelector<HTMLCanvasElement>('#anh-xem');
	const isFaceless = section.querySelector<HTMLInputElement>('#anh-mat');
	const list = part('lan');
	let jpeg: string | undefined;
	let retry: number | undefined;

	const say = (text: string | undefined) => {
		const place = part('tra-loi');
		if (place) place.textContent = text ?? '';
	};
	const show = (isShown: boolean) => {
		const checked = part('kiem');
		if (checked) checked.hidden = !isShown;
	};

	function offerAirings(): void {
		const offered = visibleIn(loggedFor(commune))
			.filter(({ airing }) => !airing.isWithdrawal)
			.slice(0, MOST_OFFERED);
		if (!list) return;
		list.textContent = '';
		for (const entry of offered) list.appendChild(tick(entry));
		if (offered.length === 0) say(words.noAirings);
	}
	function tick({ airing }: QueuedAiring): HTMLElement {
		const label = document.createElement('label');
		const box = document.createElement('input');
		box.type = 'checkbox';
		box.value = airing.clientId;
		const minutes = String(airing.minutes).replace('.', ',');
		label.append(box, ` ${dayInWords(airing.day)}, ${airing.slot}, ${minutes} ${words.minutes ?? ''}`);
		return label;
	}

	async function take(): Promise<void> {
		const [chosen] = Array.from(file?.files ?? []);
		jpeg = undefined;
		show(false);
		if (!chosen || !canvas) return;
		say(words.shrinking);
		try {
			jpeg = await shrunkPhoto(chosen, canvas);
		} catch {
			return say(words.unreadable);
		}
		if (jpeg === undefined) return say(words.unreadable);
		if (isFaceless) isFaceless.checked = false;
		say('');
		offerAirings();
		show(true);
	}

	async function keep(): Promise<void> {
		const airings = Array.from(section.querySelectorAll<HTMLInputElement>('#anh-lan input:checked')).map(
			({ value }) => value,
		);
		if (jpeg === undefined) return;
		if (airings.length === 0) return say(words.noTick);
		if (isFaceless && !isFaceless.checked) return say(words.face);
		try {
			if ((await waitingPhotos()).length >= MOST_KEPT_PHOTOS) return say(words.tooMany);
			await keepPhoto(randomUuid(), { commune, airings, jpeg });
		} catch {
			return say(words.noStorage);
		}
		jpeg = undefined;
		if (file) file.value = '';
		show(false);
		say(words.waiting);
		await send();
	}

	async function send(): Promise<void> {
		const waiting = await waitingPhotos();
		if (!waiting.some(([, photo]) => photo.commune === commune)) return;
		const key = keyOf(commune);
		if (key === '') return say(words.needKey);
		const refusal = keyRefusal(commune);
		if (refusal !== undefined) return say(refusal || words.needKey);
		const { sent, left, message, ended } = await sendPhotos(commune, key);
		say(message || (left > 0 ? words.waiting : sent > 0 ? words.sent : ''));
		clearTimeout(retry);
		const pause = retryAfterMs(ended);
		if (left > 0 && pause !== undefined) retry = window.setTimeout(trySend, pause);
	}
	// where a page may store nothing there is nothing to send
	const trySend = () => void send().catch(() => undefined);

	file?.addEventListener('change', () => void take());
	part('luu')?.addEventListener('click', () => void keep());
	addEventListener('online', trySend);
	addEventListener(KEY_KEPT, trySend);
	document.addEventListener('visibilitychange', trySend);
	section.hidden = false;
	trySend();
}

const section = document.querySelector<HTMLElement>('#anh');
// phones that cannot shrink a photo are not asked for one
if (section && 'createImageBitmap' in window && 'indexedDB' in window) startPhotos(section);
