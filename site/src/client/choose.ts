import { remembered } from './device.ts';
import { holdsAll, searchable } from './filter.ts';

/** The lists of provinces and communes: a box that narrows them, and the commune this phone chose before. */
const box = document.querySelector<HTMLInputElement>('#loc');
const items = [...document.querySelectorAll<HTMLLIElement>('#danh-sach li')];
const said = document.querySelector<HTMLElement>('#khong-co');
const names = items.map((item) => searchable(item.textContent));

if (box) {
	const label = box.closest<HTMLElement>('[hidden]');
	if (label) label.hidden = false;
	let texts = names;
	const narrow = () => {
		let shown = 0;
		items.forEach((item, index) => {
			const text = texts[index];
			item.hidden = !text || !holdsAll(text, box.value);
			if (!item.hidden) shown += 1;
		});
		if (!said) return;
		const found = box.value === '' ? '' : (box.dataset.found ?? '').replace('#', String(shown));
		said.textContent = shown > 0 ? found : (said.dataset.none ?? '');
	};
	box.addEventListener('input', narrow);
	const { index, words } = box.dataset;
	const take = (wordsOf: readonly string[]) => {
		texts = items.map((item, place) => searchable(`${item.textContent} ${wordsOf[place] ?? ''}`));
		narrow();
	};
	const fetchTexts = async (address: string) => take((await (await fetch(address)).json()) as readonly string[]);
	// a file of a stick can fetch nothing: the mirror has put the words beside the box
	if (words) take(JSON.parse(words) as readonly string[]);
	// whole texts are fetched when somebody begins to search; without network the titles are searched
	else if (index) box.addEventListener('focus', () => void fetchTexts(index).catch(narrow), { once: true });
}

const mine = document.querySelector<HTMLAnchorElement>('#xa-cua-toi a');
const chosen = remembered<{ code: string; name: string } | null>('xa', null);
if (mine?.parentElement && chosen && /^\d{5}$/.test(chosen.code)) {
	mine.href = `/phat-thanh/${chosen.code}/`;
	mine.textContent = `${mine.textContent.trim()}: ${chosen.name}`;
	mine.parentElement.hidden = false;
}
