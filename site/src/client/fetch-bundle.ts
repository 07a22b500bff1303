/**
 * Fetches a bundle over a line that breaks: what has arrived is kept, and the rest is asked for again. Phones that
 * cannot do this, and pages without scripts, follow the link as a link.
 */
const words = document.querySelector<HTMLElement>('#tai-goi')?.dataset;
/** The longest pause before another attempt, in milliseconds. */
const LONGEST_PAUSE_MS = 30_000;

interface Told {
	readonly progress: (have: number, all: number) => void;
	readonly cut: (times: number) => void;
}

/** @throws when the bundle is not there (any answer but 200 and 206): trying again would not help */
async function fetchWhole(url: string, told: Told): Promise<Blob> {
	let parts: Blob[] = [];
	let have = 0;
	let etag = '';
	for (let cuts = 0; ;) {
		let response: Response | undefined;
		try {
			response = await fetch(url, have > 0 ? { headers: { Range: `bytes=${have}-`, 'If-Range': etag } } : {});
			if (response.ok && response.body) {
				// 200 to a question for the rest: the month was published anew, so the beginning is worth nothing
				if (response.status === 200) [parts, have] = [[], 0];
				etag = response.headers.get('etag') ?? '';
				const all = have + Number(response.headers.get('content-length'));
				const reader = response.body.getReader();
				for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
					parts.push(new Blob([piece.value]));
					have += piece.value.length;
					told.progress(have, all);
				}
				if (have >= all) return new Blob(parts, { type: 'application/zip' });
			}
		} catch {
			// a broken line, in the answer or before it
		}
		if (response && response.status < 500 && !response.ok) throw new Error(`the edge answered ${response.status}`);
		cuts += 1;
		told.cut(cuts);
		await pause(Math.min(500 * 2 ** Math.min(cuts, 10), LONGEST_PAUSE_MS));
	}
}

/** Until the time is over, or the phone says that it has network again. */
const pause = (milliseconds: number): Promise<void> =>
	new Promise((done) => {
		const timer = setTimeout(done, milliseconds);
		addEventListener('online', () => [clearTimeout(timer), done()], { once: true });
	});

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1).replace('.', ',');

function watch(link: HTMLAnchorElement): void {
	const said = link.nextElementSibling;
	const say = (text = '') => {
		if (said) said.textContent = text;
	};
	let isFetching = false;
	let last = '';
	const told: Told = {
		progress: (have, all) => {
			const next = words?.progress?.replace('#have', megabytes(have)).replace('#all', megabytes(all)) ?? '';
			if (next !== last) say((last = next));
		},
		cut: (times) => say(`${last} ${words?.cut?.replace('#times', String(times)) ?? ''}`),
	};
	const run = async () => {
		isFetching = true;
		try {
			const file = await fetchWhole(link.href, told);
			const save = document.createElement('a');
			save.href = URL.createObjectURL(file);
			save.download = link.dataset.goi ?? '';
			save.click();
			setTimeout(() => URL.revokeObjectURL(save.href), 60_000);
			say(words?.done);
		} catch {
			// not there any more, or nothing that this script can help: the browser says what it is
			location.href = link.href;
		}
		isFetching = false;
	};
	link.addEventListener('click', (event) => {
		event.preventDefault();
		if (!isFetching) void run();
	});
}

if (words && 'ReadableStream' in window)
	for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-goi]')) watch(link);
