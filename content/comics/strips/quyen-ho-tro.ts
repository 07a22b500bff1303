import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'quyen-ho-tro',
	months: [12],
	title: 'Quyền được giúp, gọi một số',
	messages: ['quyen-va-ho-tro', 'hoc-nghe-vay-von', 'kham-benh-nhe-long'],
	panels: [
		{
			place: 'office',
			figures: [
				{ who: 'chi', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'can-bo', at: 765, pose: 'open', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Tôi muốn hỏi về quyền được hỗ trợ.' },
				{ by: 1, text: 'Chị muốn kể gì thì kể. Chuyện riêng tôi giữ kín.' },
			],
		},
		{
			place: 'clinic',
			figures: [
				{ who: 'chi', at: 235, pose: 'rest', mood: 'smile', facing: 1 },
				{ who: 'y-si', at: 765, pose: 'open', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Ở đây có ai hỏi chuyện cũ không chị?' },
				{ by: 1, text: 'Chỉ hỏi điều cần để khám, và giữ kín.' },
			],
		},
		{
			place: 'workshop',
			figures: [
				{ who: 'ban', at: 235, pose: 'rest', mood: 'smile', facing: 1 },
				{ who: 'chi', at: 765, pose: 'open', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Học nghề, vay vốn, chị hỏi xã nhé.' },
				{ by: 1, text: 'Trợ giúp pháp lý cũng hỏi được, không mất tiền.' },
			],
		},
		{
			place: 'yard',
			figures: [
				{ who: 'ba', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'chi', at: 765, pose: 'screen', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Chưa có giấy tờ gì thì hỏi ai cháu?' },
				{ by: 1, text: 'Cứ gọi {{hotline:111}}. Họ nghe và chỉ chỗ giúp.' },
			],
		},
	],
	action: 'Cần giúp, gọi {{hotline:111}} để hỏi quyền và nơi giúp gần nhất.',
};
