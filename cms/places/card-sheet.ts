import QRCode from 'qrcode';

/** One card, as it is printed. */
export interface PrintedCard {
	/** `Xã Dào San`. */
	readonly name: string;
	/** Address of the commune's page. */
	readonly page: string;
	readonly key: string;
}

/**
 * A page of cards to print and cut: eight on a sheet of A4, each with its QR code and the same in letters.
 * The key travels behind "#": browsers keep that part to themselves.
 */
export async function cardSheet(title: string, cards: readonly PrintedCard[]): Promise<string> {
	const drawn = await Promise.all(
		cards.map(async ({ name, page, key }) => {
			const code = await QRCode.toString(`${page}#k=${key}`, { type: 'svg', margin: 1, width: 130 });
			return `<section><h2>Thẻ phát thanh<br>${escapeHtml(name)}</h2>${code}
<p>Quét mã, hoặc mở trang:<br>${escapeHtml(page)}</p><p>Mã của xã: <strong>${escapeHtml(key)}</strong></p>
<p>Giữ thẻ ở đài truyền thanh. Mất thẻ thì báo cán bộ tỉnh để cấp mã mới.</p></section>`;
		}),
	);
	return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<style>@page{size:A4;margin:8mm}body{font:12px/1.4 sans-serif;margin:0;color:#000;background:#fff;display:flex;flex-wrap:wrap;gap:4mm}
section{border:1px dashed #000;padding:4mm;width:92mm;min-height:62mm;box-sizing:border-box;break-inside:avoid}
h2{font-size:15px;margin:0 0 2mm}p{margin:1mm 0}strong{font:700 17px monospace;letter-spacing:1px}svg{float:right;width:30mm;height:30mm}</style>
${drawn.join('\n')}</html>`;
}

const escapeHtml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
