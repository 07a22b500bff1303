import { randomUuid } from './device.ts';
import { secondPress } from './second-press.ts';
import { answersIn, clearForm, firstProblem, followAnswers, saysYes } from './survey-form.ts';
import { canLock, newLock, openLock, seal, unseal } from './survey-lock.ts';
import { sendAnswers } from './survey-sender.ts';
import {
	keepAnswers,
	keepCode,
	keepLock,
	keepTally,
	keepTries,
	storedCode,
	storedLock,
	storedTally,
	storedTries,
	waitingAnswers,
	wipeAll,
} from './survey-store.ts';

/** Without a touch for so long the page asks for the PIN again. */
const LOCK_AFTER_MS = 5 * 60_000;
const SHORTEST_PIN = 6;
/** Wrong PINs that cost no time; each further one doubles the wait. */
const FREE_TRIES = 4;
const FIRST_WAIT_MS = 30_000;
/** Letters and digits of a code. */
const CODE_LETTERS = 16;

const part = (name: string): HTMLElement => {
	const found = document.querySelector<HTMLElement>(`#ks-${name}`);
	if (!found) throw new Error(`The page has no part ${name}.`);
	return found;
};

const field = (name: string): HTMLInputElement => part(name) as HTMLInputElement;

const told = part('tin');
const words = JSON.parse(told.dataset.words ?? '{}') as Record<string, string>;
const say = (name: string, value = '') => {
	told.textContent = (words[name] ?? name).replace('#', value);
};

/** In memory only, while the page is unlocked. */
let open: { readonly key: CryptoKey; readonly code: string } | undefined;
let touchedAt = Date.now();

function show(name: 'mo' | 'khoa' | 'hoi'): void {
	for (const other of ['mo', 'khoa', 'hoi'] as const) part(other).hidden = other !== name;
	part('xoa').hidden = name === 'mo';
}

/** The button that wipes everything: what it asked is over when the person goes on with something else. */
const wiping = secondPress(() => {
	told.textContent = '';
});

function lock(): void {
	wiping.forget();
	open = undefined;
	told.textContent = '';
	show('khoa');
}

async function tellState(): Promise<void> {
	const waiting = (await waitingAnswers()).length;
	const { asked, refused } = await storedTally();
	const state = waiting === 0 ? (words.allSent ?? '') : (words.waiting ?? '').replace('#', String(waiting));
	const tally = (words.tally ?? '').replace('#', String(asked)).replace('#', String(refused));
	part('con').textContent = `${state} ${tally}`;
}

async function send(): Promise<void> {
	if (!open) return;
	if ((await waitingAnswers()).length > 0) {
		say('sending');
		const { left, message, hasNetwork } = await sendAnswers(open.key, open.code);
		if (left === 0) say('allSent');
		else if (message !== '') say('refused', message);
		else if (!hasNetwork) say('offline', String(left));
	}
	await tellState();
}

async function begin(key: CryptoKey, code: string): Promise<void> {
	wiping.forget();
	open = { key, code };
	touchedAt = Date.now();
	for (const name of ['pin', 'pin-moi', 'pin-lai', 'ma']) field(name).value = '';
	show('hoi');
	suggestDay();
	followForm();
	await tellState();
	await send();
}

/** A QR code that was scanned: taken out of the address, so that no picture of the screen shows it. */
function codeInAddress(): string {
	const code = new URLSearchParams(location.hash.slice(1)).get('m');
	if (code !== null) history.replaceState(history.state, '', location.pathname);
	return code ?? '';
}

/** Another code for a page that stands already; where answers are being taken it holds from now on. */
async function takeScanned(): Promise<void> {
	const code = codeInAddress();
	if (code === '') return;
	if (open) {
		open = { ...open, code };
		await keepCode(await seal(open.key, code));
	} else if (await storedLock()) newCode = code;
	else field('ma').value = code;
}

async function startPhone(): Promise<void> {
	wiping.forget();
	const code = field('ma').value.trim().toUpperCase();
	const pin = field('pin-moi').value;
	if (code.replace(/[^0-9A-Z]/g, '').length !== CODE_LETTERS) return say('wrongCode');
	if (pin.length < SHORTEST_PIN) return say('shortPin');
	if (pin !== field('pin-lai').value) return say('otherPin');
	told.textContent = '';
	const { lock: made, key } = await newLock(pin);
	await keepLock(made, await seal(key, code));
	return begin(key, code);
}

