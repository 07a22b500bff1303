import { inWords } from './number-words.ts';

import type { IndicatorParts } from './indicators.ts';
import type { ReportPlace } from './report.ts';

/** How the figures came about and what they do not say; printed before the signatures, not in an annex. */
export function limitsOf({ population, communesInForce }: IndicatorParts): readonly string[] {
	return [
		'Xã tự ghi lần phát bằng điện thoại hoặc phiếu giấy. Loa phát không có nghĩa là mọi người đã nghe.',
		'Các bậc (chuẩn bị, tải về, phát, nghe) đứng riêng, không cộng vào nhau.',
		'Tỉ lệ xã có phát = số xã có ít nhất một lần phát hợp lệ, chia cho số xã có hiệu lực ít nhất một ngày trong tháng. Xã sáp nhập giữa tháng vẫn tính tháng đó.',
		'Lần phát được sửa thì tính bản sửa; lần phát đã rút thì không tính.',
		'Mức A: có minh chứng. Mức B: ghi trong 3 ngày. Mức C: ghi muộn hơn hoặc nhập lại. Mức D: mới có kế hoạch.',
		'Muộn hay không là theo ngày xã báo đã ghi xong (hạn: ngày 05 tháng sau), không theo ngày chốt. Phép muộn do một người cho, có lý do, và không biến muộn thành đúng hạn.',
		'Tháng đã chốt dùng số lúc chốt, có dấu SHA-256. Điều ghi thêm, sửa, rút sau đó đứng ở cột chênh lệch, không làm đổi số đã chốt.',
		'Lượt người không phải số người; lượt mở trang, lượt nghe trên trang là lượt trong ngày, không đếm người.',
		'Mẫu gọi điện do máy rút một lần cho mỗi tháng và tỉnh, từ các lần phát được tính; tỉ lệ là trên số lần hỏi được, khoảng tin cậy theo Wilson. Không hỏi được không phải là có phát.',
		'"Chưa có số liệu" khác với số không.',
		population.unknown > 0
			? `Chưa có số dân có nguồn của ${inWords(population.unknown)} trong ${inWords(communesInForce)} xã, nên không có tỉ lệ theo dân số.`
			: 'Số dân lấy từ danh mục xã, có nguồn ghi ở từng xã.',
		'Các số về lần phát không cho biết bao nhiêu người nghe, nhớ hay đổi cách làm; điều đó chỉ khảo sát mẫu mới cho biết.',
	];
}

/** What surveys say and do not say, or why none stands here. */
export function surveyLimit({ level }: Pick<ReportPlace, 'level'>, hasSurveys: boolean): string {
	if (level === 'commune') return 'Khảo sát mẫu làm theo tỉnh, nên chỉ đứng trong báo cáo của tỉnh.';
	return hasSurveys
		? 'Khảo sát mẫu hỏi người từ 18 tuổi đồng ý trả lời. "Không chứng tỏ" là mẫu không cho thấy đã đạt, chưa phải là không đạt; "chưa kết luận được" là cần hỏi thêm người.'
		: 'Trong kỳ không có khảo sát mẫu nào, nên không nói được bao nhiêu người đã nghe.';
}
