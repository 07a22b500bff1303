import { z } from 'zod';

const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'lower-case letters, digits and _');
const choiceSchema = z.object({ name, label: z.string().min(1) });

const questionSchema = z.object({
	name,
	/** `one` answer, `many`, a whole `number`, or a `day`. There is no free text: a name could get in. */
	kind: z.enum(['one', 'many', 'number', 'day']),
	label: z.string().min(1),
	/** For the interviewer. */
	hint: z.string().default(''),
	choices: z.array(choiceSchema).default([]),
	/** For `many`: an answer that excludes the others. */
	alone: z.array(name).default([]),
	/** Asked only after this answer to an earlier question. */
	after: z.object({ question: name, is: name }).optional(),
	/** For `number`. */
	range: z.tuple([z.number().int(), z.number().int()]).optional(),
	/** False: the person may leave it out. */
	isRequired: z.boolean().default(true),
});
export type Question = z.output<typeof questionSchema>;

export const questionnaireSchema = z.object({
	/** Raised with every change of a name or of a meaning. */
	version: z.string().regex(/^\d{10}$/, 'YYYYMMDDNN'),
	title: z.string().min(1),
	/** Read out before anything is asked. */
	introduction: z.string().min(1),
	/** Questions that decide whether the others are asked: each has to be answered `co`. */
	gate: z.array(questionSchema).min(1),
	questions: z.array(questionSchema).min(1),
	thanks: z.string().min(1),
});
export type Questionnaire = z.output<typeof questionnaireSchema>;

const yesNo = [
	{ name: 'co', label: 'Có' },
	{ name: 'khong', label: 'Không' },
];
const yesNoUnsure = [...yesNo, { name: 'khong_ro', label: 'Không nhớ, không rõ' }];

