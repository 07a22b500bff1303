import type { Audience, Topic } from '../model/message.ts';

/** What a month is about: one theme a bulletin, so that a village remembers one thing. */
export interface MonthTheme {
	/** 1-12. */
	readonly month: number;
	readonly title: string;
	/** What people are busy with then: why it is said now. */
	readonly season: string;
	readonly topics: readonly Topic[];
	/** Whom the month speaks to first. */
	readonly audiences: readonly Audience[];
}

/** Twelve months by the year of a village: Tết, 8 March, the end of school, 30 July, the harvests, the weddings. */
export const MONTH_THEMES: readonly MonthTheme[] = [
	{
		month: 1,
		title: 'Cả nhà hẹn nhau trước chuyến đi',
		season: 'Giáp Tết: con cháu về, rồi rủ nhau đi làm',
		topics: ['di-lai-an-toan'],
		audiences: ['cha-me', 'thanh-nien'],
	},
	{
		month: 2,
		title: 'Ra Giêng đi làm: hỏi ba câu',
		season: 'Sau Tết: nhiều người đi làm xa, bắt đầu mùa điều',
		topics: ['viec-lam'],
		audiences: ['nguoi-lao-dong', 'thanh-nien'],
	},
	{
		month: 3,
		title: 'Tháng của chị em: hai người cùng ưng',
		season: 'Ngày 8/3, mùa cưới, mùa điều',
		topics: ['hon-nhan'],
		audiences: ['phu-nu', 'thanh-nien'],
	},
	{
		month: 4,
		title: 'Làm mùa, vay mượn: rõ ràng từ đầu',
		season: 'Cuối mùa điều, giáp hạt',
		topics: ['no-nan', 'viec-lam'],
		audiences: ['nguoi-lao-dong', 'ho-kinh-doanh'],
	},
	{
		month: 5,
		title: 'Nghỉ hè, con ở đâu',
		season: 'Cuối năm học',
		topics: ['tre-em'],
		audiences: ['cha-me', 'tre-em'],
	},
	{
		month: 6,
		title: 'Quen nhau qua mạng: đừng vội',
		season: 'Nghỉ hè, các em cầm điện thoại nhiều hơn',
		topics: ['mang-xa-hoi'],
		audiences: ['thanh-nien', 'cha-me'],
	},
	{
		month: 7,
		title: 'Ngày 30/7: việc của mọi nhà',
		season: 'Ngày toàn dân phòng, chống mua bán người',
		topics: ['ngay-30-7', 'cong-dong', 'goi-111'],
		audiences: ['moi-nguoi', 'can-bo'],
	},
	{
		month: 8,
		title: 'Đón nhau như người nhà',
		season: 'Rằm tháng bảy, trước năm học mới',
		topics: ['ton-trong', 'quyen-ho-tro'],
		audiences: ['moi-nguoi', 'can-bo'],
	},
	{
		month: 9,
		title: 'Đi làm nước ngoài cho đúng đường',
		season: 'Sau hè: nhiều đợt tuyển người',
		topics: ['lao-dong-nuoc-ngoai'],
		audiences: ['nguoi-lao-dong', 'thanh-nien'],
	},
	{
		month: 10,
		title: 'Chủ và thợ làm đúng từ đầu',
		season: 'Vào mùa cà phê',
		topics: ['viec-lam', 'cong-dong'],
		audiences: ['ho-kinh-doanh', 'nguoi-lao-dong'],
	},
	{
		month: 11,
		title: 'Giữ mẹ, giữ con',
		season: 'Mùa gặt xong, nhiều nhà lo tiền cuối năm',
		topics: ['mang-thai-ho', 'tre-em'],
		audiences: ['phu-nu', 'cha-me'],
	},
	{
		month: 12,
		title: 'Quyền được giúp, gọi một số',
		season: 'Cuối năm: người đi xa lần lượt về',
		topics: ['quyen-ho-tro', 'goi-111'],
		audiences: ['moi-nguoi'],
	},
];

/** Spoken of in any month when a theme has too little left. */
export const EVERGREEN_TOPICS: readonly Topic[] = ['goi-111', 'cong-dong', 'di-lai-an-toan', 'viec-lam'];
