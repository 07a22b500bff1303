import { createHash } from 'node:crypto';

import { snapshotSchema } from '#content/model/snapshot.ts';

import type { z } from 'zod';
import type { Snapshot } from '#content/model/snapshot.ts';

type SnapshotInput = z.input<typeof snapshotSchema>;
type Language = 'vi' | 'km' | 'mww-Latn-VN';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const mediaFile = (name: string, extension: 'mp3' | 'opus', durationSeconds: number) => ({
	key: sha256(name),
	extension,
	bytes: durationSeconds * (extension === 'mp3' ? 8000 : 4000),
	sha256: sha256(`bytes of ${name}`),
	crc32: 1,
	durationSeconds,
});

const webAudio = (name: string, voice: 'human' | 'draft') => ({
	opus: mediaFile(`${name} opus`, 'opus', 48),
	mp3: mediaFile(`${name} mp3`, 'mp3', 48),
	voice,
	durationSeconds: 48,
});

const TITLES: Readonly<Record<Language, readonly string[]>> = {
	vi: ['Gọi 111 khi cần giúp', 'Việc nhẹ lương cao', 'Đi làm xa an toàn', 'Tôn trọng người trở về'],
	km: ['ទូរស័ព្ទមួយដង មិនអស់លុយ', 'ការងារស្រាល', 'ទៅធ្វើការឆ្ងាយ', 'គោរពគ្នា'],
	'mww-Latn-VN': ['Hu ib zaug, tsis them nyiaj', 'Hauj lwm sib', 'Mus ua hauj lwm deb', 'Hwm sawv daws'],
};

const KEYS = ['goi-111', 'viec-nhe-luong-cao', 'di-lam-xa-an-toan', 'ton-trong-nguoi-tro-ve'] as const;
const TOPICS = ['goi-111', 'viec-lam', 'di-lai-an-toan', 'ton-trong'] as const;

const SCRIPT =
	'Bà con ơi! Có điều gì lo lắng, hãy gọi số 111. Số này có người nghe máy cả ngày lẫn đêm. Gọi không mất tiền. Chưa biết rõ cũng gọi được. Cuộc gọi được ghi âm. Hôm nay, bà con lưu số này vào điện thoại nhé.';

const rendition = (language: Language, index: number) => ({
	language,
	title: TITLES[language][index] ?? `Bài ${index + 1}`,
	script: SCRIPT,
	webText: 'Gọi 111 không mất tiền.\n\n- Có người nghe cả ngày lẫn đêm.\n- Cuộc gọi được ghi âm.',
	action: 'Hôm nay, lưu số 111 vào điện thoại.',
	isSample: language !== 'vi',
	// one recording is still missing, and Khmer has a machine's draft
	audio: index === 3 ? null : webAudio(`${KEYS[index] ?? index} ${language}`, language === 'km' ? 'draft' : 'human'),
});

const message = (key: string, index: number, languages: readonly Language[]) => ({
	key,
	role: 'message' as const,
	order: index + 2,
	topics: [TOPICS[index % TOPICS.length] ?? 'goi-111'],
	legalContent: ['b' as const],
	audiences: ['moi-nguoi' as const],
	sources: [{ title: 'Luật số 53/2024/QH15', url: 'https://vanban.chinhphu.vn/' }, { title: 'Sổ tay của tỉnh' }],
	renditions: languages.map((language) => rendition(language, index)),
});

const track = (month: string, language: Language, key: string, position: number, role: 'message' | 'opening') => ({
	...mediaFile(`${month} ${language} ${key} horn`, 'mp3', 50),
	integratedLufs: -16,
	truePeakDbtp: -2,
	file: `${String(position).padStart(2, '0')}_${language.slice(0, 2).toUpperCase()}_BAI.MP3`,
	title: role === 'opening' ? 'Lời mở đầu' : (TITLES[language][position - 2] ?? `Bài ${position - 1}`),
	message: key,
	role,
	voice: 'human' as const,
});

/** One language of a month: an opening and as many messages as asked for. */
export const renderedLanguage = (month: string, language: Language, keys: readonly string[]) => ({
	language,
	tracks: [
		track(month, language, 'loi-mo-dau', 1, 'opening'),
		...keys.map((key, index) => track(month, language, key, index + 2, 'message')),
	],
	bulletin: {
		...mediaFile(`${month} ${language} bulletin`, 'mp3', 50 * (keys.length + 1)),
		integratedLufs: -16,
		truePeakDbtp: -2,
		file: `BAN_TIN_${month}.MP3`,
		chapters: keys.map((key, index) => ({
			startSeconds: 50 * (index + 1),
			title: TITLES[language][index] ?? key,
			message: key,
		})),
	},
	web: {},
});

