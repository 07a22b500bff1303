import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'ngay-30-7',
	months: [7],
	title: 'Ngày 30/7: việc của mọi nhà',
	messages: ['ngay-30-7', 'khi-nghi-ngo-thi-lam-gi', 'thu-don-bien-phong'],
	panels: [
		{
			place: 'yard',
			figures: [
				{ who: 'ong', at: 235, pose: 'point', mood: 'talk', facing: 1 },
				{ who: 'be-gai', at: 480, pose: 'rest', mood: 'smile', facing: 1 },
			],
			props: [{ prop: 'loudspeaker', at: 790 }],
			says: [
				{ by: 'loudspeaker', text: 'Hôm nay là ngày toàn dân phòng, chống mua bán người.' },
				{ by: 0, text: 'Cả làng cùng nghe nào.' },
			],
		},
		{
			place: 'school',
			figures: [
				{ who: 'co-giao', at: 210, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'be-trai', at: 610, pose: 'wave', mood: 'talk', facing: -1 },
				{ who: 'be-gai', at: 860, pose: 'wave', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Ai rủ đi làm xa, ta hỏi ba câu gì?' },
				{ by: 1, text: 'Làm gì, ở đâu, ai trả lương!' },
			],
		},
		{
			place: 'border',
			figures: [
				{ who: 'ong', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'bien-phong', at: 765, pose: 'open', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Thấy điều lạ, dân bản báo ở đây được chứ?' },
				{ by: 1, text: 'Được ạ. Đồn có người trực cả đêm.' },
			],
		},
		{
			place: 'yard',
			figures: [
				{ who: 'me', at: 170, pose: 'screen', mood: 'smile', facing: 1 },
				{ who: 'anh', at: 500, pose: 'screen', mood: 'smile', facing: 1 },
				{ who: 'ban', at: 820, pose: 'screen', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Mỗi nhà lưu một số.' },
				{ by: 2, text: 'Số {{hotline:111}}, gọi không mất tiền!' },
			],
		},
	],
	action: 'Cả nhà cùng lưu số {{hotline:111}}.',
};