/** What adults know, think and would do (KAP); the one source of paper, Kobo form and import. */
export const questionnaire: Questionnaire = questionnaireSchema.parse({
	version: '2026112601',
	title: 'Phiếu hỏi ý kiến về truyền thông phòng, chống mua bán người',
	introduction:
		'Xin chào bác, anh, chị. Chúng tôi hỏi xem bà con có nghe được các bài truyền thông trên loa không, để làm cho tốt hơn. Phiếu không ghi tên, số điện thoại hay địa chỉ. Không có câu nào hỏi chuyện riêng của gia đình. Bác, anh, chị có thể không trả lời câu nào không muốn, và dừng lúc nào cũng được. Mất khoảng mười phút.',
	gate: [
		{
			name: 'dong_y',
			kind: 'one',
			label: 'Bác, anh, chị có đồng ý trả lời không?',
			hint: 'Không đồng ý thì cảm ơn và dừng ở đây. Không hỏi vì sao.',
			choices: yesNo,
		},
		{
			name: 'du_18',
			kind: 'one',
			label: 'Bác, anh, chị đã đủ 18 tuổi chưa?',
			hint: 'Chưa đủ 18 tuổi thì cảm ơn và dừng ở đây.',
			choices: [
				{ name: 'co', label: 'Đủ rồi' },
				{ name: 'khong', label: 'Chưa' },
			],
		},
	],
	questions: [
		{
			name: 'cum',
			kind: 'number',
			label: 'Số thứ tự của thôn, bản, tổ trong danh sách rút thăm',
			hint: 'Người hỏi tự ghi, không ghi tên hay số nhà.',
			range: [1, 200],
		},
		{ name: 'ngay', kind: 'day', label: 'Ngày hỏi', hint: 'Người hỏi tự ghi.' },
		{
			name: 'nghe_loa',
			kind: 'one',
			label: 'Trong ba tháng qua, bác, anh, chị có nghe bài nào nói về phòng, chống mua bán người không?',
			choices: yesNoUnsure,
		},
		{
			name: 'nghe_o_dau',
			kind: 'many',
			label: 'Nghe hoặc thấy ở đâu?',
			hint: 'Đánh dấu mọi nơi được nhắc đến.',
			choices: [
				{ name: 'loa_xa', label: 'Loa của xã, thôn' },
				{ name: 'loa_keo', label: 'Loa kéo, loa lưu động' },
				{ name: 'cho', label: 'Ở chợ' },
				{ name: 'truong', label: 'Ở trường học' },
				{ name: 'hop_thon', label: 'Họp thôn, có người đến nói' },
				{ name: 'dien_thoai', label: 'Điện thoại, mạng xã hội' },
				{ name: 'to_roi', label: 'Tờ rơi, áp phích, bảng tin' },
				{ name: 'noi_khac', label: 'Nơi khác' },
			],
			after: { question: 'nghe_loa', is: 'co' },
		},
		{
			name: 'hieu_tieng',
			kind: 'one',
			label: 'Bài đó nói bằng tiếng mà bác, anh, chị hiểu rõ không?',
			choices: [
				{ name: 'ro', label: 'Hiểu rõ' },
				{ name: 'mot_phan', label: 'Hiểu một phần' },
				{ name: 'khong_hieu', label: 'Không hiểu' },
			],
			after: { question: 'nghe_loa', is: 'co' },
		},
		{
			name: 'so_dien_thoai',
			kind: 'one',
			label: 'Khi nghi có chuyện mua bán người, gọi số điện thoại nào được giúp, không mất tiền?',
			hint: 'Không đọc các câu trả lời. Đánh dấu số được nói đầu tiên.',
			choices: [
				{ name: 'so_111', label: '111' },
				{ name: 'so_113', label: '113' },
				{ name: 'so_khac', label: 'Số khác' },
				{ name: 'khong_biet', label: 'Không biết' },
			],
		},
		{
			name: 'dau_hieu',
			kind: 'many',
			label: 'Theo bác, anh, chị, lời mời nào cần phải cẩn thận?',
			hint: 'Không đọc các câu trả lời. Đánh dấu mọi điều được nói.',
			choices: [
				{ name: 'viec_nhe', label: 'Việc nhẹ, lương cao' },
				{ name: 'khong_giay', label: 'Đi làm xa không có hợp đồng, giấy tờ' },
				{ name: 'lay_chong', label: 'Lấy chồng nước ngoài qua người lạ' },
				{ name: 'quen_mang', label: 'Người mới quen trên mạng rủ đi' },
				{ name: 'giu_giay_to', label: 'Người khác giữ giấy tờ của mình' },
				{ name: 'di_bi_mat', label: 'Dặn giấu gia đình, đi ngay' },
				{ name: 'mang_thai_ho', label: 'Mang thai hộ, bán thận để lấy tiền' },
				{ name: 'dieu_khac', label: 'Điều khác' },
				{ name: 'khong_biet', label: 'Không biết' },
			],
			alone: ['khong_biet'],
		},
		{
			name: 'lam_gi_truoc',
			kind: 'many',
			label: 'Nếu có người rủ đi làm xa, bác, anh, chị sẽ làm gì trước?',
			hint: 'Không đọc các câu trả lời. Đánh dấu mọi điều được nói.',
			choices: [
				{ name: 'hoi_gia_dinh', label: 'Bàn với gia đình' },
				{ name: 'hoi_can_bo', label: 'Hỏi cán bộ xã, thôn, công an, biên phòng' },
				{ name: 'kiem_tra', label: 'Xem giấy tờ, hợp đồng, hỏi về công ty' },
				{ name: 'goi_111', label: 'Gọi 111' },
				{ name: 'di_ngay', label: 'Đi luôn' },
				{ name: 'dieu_khac', label: 'Điều khác' },
				{ name: 'khong_biet', label: 'Không biết' },
			],
			alone: ['khong_biet'],
		},
		{
			name: 'se_bao',
			kind: 'one',
			label: 'Khi an toàn, nếu nghi có người đang bị lừa, bị ép, bác, anh, chị có gọi 111 hoặc báo công an không?',
			choices: yesNoUnsure,
		},
		{
			name: 'khong_loi',
			kind: 'one',
			label: 'Có người nói: "Người bị mua bán không có lỗi, cần được giúp đỡ khi trở về." Bác, anh, chị thấy thế nào?',
			choices: [
				{ name: 'dung', label: 'Đúng' },
				{ name: 'khong_dung', label: 'Không đúng' },
				{ name: 'khong_ro', label: 'Không rõ' },
			],
		},
		{
			name: 'gioi',
			kind: 'one',
			label: 'Người trả lời',
			choices: [
				{ name: 'nu', label: 'Nữ' },
				{ name: 'nam', label: 'Nam' },
				{ name: 'khong_noi', label: 'Không muốn nói' },
			],
			isRequired: false,
		},
		{
			name: 'tuoi',
			kind: 'one',
			label: 'Nhóm tuổi',
			choices: [
				{ name: 't18_29', label: '18 đến 29' },
				{ name: 't30_59', label: '30 đến 59' },
				{ name: 't60', label: 'Từ 60' },
				{ name: 'khong_noi', label: 'Không muốn nói' },
			],
			isRequired: false,
		},
	],
	thanks: 'Cảm ơn bác, anh, chị. Cần hỏi hay cần giúp, bà con gọi 111, không mất tiền, ngày đêm đều có người nghe.',
});

/** What a result is told of: the share of those asked who gave this answer. */
export const MEASURES = [
	{ code: 'nghe_loa', is: 'co', words: 'Đã nghe bài truyền thông trong ba tháng qua' },
	{ code: 'so_dien_thoai', is: 'so_111', words: 'Biết gọi số 111' },
	{ code: 'se_bao', is: 'co', words: 'Sẽ gọi 111 hoặc báo công an khi nghi ngờ' },
	{ code: 'khong_loi', is: 'dung', words: 'Cho rằng người bị mua bán không có lỗi' },
] as const;
