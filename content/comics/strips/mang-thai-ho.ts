import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'mang-thai-ho',
	months: [11],
	title: 'Giữ mẹ, giữ con',
	messages: ['mang-thai-ho-hien-tang', 'con-trong-bung-me'],
	panels: [
		{
			place: 'yard',
			figures: [
				{ who: 'ke-lua', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'ban', at: 765, pose: 'stop', mood: 'doubt', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Chị mang thai thuê nhé, nhiều tiền lắm!' },
				{ by: 1, text: 'Không, tôi không nhận.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'ban', at: 235, pose: 'rest', mood: 'talk', facing: 1 },
				{ who: 'me', at: 765, pose: 'open', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Lúc túng tiền, họ lại tìm đến tận nhà.' },
				{ by: 1, text: 'Luật cấm mang thai thuê. Kẻ tổ chức mới có tội.' },
			],
		},
		{
			place: 'office',
			figures: [
				{ who: 'ban', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'can-bo', at: 765, pose: 'paper', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Nhà tôi cần tiền, hỏi vay ở đâu ạ?' },
				{ by: 1, text: 'Chị ngồi đây. Tôi chỉ chỗ vay đúng luật.' },
			],
		},
		{
			place: 'clinic',
			figures: [
				{ who: 'ban', at: 235, pose: 'rest', mood: 'smile', facing: 1 },
				{ who: 'y-si', at: 765, pose: 'open', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Đã lỡ nhận lời thì sao hả chị?' },
				{ by: 1, text: 'Vẫn có quyền từ chối. Khi an toàn, gọi {{hotline:111}}.' },
			],
		},
	],
	action: 'Nói với một người đáng tin, hoặc gọi {{hotline:111}}.',
};
