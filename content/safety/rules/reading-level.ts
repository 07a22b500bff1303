import { remarksOn, wording } from '../wordings.ts';

import type { Rule } from '../finding.ts';
import type { Wording } from '../wordings.ts';

/* Words of offices. People turn away from them, and a translator has no word for them (look-and-voice.md). */

const office = (source: string, instead: string): Wording =>
	wording(source, {
		level: 'warn',
		why: `là chữ của văn bản, bà con nghe không quen. Hãy nói như nói chuyện: “${instead}”.`,
		instead,
	});

const TABLE: readonly Wording[] = [
	office(
		'(tổ chức |tích cực |khẩn trương |tiếp tục |đồng loạt )*triển khai( thực hiện| đồng bộ| sâu rộng| có hiệu quả| quyết liệt)*',
		'làm',
	),
	office('(tổ chức |tiếp tục )?thực hiện (nghiêm túc|nghiêm|tốt|có hiệu quả|đồng bộ|quyết liệt|thắng lợi)', 'làm đúng'),
	office(
		'(chấp hành|nghiêm chỉnh chấp hành|tuân thủ) (nghiêm túc |nghiêm chỉnh |nghiêm |tốt )?(các |mọi |những )?(chủ trương|chính sách|quy định|đường lối|chỉ đạo)',
		'làm theo luật',
	),
	office('quán triệt( sâu sắc| đầy đủ| nghiêm túc)?', 'hiểu rõ'),
	office(
		'(đẩy mạnh|tăng cường|nâng cao hiệu quả|làm tốt|chú trọng) (hơn nữa )?(công tác|hoạt động|các biện pháp|các hoạt động|các giải pháp)( tuyên truyền)?',
		'làm nhiều hơn',
	),
	office('công tác (phòng ngừa|phòng|tuyên truyền|đấu tranh|quản lý|phối hợp|truyền thông)', 'việc làm'),
	office(
		'(tuyên truyền|phổ biến)(,)? (phổ biến|giáo dục|vận động|sâu rộng|pháp luật)( giáo dục pháp luật)?',
		'nói cho bà con biết',
	),
	office(
		'nâng cao (hơn nữa )?(nhận thức|ý thức|tinh thần|cảnh giác|trách nhiệm|hiệu quả|năng lực)( cảnh giác)?|nêu cao (tinh thần|ý thức|cảnh giác)( cảnh giác)?',
		'để ý hơn',
	),
	office(
		'(các cấp(,)? (các )?ngành|cả hệ thống chính trị|cấp ủy(,)? chính quyền|các ban(,)? ngành|các lực lượng chức năng|(các )?cơ quan chức năng)',
		'xã và công an',
	),
	office('(trên|tại) địa bàn( dân cư| xã| toàn xã| huyện| tỉnh)?', 'ở xã mình'),
	office('phối hợp (chặt chẽ|đồng bộ|liên ngành|thực hiện)', 'cùng làm'),
	office(
		'phát huy (vai trò|sức mạnh|tinh thần|hiệu quả|quyền)|bám sát|xây dựng thế trận|ra quân|phát động phong trào|đấu tranh (phòng|trấn áp|có hiệu quả|quyết liệt)|tấn công trấn áp|kiên quyết đấu tranh',
		'cùng nhau',
	),
	office(
		'kịp thời phát hiện|chủ động (phòng ngừa|phát hiện)|(tố giác|trình báo) (tội phạm|với|tới|đến)( cơ quan chức năng)?',
		'thấy thì báo ngay',
	),
	office(
		'(phương thức|thủ đoạn)(,)? (thủ đoạn|hoạt động)( hoạt động)?( của (các )?(loại )?(tội phạm|đối tượng))?',
		'cách lừa',
	),
	office(
		'(diễn biến phức tạp|tiềm ẩn (nhiều )?nguy cơ|tinh vi(,)? xảo quyệt|có chiều hướng (gia tăng|diễn biến))',
		'có nhiều cách lừa',
	),
	office('nhằm (mục đích|góp phần|đảm bảo|bảo đảm|nâng cao|tăng cường|hạn chế|thực hiện)', 'để'),
	office(
		'(căn cứ|thực hiện|chiếu theo) (vào )?(chỉ thị|kế hoạch|công văn|nghị quyết|quyết định|văn bản) (số|của)?',
		'theo',
	),
	office(
		'(đề nghị|yêu cầu) (toàn thể |các )?(nhân dân|quần chúng|hộ gia đình|công dân)|quần chúng nhân dân|toàn thể nhân dân',
		'mời bà con',
	),
];

export const readingLevel: Rule = (reading) => remarksOn(reading, TABLE);