async function unlock(): Promise<void> {
	const stored = await storedLock();
	const { wrong, until } = await storedTries();
	if (!stored) return show('mo');
	const waitMs = until - Date.now();
	// a clock that was put back by years must not lock a phone for years
	if (waitMs > 0 && waitMs <= FIRST_WAIT_MS * 2 ** wrong) return say('wait', String(Math.ceil(waitMs / 1_000)));
	const key = await openLock(stored, field('pin').value);
	if (!key) {
		const pause = wrong < FREE_TRIES ? 0 : FIRST_WAIT_MS * 2 ** Math.min(wrong - FREE_TRIES, 6);
		await keepTries({ wrong: wrong + 1, until: Date.now() + pause });
		field('pin').value = '';
		return say('wrongPin');
	}
	await keepTries({ wrong: 0, until: 0 });
	told.textContent = '';
	const sealed = await storedCode();
	const stays = sealed ? await unseal(key, sealed) : '';
	const code = newCode === '' ? (typeof stays === 'string' ? stays : '') : newCode;
	// a new sheet was scanned on a phone that is in use
	if (newCode !== '') await keepCode(await seal(key, newCode));
	newCode = '';
	return begin(key, code);
}

/** A code that was scanned while the phone was locked. */
let newCode = '';

function suggestDay(): void {
	const day = document.querySelector<HTMLInputElement>('input[type="date"]');
	if (day && day.value === '') day.value = new Intl.DateTimeFormat('en-CA').format(new Date());
}

function followForm(): void {
	const consent = saysYes(part('cong'));
	part('cau').hidden = consent !== true;
	part('dung').hidden = consent !== false;
	followAnswers(part('cau'));
}

let isKeeping = false;
async function save(): Promise<void> {
	wiping.forget();
	if (!open || saysYes(part('cong')) !== true) return;
	const problem = firstProblem(part('cau'));
	const question = problem?.box.querySelector('legend')?.textContent ?? '';
	part('loi').textContent = problem ? (words[problem.kind] ?? '').replace('#', question) : '';
	if (problem) {
		problem.box.scrollIntoView();
		problem.box.querySelector('input')?.focus();
		return;
	}
	const said = {
		version: told.dataset.version ?? '',
		answers: { ...answersIn(part('cong')), ...answersIn(part('cau')) },
	};
	// a second tap before the form is empty is the same person
	if (isKeeping) return;
	isKeeping = true;
	try {
		await keepAnswers(randomUuid(), await seal(open.key, said));
	} catch {
		part('loi').textContent = words.noRoom ?? '';
		return;
	} finally {
		isKeeping = false;
	}
	nextPerson();
	say('kept');
	const tally = await storedTally();
	await keepTally({ ...tally, asked: tally.asked + 1 });
	await send();
}

function nextPerson(): void {
	part('loi').textContent = '';
	clearForm(part('cong'), []);
	clearForm(part('cau'), ['cum', 'ngay']);
	suggestDay();
	followForm();
	part('cong').scrollIntoView();
}

async function stopHere(): Promise<void> {
	wiping.forget();
	// emptied at once: what is ticked for the next person while this is stored must stay
	nextPerson();
	say('stopped');
	const tally = await storedTally();
	await keepTally({ ...tally, refused: tally.refused + 1 });
	await tellState();
}

async function wipe(): Promise<void> {
	if (!wiping.isSecond()) return say('sure', String((await waitingAnswers()).length));
	await wipeAll();
	open = undefined;
	clearForm(document, []);
	told.textContent = '';
	return show('mo');
}

async function start(): Promise<void> {
	if (!canLock()) return say('insecure');
	const scanned = codeInAddress();
	const stored = await storedLock();
	if (stored) {
		newCode = scanned;
		show('khoa');
	} else {
		field('ma').value = scanned;
		show('mo');
	}
	const presses: Readonly<Record<string, () => Promise<void> | void>> = {
		'bat-dau': startPhone,
		'mo-khoa': unlock,
		'khoa-lai': lock,
		gui: send,
		luu: save,
		'nguoi-khac': stopHere,
		'xoa-het': wipe,
	};
	for (const [name, press] of Object.entries(presses)) part(name).addEventListener('click', () => void press());
	part('pin').addEventListener('keydown', (event) => event.key === 'Enter' && void unlock());
	part('hoi').addEventListener('change', followForm);
	for (const kind of ['pointerdown', 'keydown', 'input'])
		document.addEventListener(kind, () => {
			touchedAt = Date.now();
		});
	addEventListener('online', () => void send());
	// a code that is scanned while the page is open changes the address only
	addEventListener('hashchange', () => void takeScanned());
	const lockWhenIdle = () => {
		if (open && Date.now() - touchedAt >= LOCK_AFTER_MS) lock();
	};
	setInterval(lockWhenIdle, 10_000);
	document.addEventListener('visibilitychange', lockWhenIdle);
}

void start();
