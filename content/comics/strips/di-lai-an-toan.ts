import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'di-lai-an-toan',
	months: [1],
	title: 'Cả nhà hẹn nhau trước chuyến đi',
	messages: ['di-lam-xa-an-toan', 'me-con-truoc-tet', 'nhac-truoc-gio-xe'],
	panels: [
		{
			place: 'house',
			figures: [
				{ who: 'anh', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'me', at: 765, pose: 'rest', mood: 'smile', facing: -1 },
			],
			props: [{ prop: 'blossom', at: 490 }],
			says: [
				{ by: 0, text: 'Ra Tết con đi làm xa, mẹ ạ.' },
				{ by: 1, text: 'Nhà ta hẹn nhau mấy điều đã nhé.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'bo', at: 235, pose: 'paper', mood: 'talk', facing: 1 },
				{ who: 'anh', at: 765, pose: 'screen', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Địa chỉ, tên chủ, số điện thoại: để lại một bản.' },
				{ by: 1, text: 'Con chụp cả giấy tờ gửi bố. Bản chính con giữ.' },
			],
		},
		{
			place: 'bus',
			figures: [
				{ who: 'me', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'anh', at: 765, pose: 'bag', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Cần giúp mà khó nói, con hỏi thăm con mèo.' },
				{ by: 1, text: 'Vâng. Con hỏi con mèo là mẹ biết.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'me', at: 235, pose: 'call', mood: 'smile', facing: 1 },
				{ who: 'ba', at: 765, pose: 'rest', mood: 'smile', facing: -1 },
			],
			props: [{ prop: 'cat', at: 480 }],
			says: [
				{ by: 0, text: 'Cháu nó đến nơi rồi, chỗ ở đúng địa chỉ.' },
				{ by: 1, text: 'Nhà lưu sẵn số {{hotline:111}}, có gì thì hỏi.' },
			],
		},
	],
	action: 'Hẹn nhau giờ gọi về và một câu hẹn; lo lắng thì gọi {{hotline:111}}.',
};
