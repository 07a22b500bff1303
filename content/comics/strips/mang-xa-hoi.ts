import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'mang-xa-hoi',
	months: [6],
	title: 'Quen nhau qua mạng: đừng vội',
	messages: ['ket-ban-tren-mang', 'tuyen-dung-tren-mang'],
	panels: [
		{
			place: 'phone',
			says: [
				{ by: 'phone', text: 'Mai anh đón em đi chơi xa nhé. Đừng kể với ai.' },
				{ by: 'phone', text: 'Em không tin anh à?' },
				{ by: 'loudspeaker', text: 'Để em hỏi nhà đã.' },
			],
		},
		{
			place: 'yard',
			figures: [
				{ who: 'chi', at: 235, pose: 'screen', mood: 'talk', facing: 1 },
				{ who: 'ban', at: 765, pose: 'open', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Anh ấy cứ giục, mà chưa cho xem mặt.' },
				{ by: 1, text: 'Ảnh trên mạng có khi là ảnh của người khác.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'chi', at: 235, pose: 'rest', mood: 'talk', facing: 1 },
				{ who: 'me', at: 765, pose: 'open', mood: 'smile', facing: -1 },
			],
			props: [{ prop: 'cat', at: 500 }],
			says: [
				{ by: 0, text: 'Mẹ ơi, con kể mẹ nghe chuyện này.' },
				{ by: 1, text: 'Con kể là tốt rồi. Mẹ không mắng con.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'chi', at: 235, pose: 'screen', mood: 'smile', facing: 1 },
				{ who: 'me', at: 765, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Con chặn người ấy, giữ lại tin nhắn.' },
				{ by: 1, text: 'Hai mẹ con cùng gọi {{hotline:111}} hỏi thêm.' },
			],
		},
	],
	action: 'Kể với một người tin cậy trước khi gặp, hoặc gọi {{hotline:111}}.',
};
