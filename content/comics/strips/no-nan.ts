import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'no-nan',
	months: [4],
	title: 'Làm mùa, vay mượn: rõ từ đầu',
	messages: ['lao-dong-cuong-buc-va-no', 'mua-hai-ca-phe-dieu'],
	panels: [
		{
			place: 'coffee',
			figures: [
				{ who: 'ke-lua', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'bo', at: 765, pose: 'stop', mood: 'doubt', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Căn cước đưa đây tôi giữ, rồi tôi ứng tiền cho.' },
				{ by: 1, text: 'Giấy tờ của tôi, tôi tự giữ.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'bo', at: 235, pose: 'paper', mood: 'talk', facing: 1 },
				{ who: 'me', at: 765, pose: 'rest', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Tiền công bao nhiêu, vay bao nhiêu, ghi cả ra giấy.' },
				{ by: 1, text: 'Chưa rõ thì chưa ký.' },
			],
		},
		{
			place: 'field',
			figures: [
				{ who: 'anh', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'bo', at: 765, pose: 'rest', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Còn nợ thì có được nghỉ việc không bác?' },
				{ by: 1, text: 'Được. Nợ tính riêng, không ai được giữ người.' },
			],
		},
		{
			place: 'yard',
			figures: [
				{ who: 'bo', at: 235, pose: 'call', mood: 'talk', facing: 1 },
				{ who: 'anh', at: 765, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Khi an toàn, ta gọi {{hotline:111}}.' },
				{ by: 1, text: 'Ngày đêm có người nghe, không mất tiền.' },
			],
		},
	],
	action: 'Ghi tiền công, tiền vay ra giấy; chưa rõ thì hỏi {{hotline:111}}.',
};
