import { QUEUE_NAME, remembered, rememberedNames } from './device.ts';
import { PHOTO_STORE, PHOTO_WAITING } from './photo-names.ts';
import { secondPress } from './second-press.ts';
import { SURVEY_STORE, SURVEY_WAITING } from './survey-names.ts';
import { TOLD_NAME } from './told-name.ts';

/** Takes everything of Loa Làng off the phone: kept pages and audio, waiting counts, log entries and photos, the commune's key, answers of a survey. */
async function forgetEverything(): Promise<void> {
	try {
		localStorage.clear();
	} catch {
		// where storage is forbidden there is nothing to clear
	}
	if ('indexedDB' in window) for (const name of [SURVEY_STORE, PHOTO_STORE]) indexedDB.deleteDatabase(name);
	// a page that was opened as a file has neither, and its browser says so by refusing
	await Promise.all([clearCaches(), stopWorkers()].map((clearing) => clearing.catch(() => undefined)));
}

async function clearCaches(): Promise<void> {
	if ('caches' in window) await Promise.all((await caches.keys()).map((name) => caches.delete(name)));
}

async function stopWorkers(): Promise<void> {
	if ('serviceWorker' in navigator)
		await Promise.all((await navigator.serviceWorker.getRegistrations()).map((worker) => worker.unregister()));
}

/** Rows as airing-pack.ts writes them (the state is the fifteenth part), without its code: every page carries this. */
const isWaiting = (row: unknown): boolean =>
	Array.isArray(row) ? row[14] === 0 : (row as { state?: string }).state === 'waiting';

/** Airings, statements, people asked and photos that would be lost. */
function unsentOnPhone(): number {
	const listed = (name: string) => remembered<unknown[]>(name, []);
	const counts = [
		...rememberedNames(QUEUE_NAME).map((name) => listed(name).filter(isWaiting).length),
		...rememberedNames(TOLD_NAME).map((name) => listed(name).length),
		remembered(SURVEY_WAITING, 0),
		remembered(PHOTO_WAITING, 0),
	];
	return counts.reduce((sum, count) => sum + count, 0);
}

/** Two taps: the first one says what would be lost. */
function watchForget(button: HTMLButtonElement): void {
	const answer = button.nextElementSibling;
	const { sure, pending, done } = button.dataset;
	button.hidden = false;
	const byHand = document.querySelector<HTMLElement>('#xoa-tay');
	if (byHand) byHand.hidden = true;
	const clearData = async () => {
		await forgetEverything();
		button.hidden = true;
		say(done);
	};
	const say = (text = '') => {
		if (answer) answer.textContent = text;
	};
	const press = secondPress(() => say());
	button.addEventListener('click', () => {
		const unsent = unsentOnPhone();
		if (press.isSecond()) void clearData();
		else say(unsent > 0 ? pending?.replace('#', String(unsent)) : sure);
	});
}

// one page alone has the button, so the others do not carry this script
const button = document.querySelector<HTMLButtonElement>('#xoa-ngay');
if (button) watchForget(button);
