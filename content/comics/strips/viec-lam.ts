import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'viec-lam',
	months: [2],
	title: 'Ai rủ đi làm xa: hỏi ba câu',
	messages: ['viec-nhe-luong-cao', 'hai-ban-va-loi-ru'],
	panels: [
		{
			place: 'market',
			figures: [
				{ who: 'ke-lua', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'anh', at: 765, pose: 'think', mood: 'doubt', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Việc nhẹ, lương rất cao! Tối nay đi luôn, đừng nói với ai.' },
				{ by: 1, text: 'Sao phải giấu nhà?' },
			],
		},
		{
			place: 'market',
			figures: [
				{ who: 'anh', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'ke-lua', at: 765, pose: 'stop', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Làm việc gì? Làm ở đâu? Ai trả lương?' },
				{ by: 1, text: 'Cứ đi rồi biết!' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'anh', at: 235, pose: 'rest', mood: 'talk', facing: 1 },
				{ who: 'me', at: 765, pose: 'open', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Hỏi gì họ cũng không trả lời rõ, mẹ ạ.' },
				{ by: 1, text: 'Con hỏi thế là đúng. Chưa rõ thì chưa đi.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'anh', at: 235, pose: 'call', mood: 'talk', facing: 1 },
				{ who: 'me', at: 765, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Cháu muốn hỏi về một lời mời đi làm.' },
				{ by: 1, text: 'Gọi {{hotline:111}} hỏi trước, không mất tiền.' },
			],
		},
	],
	action: 'Hỏi đủ ba câu trước khi đi; chưa rõ thì gọi {{hotline:111}}.',
};
