import QRCode from 'qrcode';

import { escapeHtml } from '#content/sheets/escape-html.ts';

import type { PhoneState } from './phone-state.ts';

/**
 * A sheet of A4 for whoever goes and asks: code, QR, what to do, and what the phone cannot protect against. The code
 * travels behind "#": browsers keep that part to themselves.
 */
export async function phoneSheet(survey: string, area: string, { code, page }: PhoneState): Promise<string> {
	const drawn = await QRCode.toString(`${page}#m=${code}`, { type: 'svg', margin: 1, width: 240 });
	const steps = [
		'Ở nơi có mạng, quét mã QR bằng điện thoại, hoặc mở trang bên cạnh rồi gõ mã.',
		'Đặt một mã PIN từ 6 số. Máy hỏi lại PIN sau 5 phút không dùng. Quên PIN thì phải xóa hết phiếu trong máy, nên hãy nhớ.',
		'Bật chế độ máy bay, mở lại trang để thử: trang vẫn mở được thì có thể vào bản.',
		'Đọc lời chào, hỏi xem người ta có đồng ý không. Chỉ hỏi người đủ 18 tuổi. Không hỏi, không ghi tên ai.',
		'Về nơi có mạng, mở trang và gõ PIN: phiếu tự gửi, gửi xong thì tự xóa khỏi máy. Còn phiếu chưa gửi thì chưa cho ai mượn máy.',
	];
	return `<!doctype html>
<html lang="vi"><meta charset="utf-8"><title>Mã khảo sát – ${escapeHtml(survey)}</title>
<style>@page{size:A4;margin:18mm}body{font:15px/1.5 sans-serif;color:#000;background:#fff;max-width:170mm;margin:0 auto}
strong.ma{font:700 24px monospace;letter-spacing:1px}svg{float:right;width:60mm;height:60mm;margin:0 0 4mm 6mm}li{margin:2mm 0}</style>
<h1>Hỏi bằng điện thoại</h1>
<p>${escapeHtml(survey)}, ${escapeHtml(area)}</p>
${drawn}
<p>Trang: ${escapeHtml(page)}</p><p>Mã khảo sát:<br><strong class="ma">${escapeHtml(code)}</strong></p>
<ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>
<p><strong>Giữ tờ này như giữ chìa khóa.</strong> Ai có mã thì gửi được phiếu. Mất tờ này, mất máy: báo cán bộ phụ trách để đổi mã.</p>
<p>PIN mã hóa phiếu nằm trong máy và ngăn người cầm máy mở ra xem. PIN không chặn được người rành kỹ thuật lấy máy đi dò từng số, vì vậy hãy gửi sớm và đặt khóa màn hình.</p>
</html>`;
}
