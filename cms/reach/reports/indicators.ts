import { spotCheckInWords } from '#content/survey/spot-check.ts';

import { activityLines, laterActivityLines } from './activity-lines.ts';
import { line } from './line.ts';
import { reportAddress } from './report-address.ts';
import { rowsAddress } from './rows-address.ts';

import type { FigureTotal } from '#content/model/month-figures.ts';
import type { ReportPeriod } from '#content/model/report-period.ts';
import type { SpotTally } from '#content/survey/spot-check.ts';
import type { ActivityFigure, FigureQuestion, SumQuestion } from './figures-interface.ts';
import type { Line } from './line.ts';
import type { Indicator, MonthHref, MonthLine, ReportPlace } from './report.ts';
import type { Tally } from './tally.ts';

/** What the official table is made of. */
export interface IndicatorParts {
	readonly place: ReportPlace;
	readonly period: ReportPeriod;
	readonly total: FigureTotal;
	/** Airings that break a rule and that nobody has asked the commune about; in no other figure. */
	readonly waiting: number;
	/** Airings by lot that communes were telephoned about. */
	readonly spotChecks: SpotTally;
	readonly months: readonly Omit<MonthLine, MonthHref>[];
	/** In force in at least one month that has come. */
	readonly communesInForce: number;
	readonly communesAired: number;
	readonly communesEveryMonth: number;
	readonly communesDownloaded: number;
	readonly downloads: number;
	readonly byChannel: ReadonlyMap<string, Tally>;
	/** What was done beside airings, by kind. */
	readonly activities: ReadonlyMap<string, ActivityFigure>;
	/** Different messages of the bulletins that were published for these months. */
	readonly messages: number;
	/** Of those in force: how many people live in those that aired, in all; and how many have no number. */
	readonly population: { readonly aired: number; readonly all: number; readonly unknown: number };
	/** Figures of pages; null where they are not told apart by place. */
	readonly pages: ReadonlyMap<string, number> | null;
}

const COMMUNES_SAY = 'Xã tự ghi';

/** Which rows a place has. */
export const questionOf = ({ place, period }: Pick<IndicatorParts, 'place' | 'period'>): FigureQuestion => ({
	days: period.days,
	...(place.level === 'province' ? { province: place.code } : {}),
	...(place.level === 'commune' ? { commune: place.code } : {}),
});

/** The same place, in months. */
export const sumsOf = ({ place, period }: Pick<IndicatorParts, 'place' | 'period'>): SumQuestion => {
	const { days: _days, ...where } = questionOf({ place, period });
	const [from] = period.months;
	const to = period.months.at(-1);
	if (!from || !to) throw new TypeError('A period without months.');
	return { months: { from, to }, ...where };
};

/** The official table (domain.md section 7): levels stand under each other and are never added up. */
export function indicatorsOf(parts: IndicatorParts): readonly Indicator[] {
	return [
		...preparation(parts),
		...airing(parts),
		...completion(parts),
		...activityLines(parts),
		...listening(parts),
		...laterActivityLines(parts, 25),
	];
}

function preparation(parts: IndicatorParts): readonly Indicator[] {
	const { messages, communesDownloaded, communesInForce, downloads } = parts;
	return [
		line({
			code: 'messages_in_bulletins',
			number: '1',
			heading: 'Chuẩn bị',
			name: 'Bài trong các bản tin đã phát hành',
			unit: 'bài',
			value: messages,
			source: 'Sổ bản tin',
			href: '/admin/collections/editions',
		}),
		line({
			code: 'communes_downloaded',
			number: '2',
			name: 'Xã, phường đã tải gói phát thanh',
			unit: 'xã',
			value: communesDownloaded,
			of: communesInForce,
			source: 'Máy chủ trang',
			note: 'Tải về chưa phải là đã phát.',
			href: `${reportAddress(parts)}#don-vi`,
		}),
		line({
			code: 'downloads',
			number: '2.1',
			name: 'Lượt tải gói phát thanh',
			unit: 'lượt',
			value: downloads,
			source: 'Máy chủ trang',
			href: `${reportAddress(parts)}#don-vi`,
		}),
	];
}

