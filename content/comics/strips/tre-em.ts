import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'tre-em',
	months: [5],
	title: 'Nghỉ hè, con ở đâu',
	messages: ['he-nay-con-o-dau', 'tre-em-va-viec-lam'],
	panels: [
		{
			place: 'school',
			figures: [
				{ who: 'co-giao', at: 210, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'be-gai', at: 610, pose: 'wave', mood: 'smile', facing: -1 },
				{ who: 'be-trai', at: 850, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Ai rủ đi đâu, các em hỏi bố mẹ trước nhé.' },
				{ by: 1, text: 'Vâng ạ!' },
			],
		},
		{
			place: 'yard',
			figures: [
				{ who: 'ke-lua-nu', at: 250, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'bo', at: 640, pose: 'stop', mood: 'doubt', facing: -1 },
				{ who: 'be-trai', at: 870, pose: 'rest', mood: 'calm', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Cho cháu ra phố rửa bát, có tiền gửi về!' },
				{ by: 1, text: 'Cháu còn tuổi đi học. Nhà tôi không cho đi.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'me', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'be-gai', at: 765, pose: 'rest', mood: 'talk', facing: -1 },
			],
			props: [{ prop: 'cat', at: 490 }],
			says: [
				{ by: 0, text: 'Chiều nay con chơi ở đâu, với ai?' },
				{ by: 1, text: 'Con sang nhà bạn, năm giờ con về.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'ba', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'be-trai', at: 570, pose: 'wave', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Cháu nhớ số gọi khi cần giúp chưa?' },
				{ by: 1, text: 'Cháu thuộc rồi: số {{hotline:111}}. Trẻ em cũng gọi được!' },
			],
		},
	],
	action: 'Tối nay, dạy con nhớ số {{hotline:111}}.',
};
