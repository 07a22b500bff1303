import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'ton-trong',
	months: [8],
	title: 'Đón nhau như người nhà',
	messages: ['ton-trong-nguoi-tro-ve', 'tre-em-di-cung'],
	panels: [
		{
			place: 'yard',
			figures: [
				{ who: 'ba', at: 235, pose: 'wave', mood: 'smile', facing: 1 },
				{ who: 'me', at: 765, pose: 'open', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Làng nào cũng có người đi làm xa rồi về.' },
				{ by: 1, text: 'Gặp nhau, ta chào như mọi ngày.' },
			],
		},
		{
			place: 'market',
			figures: [
				{ who: 'bo', at: 235, pose: 'open', mood: 'doubt', facing: 1 },
				{ who: 'me', at: 765, pose: 'stop', mood: 'talk', facing: -1 },
			],
			props: [{ prop: 'basket', at: 500 }],
			says: [
				{ by: 0, text: 'Nghe người ta đồn là…' },
				{ by: 1, text: 'Chuyện riêng nhà người ta, ta đừng đoán, đừng đồn.' },
			],
		},
		{
			place: 'field',
			figures: [
				{ who: 'me', at: 520, pose: 'rest', mood: 'smile', facing: -1 },
				{ who: 'ban', at: 220, pose: 'wave', mood: 'smile', facing: 1 },
				{ who: 'chi', at: 800, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 1, text: 'Mai phiên chợ, ta đi cùng nhé!' },
				{ by: 2, text: 'Ừ, cho tôi đi với.' },
			],
		},
		{
			place: 'school',
			figures: [
				{ who: 'be-gai', at: 190, pose: 'wave', mood: 'smile', facing: 1 },
				{ who: 'be-trai', at: 400, pose: 'rest', mood: 'smile', facing: -1 },
				{ who: 'co-giao', at: 700, pose: 'open', mood: 'smile', facing: -1 },
			],
			props: [{ prop: 'ball', at: 300 }],
			says: [
				{ by: 0, text: 'Bạn mới ơi, vào chơi cùng!' },
				{ by: 2, text: 'Ai cần giúp, ta chỉ số {{hotline:111}}.' },
			],
		},
	],
	action: 'Gặp ai cũng chào như mọi ngày. Ai cần giúp, ta chỉ số {{hotline:111}}.',
};