function airing(parts: IndicatorParts): readonly Indicator[] {
	const { total, waiting, spotChecks, months, communesAired, communesInForce, communesEveryMonth, byChannel } = parts;
	const question = questionOf(parts);
	const rows = rowsAddress(question);
	const come = months.filter(({ hasCome }) => hasCome);
	const sum = (value: (month: (typeof come)[number]) => number) =>
		come.reduce((count, month) => count + value(month), 0);
	const said = (number: string, given: Omit<Line, 'number' | 'source'>) =>
		line({ source: COMMUNES_SAY, href: rows, ...given, number });
	const channel = (number: string, name: string, key: string, code: string) =>
		said(number, {
			code,
			name,
			unit: 'lần phát',
			value: byChannel.get(key)?.total.airings ?? 0,
			of: total.airings,
			href: rowsAddress({ ...question, channel: key }),
		});
	const confidence = (number: string, letter: 'A' | 'B' | 'C' | 'D', name: string) =>
		said(number, {
			code: `airings_${letter.toLowerCase()}`,
			name: `– ${name} (mức ${letter})`,
			unit: 'lần phát',
			value: total[letter.toLowerCase() as 'a' | 'b' | 'c' | 'd'],
			of: total.airings,
			href: rowsAddress({ ...question, confidence: letter }),
		});
	return [
		said('3', {
			code: 'communes_aired',
			heading: 'Phát trên loa',
			name: 'Xã, phường phát ít nhất một lần trong kỳ',
			unit: 'xã',
			value: communesAired,
			of: communesInForce,
			note: 'Loa phát không có nghĩa là mọi người đã nghe.',
		}),
		said('3.1', {
			code: 'communes_every_month',
			name: 'Xã, phường phát trong mọi tháng đã tới của kỳ',
			unit: 'xã',
			value: communesEveryMonth,
			of: communesInForce,
		}),
		said('3.2', {
			code: 'commune_months_aired',
			name: 'Tháng của xã có phát',
			unit: 'tháng × xã',
			value: sum((month) => month.communesAired),
			of: sum((month) => month.communesInForce),
			note: 'Mỗi xã có trong một tháng là một.',
		}),
		said('4', { code: 'airings', name: 'Số lần phát', unit: 'lần phát', value: total.airings }),
		confidence('4.1', 'A', 'có minh chứng'),
		confidence('4.2', 'B', 'ghi trong 3 ngày'),
		confidence('4.3', 'C', 'ghi muộn hơn, hoặc nhập lại'),
		confidence('4.4', 'D', 'mới có kế hoạch'),
		said('4.5', {
			code: 'airings_implausible',
			name: '– số phút và số lượt không hợp nhau',
			unit: 'lần phát',
			value: total.implausible,
			of: total.airings,
			note: 'Dưới 20 giây một lượt: cần hỏi lại xã.',
			href: rowsAddress({ ...question, isImplausible: true }),
		}),
		said('4.6', {
			code: 'airings_waiting',
			name: '– ngoài ra: đang chờ hỏi lại xã, chưa tính',
			unit: 'lần phát',
			value: waiting,
			note: 'Ngày, số cụm hoặc số phút không hợp lý; tính khi cán bộ đã hỏi và nhận.',
			href: rowsAddress({ ...question, isWaiting: true }),
		}),
		line({
			code: 'spot_checks_confirmed',
			number: '4.7',
			name: '– gọi điện kiểm tra ngẫu nhiên: xã xác nhận có phát',
			unit: 'lần phát',
			value: spotChecks.drawn === 0 ? null : spotChecks.confirmed,
			of: spotChecks.drawn === 0 ? null : spotChecks.confirmed + spotChecks.denied,
			source: 'Gọi điện kiểm tra',
			note: spotCheckInWords(spotChecks),
			href: spotChecks.drawn === 0 ? '' : '/admin/collections/spot-results',
		}),
		said('5', {
			code: 'minutes',
			name: 'Số phút trên loa',
			unit: 'phút',
			value: total.minuteHundredths / 100,
			decimals: 2,
		}),
		said('6', {
			code: 'plays',
			name: 'Số lượt phát (một bản tin phát hai lượt là hai)',
			unit: 'lượt',
			value: total.plays,
		}),
		said('6.1', {
			code: 'seconds_per_play',
			name: 'Trung bình một lượt phát',
			unit: 'giây',
			value: total.plays === 0 ? null : Math.round((total.minuteHundredths * 60) / 100 / total.plays),
			note: total.plays === 0 ? 'Chưa có lượt phát nào.' : 'Quá ngắn là dấu hiệu ghi nhầm cột.',
		}),
		channel('7', 'Loa kéo, loa lưu động', 'mobile-loudspeaker', 'airings_mobile'),
		channel('8', 'Tại phiên chợ', 'market', 'airings_market'),
		channel('9', 'Tại trường học', 'school', 'airings_school'),
		channel('10', 'Tại đồn biên phòng', 'border-post', 'airings_border_post'),
	];
}

