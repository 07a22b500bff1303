import { remembered } from './device.ts';
import { plain } from './filter.ts';

/** The lists of provinces and communes: a box that narrows them, and the commune this phone chose before. */
const box = document.querySelector<HTMLInputElement>('#loc');
const items = [...document.querySelectorAll<HTMLLIElement>('#danh-sach li')];
const none = document.querySelector<HTMLElement>('#khong-co');
const names = items.map((item) => plain(item.textContent));

if (box) {
	const label = box.closest<HTMLElement>('[hidden]');
	if (label) label.hidden = false;
	box.addEventListener('input', () => {
		const wanted = plain(box.value);
		let shown = 0;
		items.forEach((item, index) => {
			item.hidden = !names[index]?.includes(wanted);
			if (!item.hidden) shown += 1;
		});
		if (none) none.hidden = shown > 0;
	});
}

const mine = document.querySelector<HTMLAnchorElement>('#xa-cua-toi a');
const chosen = remembered<{ code: string; name: string } | null>('xa', null);
if (mine?.parentElement && chosen && /^\d{5}$/.test(chosen.code)) {
	mine.href = `/phat-thanh/${chosen.code}/`;
	mine.textContent = `${mine.textContent.trim()}: ${chosen.name}`;
	mine.parentElement.hidden = false;
}
