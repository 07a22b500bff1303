import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'goi-111',
	months: [],
	title: 'Lo cho người thân thì gọi hỏi',
	messages: ['goi-111', 'nhac-luu-so', 'ba-va-chiec-dien-thoai'],
	panels: [
		{
			place: 'house',
			figures: [
				{ who: 'ba', at: 235, pose: 'screen', mood: 'doubt', facing: 1 },
				{ who: 'be-trai', at: 765, pose: 'open', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Lâu rồi chị cháu không gọi về.' },
				{ by: 1, text: 'Bà ơi, ta gọi hỏi đi!' },
			],
		},
		{
			place: 'desk-111',
			figures: [{ who: 'tong-dai', at: 330, pose: 'call', mood: 'smile', facing: -1 }],
			says: [{ by: 0, text: 'Dạ, tôi nghe. Bà kể điều bà biết nhé.' }],
		},
		{
			place: 'house',
			caption: 'Ngày đêm có người nghe. Cuộc gọi được ghi âm, không mất tiền.',
			figures: [
				{ who: 'ba', at: 300, pose: 'call', mood: 'talk', facing: 1 },
				{ who: 'be-trai', at: 760, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Tôi chưa biết chắc có chuyện gì.' },
				{ by: 'phone', text: 'Chưa chắc, bà cứ gọi là đúng.' },
			],
		},
		{
			place: 'yard',
			figures: [
				{ who: 'ba', at: 250, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'ban', at: 560, pose: 'screen', mood: 'smile', facing: -1 },
				{ who: 'bo', at: 800, pose: 'screen', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Gọi rồi, lòng tôi nhẹ hơn.' },
				{ by: 1, text: 'Ta cùng lưu số {{hotline:111}} vào máy.' },
			],
		},
	],
	action: 'Hôm nay, lưu số {{hotline:111}} vào điện thoại.',
};
