import { escapeHtml } from '#content/sheets/escape-html.ts';

/** What stands on the paper that two people sign when one leaves a post. */
export interface HandoverNote {
	readonly name: string;
	readonly email: string;
	/** Roles and area, in words. */
	readonly post: string;
	/** Who takes over; empty: to be written by hand. */
	readonly successor: string;
	readonly day: string;
	readonly texts: readonly string[];
	readonly questions: readonly string[];
	readonly bulletins: readonly string[];
	/** Communes whose cards the person has printed. */
	readonly cards: readonly string[];
}

const list = (heading: string, lines: readonly string[], none: string): string =>
	`<h2>${escapeHtml(heading)}</h2>${
		lines.length === 0
			? `<p>${escapeHtml(none)}</p>`
			: `<ol>${lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')}</ol>`
	}`;

/** A4, black on white, to print and sign. */
export function handoverNotePage(note: HandoverNote): string {
	const { name, email, post, successor, day, texts, questions, bulletins, cards } = note;
	return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Biên bản bàn giao – ${escapeHtml(name)} – Loa Làng</title>
<style>@page{size:A4;margin:20mm 15mm 20mm 30mm}body{font:13pt/1.5 "Times New Roman",Tinos,serif;color:#000;background:#fff;margin:0}
header{text-align:center}h1{font-size:14pt;margin:6mm 0 4mm;text-align:center}h2{font-size:13pt;margin:5mm 0 1mm}p,ol{margin:0 0 2mm}
li{break-inside:avoid}.ky{display:flex;justify-content:space-between;margin-top:12mm;break-inside:avoid}.ky div{width:30%;text-align:center;min-height:35mm}</style>
<header><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</b><br><b>Độc lập – Tự do – Hạnh phúc</b></header>
<h1>Biên bản bàn giao công việc trên Loa Làng</h1>
<p>Ngày ${escapeHtml(day)}.</p>
<p>Người giao: ${escapeHtml(name)} (${escapeHtml(email)}), ${escapeHtml(post)}.</p>
<p>Người nhận: ${successor === '' ? '……………………………………………………' : escapeHtml(successor)}.</p>
${list('1. Bài đang được giao', texts, 'Không có bài nào được giao riêng.')}
${list('2. Lời nhắn chưa trả lời', questions, 'Không còn lời nhắn nào.')}
${list('3. Bản tin đang chuẩn bị', bulletins, 'Không có bản tin nào đang chuẩn bị.')}
${list('4. Xã, phường đã được in thẻ phát thanh', cards, 'Người giao chưa in thẻ của xã nào.')}
<p>Thẻ đã in phải trao lại cho người nhận. Thẻ không trao lại được thì đổi mã của xã và in thẻ mới.</p>
<h2>5. Việc làm ngay trong ngày bàn giao</h2>
<ol><li>Đóng tài khoản của người giao: không đăng nhập được nữa, tên vẫn còn ở việc đã làm.</li>
<li>Gỡ ứng dụng xác thực và tệp âm thanh còn trên điện thoại, máy tính của người giao.</li>
<li>Trao lại phiếu đồng ý của người đọc và giấy tờ đã ký.</li></ol>
<div class="ky"><div><b>Người giao</b></div><div><b>Người nhận</b></div><div><b>Người phụ trách</b></div></div></html>`;
}