const hotline = (number: string, label: string) => ({
	number,
	label,
	labels: number === '111' ? { km: 'លេខជាតិ ១១១' } : {},
	province: null,
	hours: 'Cả ngày lẫn đêm, tất cả các ngày',
	cost: 'Không mất tiền',
	areCallsRecorded: true,
	verifiedAt: '2026-11-01',
	verifiedBy: 'Dữ liệu mẫu',
	verifyBy: '2027-05-01',
});

/**
 * A small published snapshot with every branch that a page has: three languages, a draft voice, a missing recording,
 * a withdrawal, a past month, a commune without clusters, a province without figures.
 */
export function publishedInput(overrides: Partial<SnapshotInput> = {}): SnapshotInput {
	return {
		format: 1,
		release: '20261122-154012-ab12cd',
		publishedAt: '2026-11-22T08:40:12Z',
		today: '2026-11-22',
		siteUrl: 'http://127.0.0.1:4321',
		isSample: true,
		languages: ['vi', 'km', 'mww-Latn-VN'],
		hotlines: [
			hotline('111', 'Tổng đài quốc gia bảo vệ trẻ em và phòng, chống mua bán người'),
			hotline('113', 'Công an – khi nguy hiểm trước mắt'),
		],
		provinces: [
			{ code: '12', name: 'Lai Châu', fullName: 'Tỉnh Lai Châu', languages: ['vi', 'mww-Latn-VN'] },
			{ code: '96', name: 'Cà Mau', fullName: 'Tỉnh Cà Mau', languages: ['vi', 'km'] },
		],
		communes: [
			{
				code: '03562',
				name: 'Dào San',
				kind: 'xa',
				province: '12',
				clusters: { installed: 12, working: 9 },
			},
			{ code: '03388', name: 'Đoàn Kết', kind: 'phuong', province: '12' },
			{ code: '32044', name: 'Năm Căn', kind: 'xa', province: '96' },
		],
		messages: [
			{
				...message('loi-mo-dau', 0, ['vi', 'km', 'mww-Latn-VN']),
				role: 'opening',
				order: 1,
				topics: [],
			},
			...KEYS.map((key, index) => message(key, index, index === 2 ? ['vi'] : ['vi', 'km', 'mww-Latn-VN'])),
		],
		editions: [
			{
				month: '2026-11',
				area: '00',
				title: 'Bản tin tháng 11',
				languages: (['vi', 'km', 'mww-Latn-VN'] as const).map((tag) => renderedLanguage('2026-11', tag, KEYS)),
				withdrawn: [
					{
						message: 'bai-cu',
						title: 'Bài cũ',
						day: '2026-11-20',
						reason: 'số điện thoại trong bài đã đổi',
						files: [
							{ language: 'vi', file: '07_VI_BAI_CU.MP3' },
							{ language: 'km', file: '07_KM_BAI_CU.MP3' },
						],
						isRenumbered: true,
					},
				],
				slots: ['05:00', '17:00'],
				isSample: true,
			},
			{
				month: '2026-10',
				area: '00',
				title: 'Bản tin tháng 10',
				languages: [renderedLanguage('2026-10', 'vi', KEYS)],
				withdrawn: [],
				slots: ['05:00', '17:00'],
				isSample: true,
			},
		],
		reach: {
			asOf: '2026-11-22T01:00:00Z',
			months: [
				{
					month: '2026-11',
					provinces: [
						{
							province: '12',
							communesInForce: 2,
							communesAired: 1,
							airings: 7,
							minutes: 81.5,
							waiting: 3,
							byConfidence: { A: 1, B: 5, C: 1, D: 0 },
						},
					],
					communesAired: ['03562'],
					pages: { views: 1204, started: 310, completed: 122, bundles: 4 },
				},
			],
		},
		...overrides,
	};
}

/** The same, checked. */
export const publishedSnapshot = (overrides: Partial<SnapshotInput> = {}): Snapshot =>
	snapshotSchema.parse(publishedInput(overrides));
