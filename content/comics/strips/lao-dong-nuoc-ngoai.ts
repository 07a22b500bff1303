import type { StripDraft } from '../strip.ts';

export const strip: StripDraft = {
	topic: 'lao-dong-nuoc-ngoai',
	months: [9],
	title: 'Đi làm nước ngoài cho đúng đường',
	messages: ['xuat-khau-lao-dong', 'goi-ve-tu-nuoc-ngoai'],
	panels: [
		{
			place: 'yard',
			figures: [
				{ who: 'ke-lua-nu', at: 235, pose: 'open', mood: 'smile', facing: 1 },
				{ who: 'chi', at: 765, pose: 'think', mood: 'doubt', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Đi làm nước ngoài, cần gì hợp đồng!' },
				{ by: 1, text: 'Không có giấy thì ai chịu trách nhiệm?' },
			],
		},
		{
			place: 'office',
			figures: [
				{ who: 'chi', at: 235, pose: 'open', mood: 'talk', facing: 1 },
				{ who: 'can-bo', at: 765, pose: 'open', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Công ty này có giấy phép không ạ?' },
				{ by: 1, text: 'Hỏi Sở Nội vụ tỉnh là rõ. Tôi chỉ cách hỏi nhé.' },
			],
		},
		{
			place: 'house',
			figures: [
				{ who: 'chi', at: 235, pose: 'paper', mood: 'talk', facing: 1 },
				{ who: 'me', at: 765, pose: 'rest', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Hợp đồng ghi rõ việc, lương, nơi làm rồi mẹ.' },
				{ by: 1, text: 'Hộ chiếu con tự giữ. Gửi mẹ một bản ảnh.' },
			],
		},
		{
			place: 'bus',
			figures: [
				{ who: 'chi', at: 230, pose: 'bag', mood: 'smile', facing: 1 },
				{ who: 'me', at: 760, pose: 'wave', mood: 'smile', facing: -1 },
				{ who: 'be-trai', at: 500, pose: 'wave', mood: 'smile', facing: -1 },
			],
			says: [
				{ by: 0, text: 'Đến nơi con gọi về ngay.' },
				{ by: 1, text: 'Ở nhà chưa rõ gì, mẹ gọi {{hotline:111}} hỏi.' },
			],
		},
	],
	action: 'Hỏi Sở Nội vụ tỉnh trước khi ký, hoặc gọi {{hotline:111}}.',
};
