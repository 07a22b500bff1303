import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'cong-dong',
	months: [10],
	title: 'Chủ và thợ làm đúng từ đầu',
	messages: ['ho-kinh-doanh-lam-dung', 'gia-dinh-chu-tro-tai-xe', 'khi-nghi-ngo-thi-lam-gi'],
	panels: [
		{
			place: 'coffee',
			figures: [
				{ who: 'chu', at: 235, pose: 'paper', mood: 'talk', facing: 1 },
				{ who: 'anh', at: 765, pose: 'rest', mood: 'smile', facing: -1 },
			],
			props: [{ prop: 'basket', at: 520 }],
			says: [
				{ by: 0, text: 'Vào vụ, ta ghi rõ việc, tiền công, ngày nghỉ.' },
				{ by: 1, text: 'Có giấy thì hai bên đều yên tâm.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'me', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'chi', at: 765, pose: 'bag', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Thuê trọ thì tôi xem căn cước rồi trả ngay.' },
				{ by: 1, text: 'Vâng, giấy tờ cháu tự giữ.' },
			],
		},
		{
			place: 'bus',
			figures: [
				{ who: 'tai-xe', at: 270, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'be-gai', at: 660, pose: 'rest', mood: 'calm', facing: -1 },
				{ who: 'be-trai', at: 860, pose: 'rest', mood: 'calm', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Hai cháu đi đâu? Bố mẹ đã biết chưa?' },
				{ by: 1, text: 'Cháu chưa biết nơi đến ạ.' },
			],
		},
		{
			place: 'bus',
			figures: [
				{ who: 'tai-xe', at: 235, pose: 'call', mood: 'talk', facing: 1 },
				{ who: 'ban', at: 765, pose: 'open', mood: 'talk', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Thấy không yên lòng, tôi gọi {{hotline:111}}.' },
				{ by: 1, text: 'Phải. Báo tin là giúp, đừng tự đuổi theo ai.' },
			],
		},
	],
	action: 'Ghi tiền công ra giấy; thấy điều đáng ngờ thì gọi {{hotline:111}}.',
};
