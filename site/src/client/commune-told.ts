import { dayAt } from '#content/model/month.ts';

import { KEY_KEPT, keyOf, keyRefusal, noteRefusedKey } from './commune-key.ts';
import { randomUuid, remember, remembered } from './device.ts';
import { retryAfterMs } from './retry-pause.ts';
import { TOLD_NAME } from './told-name.ts';
import { afterAnswers, countIn, lastWordOn, withStatement } from './told-queue.ts';

import type { AiringAnswer } from '#content/model/airing.ts';
import type { CommuneStatement } from '#content/model/commune-statement.ts';
import type { QueuedStatement } from './told-queue.ts';

type Queue = readonly QueuedStatement[];

/** "That was all for this month" and other activities: kept on the phone, sent with the commune's key. */
function startTold(section: HTMLElement): void {
	const commune = section.dataset.xa ?? '';
	const words = JSON.parse(section.dataset.loi ?? '{}') as Readonly<Record<string, string>>;
	const name = TOLD_NAME + commune;
	const field = (id: string) => section.querySelector<HTMLInputElement | HTMLSelectElement>(`#noi-${id}`);
	const valueOf = (id: string) => field(id)?.value ?? '';
	const say = (text: string | undefined) => {
		const place = section.querySelector('#noi-tra-loi');
		if (place) place.textContent = text ?? '';
	};
	const read = (): Queue => remembered<Queue>(name, []);
	let isSending = false;
	let retry: number | undefined;

	async function send(): Promise<void> {
		const key = keyOf(commune);
		const queue = read();
		if (queue.length === 0 || isSending) return;
		if (key === '') return say(words.needKey);
		const refusal = keyRefusal(commune);
		if (refusal !== undefined) return say(refusal || words.needKey);
		isSending = true;
		let answers: readonly AiringAnswer[] = [];
		try {
			const response = await fetch('/phat-thanh/nhat-ky', {
				method: 'POST',
				headers: { 'Content-Type': 'application/json' },
				body: JSON.stringify(queue.slice(0, 200).map(({ said }) => ({ ...said, key }))),
			});
			const answer: unknown = await response.json();
			if (Array.isArray(answer)) answers = answer as readonly AiringAnswer[];
			remember(name, afterAnswers(read(), answers));
		} catch {
			// no network, or the edge is away: it waits on the phone
		} finally {
			isSending = false;
		}
		const wrongKey = answers.filter(({ code }) => code === 'wrong_key')[0];
		if (wrongKey) noteRefusedKey(commune, wrongKey.message ?? '');
		const [left] = read();
		say(lastWordOn(answers) ?? (left ? (answers.length > 0 && left.message) || words.waiting : words.sent));
		clearTimeout(retry);
		const isTooMany = answers.some(({ code }) => code === 'too_many_tries');
		const pause = retryAfterMs(wrongKey ? 'wrong_key' : isTooMany ? 'too_many_tries' : '');
		if (left && pause !== undefined) retry = window.setTimeout(() => void send(), pause);
	}

	function put(said: CommuneStatement): void {
		const isKept = remember(name, withStatement(read(), said));
		say(isKept ? words.waiting : words.noStorage);
		void send();
	}
	const common = () => ({ clientId: randomUuid(), commune, loggedAt: new Date().toISOString() });

	section.querySelector('#noi-du')?.addEventListener('click', () =>
		put({
			...common(),
			statement: 'completion',
			month: valueOf('month') as (CommuneStatement & { statement: 'completion' })['month'],
			isWithdrawal: false,
		}),
	);
	section.querySelector('#noi-luu')?.addEventListener('click', () => {
		const [units, people] = [countIn(valueOf('units')), countIn(valueOf('people'))];
		const day = valueOf('day') as (CommuneStatement & { statement: 'activity' })['day'];
		if (!units || people === undefined || day === '' || day > dayAt(new Date())) return say(words.missing);
		put({
			...common(),
			statement: 'activity',
			kind: valueOf('kind') as (CommuneStatement & { statement: 'activity' })['kind'],
			day,
			units,
			people,
			hamlet: valueOf('hamlet').trim(),
		});
		for (const id of ['units', 'people', 'hamlet']) {
			const input = field(id);
			if (input) input.value = '';
		}
	});
	const day = field('day');
	if (day) day.value = dayAt(new Date());
	section.hidden = false;
	addEventListener('online', () => void send());
	addEventListener(KEY_KEPT, () => void send());
	document.addEventListener('visibilitychange', () => void send());
	void send();
}

const section = document.querySelector<HTMLElement>('#noi');
if (section) startTold(section);