function completion({ months, place, period }: IndicatorParts): readonly Indicator[] {
	const come = months.filter(({ hasCome }) => hasCome);
	const sum = (key: 'expected' | 'onTime' | 'late' | 'unfinished' | 'silent' | 'excused') =>
		come.reduce((count, { completeness }) => count + completeness[key], 0);
	const [first] = period.months;
	const book =
		place.province === '' || !first
			? `${reportAddress({ place, period })}#theo-thang`
			: `/admin/chot-thang?thang=${first}&tinh=${place.province}`;
	const lines = [
		['completed_on_time', 'Báo đã ghi xong đúng hạn', 'onTime'],
		['completed_late', 'Báo đã ghi xong muộn', 'late'],
		['unfinished', 'Đã ghi, chưa báo xong', 'unfinished'],
		['silent', 'Chưa ghi, chưa báo', 'silent'],
		['excused', 'Trong số muộn, chưa báo: được phép, có lý do', 'excused'],
	] as const;
	return lines.map(([code, name, key], index) =>
		line({
			code,
			number: `11.${index + 1}`,
			...(index === 0 ? { heading: 'Báo cáo của xã' } : {}),
			name,
			unit: 'tháng × xã',
			value: sum(key),
			of: sum('expected'),
			source: 'Sổ tháng',
			note: index === 0 ? 'Hạn: ngày 05 của tháng sau, theo ngày xã báo xong.' : '',
			href: book,
		}),
	);
}

function listening({ population, pages, communesAired, communesInForce }: IndicatorParts): readonly Indicator[] {
	const missing =
		population.unknown > 0
			? `Chưa có số dân có nguồn của ${population.unknown} trong ${communesInForce} xã: không tính tỉ lệ.`
			: '';
	const page = (code: string, number: string, name: string, kind: string) =>
		line({
			code,
			number,
			name,
			unit: 'lượt',
			value: pages ? (pages.get(kind) ?? 0) : null,
			source: 'Máy chủ trang',
			note: pages ? 'Lượt, không phải người.' : 'Trang không hỏi người xem ở đâu: chỉ có số cả nước.',
			href: pages ? `/admin/collections/reach-daily?where[or][0][and][0][kind][equals]=${kind}` : '',
		});
	return [
		line({
			code: 'population_of_communes_aired',
			number: '21',
			heading: 'Người nghe',
			name: 'Dân số của các xã đã phát',
			unit: 'người',
			value: population.unknown > 0 || communesInForce === 0 ? null : population.aired,
			of: population.unknown > 0 || communesInForce === 0 ? null : population.all,
			source: 'Danh mục xã',
			note: missing || `Người sống ở ${communesAired} xã có phát, không phải người đã nghe.`,
			href: '/admin/collections/communes',
		}),
		line({
			code: 'heard',
			number: '22',
			name: 'Người nghe và nhớ',
			unit: 'phần trăm',
			value: null,
			source: '–',
			note: 'Số liệu phát không cho biết; chỉ khảo sát mẫu mới cho biết (mục Khảo sát).',
		}),
		line({
			code: 'calls_111',
			number: '23',
			name: 'Cuộc gọi 111 từ địa bàn',
			unit: 'cuộc',
			value: null,
			source: 'Tổng đài 111',
			note: 'Chưa có số liệu của tổng đài.',
		}),
		page('page_views', '24', 'Lượt mở trang', 'view'),
		page('audio_started', '24.1', 'Lượt bắt đầu nghe trên trang', 'started'),
		page('audio_completed', '24.2', 'Lượt nghe hết trên trang', 'completed'),
	];
}
