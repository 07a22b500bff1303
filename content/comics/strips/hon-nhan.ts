import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'hon-nhan',
	months: [3],
	title: 'Hai người cùng ưng mới cưới',
	messages: ['cuoi-hoi-do-hai-nguoi', 'ket-hon-nuoc-ngoai'],
	panels: [
		{
			place: 'house',
			figures: [
				{ who: 'ke-lua-nu', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'chi', at: 765, pose: 'stop', mood: 'doubt', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Cưới nhanh đi, giấy tờ để sau!' },
				{ by: 1, text: 'Cháu chưa nói chuyện với anh ấy lần nào.' },
			],
		},
		{
			place: 'field',
			figures: [
				{ who: 'ban', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'chi', at: 765, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Chưa muốn thì em có quyền nói không.' },
				{ by: 1, text: 'Vâng. Em phải biết rõ tên, nhà, việc làm đã.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'chi', at: 240, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'bo', at: 620, pose: 'rest', mood: 'smile', facing: -1 },
				{ who: 'me', at: 850, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Con sẽ gặp nhiều lần rồi mới quyết.' },
				{ by: 1, text: 'Lấy ai là do con. Bố mẹ không ép.' },
			],
		},
		{
			place: 'office',
			figures: [
				{ who: 'chi', at: 235, pose: 'rest', mood: 'smile', facing: 1 },
				{ who: 'can-bo', at: 765, pose: 'open', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Em hỏi về đăng ký kết hôn ạ.' },
				{ by: 1, text: 'Hỏi ở đây là đúng. Không yên lòng thì gọi {{hotline:111}}.' },
			],
		},
	],
	action: 'Hỏi Ủy ban xã trước khi quyết, hoặc gọi {{hotline:111}}.',
};
