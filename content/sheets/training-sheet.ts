import { BOX, sheetPage } from './sheet-page.ts';

/** Lines to sign on: what fits two pages and is enough for a class. */
const PLACES = 30;

/**
 * A training of staff on paper: what was taught, what was asked before and after, who came. Everything is written by
 * hand and stays with the office: the product keeps numbers of a training, never names.
 */
export const trainingSheet = (): string =>
	sheetPage({
		title: 'Phiếu tập huấn phòng, chống mua bán người',
		body: [HEADING, ABOUT, CONTENTS, QUESTIONS, SIGN_IN, CLOSING].join('\n'),
	});

const HEADING = `<table class="heading"><tr>
<td>.........................................<br><strong>.........................................</strong><br>Số: ......../........</td>
<td><strong>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</strong><br><span class="motto">Độc lập - Tự do - Hạnh phúc</span></td>
</tr></table>
<h1>Phiếu tập huấn</h1>
<p class="centre">Phòng, chống mua bán người – cán bộ cấp xã, thôn</p>`;

const ABOUT = `<p>Ngày ..... / ..... / ......... từ ..... giờ ..... đến ..... giờ .....</p>
<p>Nơi tập huấn: ..............................................................................</p>
<p>Đơn vị tổ chức: ............................................................................</p>
<p>Người hướng dẫn (chức danh): ..........................................................</p>`;

/** The guides of `content/guides` that a training goes through, in its order. */
const LESSONS = [
	'Nói với dân: chủ đề của tháng, cách đọc trên loa',
	'Khi có người đến báo: nghe, ghi, chuyển',
	'Lời nói nâng đỡ; điều không hỏi',
	'Chuyển đến nơi trợ giúp theo danh bạ',
	'Một buổi nói chuyện ở thôn',
	'Một tiết học ở trường',
	'Một vòng chợ với loa kéo',
];

const CONTENTS = `<h2>1. Nội dung</h2>
<table>
<thead><tr><th scope="col">Số</th><th scope="col">Bài (theo sổ tay cán bộ)</th><th scope="col">Số phút</th><th scope="col">Đã học</th></tr></thead>
<tbody>
${LESSONS.map((lesson, index) => `<tr><td class="number">${index + 1}</td><td>${lesson}</td><td></td><td class="choice">${BOX}</td></tr>`).join('\n')}
</tbody></table>`;

const QUESTIONS = `<h2>2. Hỏi trước và sau buổi học</h2>
<p>Hỏi cả lớp, giơ tay, chỉ ghi số người. Không ghi ai trả lời gì.</p>
<table>
<thead><tr><th scope="col">Câu hỏi</th><th scope="col">Trước: số người đúng</th><th scope="col">Sau: số người đúng</th></tr></thead>
<tbody>
${[
	'Số 111 là tổng đài nào?',
	'Có người đến báo, điều đầu tiên cần làm là gì?',
	'Ba điều không được hỏi người từng bị mua bán?',
	'Người đang chờ xác định có được giúp không?',
]
	.map((question) => `<tr><td>${question}</td><td></td><td></td></tr>`)
	.join('\n')}
</tbody></table>`;

const SIGN_IN = `<h2>3. Người dự ký tên</h2>
<p>Chỉ dành cho cán bộ, cộng tác viên. Buổi nói chuyện với bà con không thu chữ ký, chỉ đếm số lượt người.</p>
<table class="grid">
<thead><tr><th scope="col">Số</th><th scope="col">Họ và tên</th><th scope="col">Chức danh, đơn vị</th><th scope="col">Nam/nữ</th><th scope="col">Ký tên</th></tr></thead>
<tbody>
${Array.from({ length: PLACES }, (_none, index) => `<tr><td class="number">${index + 1}</td><td></td><td></td><td></td><td></td></tr>`).join('\n')}
</tbody></table>
<p>Tổng số: ........ người, trong đó nữ: ........ Số này ghi vào mục hoạt động truyền thông.</p>`;

const CLOSING = `<table class="signatures">
<tr class="date"><td></td><td><em>...................., ngày ..... tháng ..... năm 20.....</em></td></tr>
<tr><td><strong>Người hướng dẫn</strong><br><em>(Ký, ghi rõ họ tên)</em></td>
<td><strong>Đơn vị tổ chức</strong><br><em>(Ký, ghi rõ họ tên, đóng dấu)</em></td></tr>
</table>`;
