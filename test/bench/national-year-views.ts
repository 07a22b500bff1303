import { loadMonth } from '#cms/reach/months/load-month.ts';
import { loadOverview } from '#cms/reach/overview/load-overview.ts';
import { loadPlans } from '#cms/reach/plans/load-plans.ts';
import { reachFigures } from '#cms/reach/reports/figures.ts';
import { loadToday } from '#cms/start-page/load-today.ts';

import { YEAR } from './year-rows.ts';

import type { Day, Month } from '#content/model/month.ts';
import type { Payload, TypedUser } from 'payload';

interface ViewTools {
	readonly payload: Payload;
	readonly administrator: TypedUser;
	readonly manager: TypedUser;
	/** Of province 12. */
	readonly officer: TypedUser;
	/** Code of one that many rows speak of. */
	readonly commune: string;
	/** The last day of the year. */
	readonly today: Day;
	readonly reportOf: (code: string, period: string) => Promise<unknown>;
	/** A request of the manager to the REST API. */
	readonly asked: (path: string) => () => Promise<void>;
}

/** What the admin shows of a year of the whole country: its name there, and how it is loaded. */
export function viewsOfYear({
	payload,
	administrator,
	manager,
	officer,
	commune,
	today,
	reportOf,
	asked,
}: ViewTools): readonly (readonly [string, () => Promise<unknown>])[] {
	const last = today.slice(0, 7) as Month;
	const figures = reachFigures(payload);
	const year = { from: `${YEAR}-01-01` as Day, to: `${YEAR}-12-31` as Day };
	const rows =
		(question: object, offset = 0) =>
		() =>
			figures.rows({ days: year, ...question }, { offset, limit: 100 });
	const report = (code: string, period: string) => () => reportOf(code, period);
	return [
		['Độ phủ, cả nước', () => loadOverview(payload, { place: '00', month: last })],
		['Độ phủ, một tỉnh', () => loadOverview(payload, { place: '12', month: last })],
		['Kế hoạch, cả nước', () => loadPlans(payload, { area: '00', today })],
		['Kế hoạch, một tỉnh', () => loadPlans(payload, { area: '12', today })],
		['Chốt tháng, một tỉnh', () => loadMonth(payload, { month: last, province: '12' })],
		['Báo cáo trên trang, cả nước, tháng', report('00', `${YEAR}-10`)],
		['Báo cáo trên trang, cả nước, năm', report('00', YEAR)],
		['Báo cáo trên trang, một tỉnh, năm', report('12', YEAR)],
		['Dòng số liệu, cả nước, năm', rows({})],
		['Dòng số liệu, cả nước, năm, trang 1.000', rows({}, 99_900)],
		['Dòng số liệu, cả nước, năm, mức A', rows({ confidence: 'A' })],
		['Dòng số liệu, cả nước, năm, khó tin', rows({ isImplausible: true })],
		['Dòng số liệu, cả nước, năm, chờ hỏi', rows({ isWaiting: true })],
		['Dòng số liệu, cả nước, năm, phiên chợ', rows({ channel: 'market' })],
		['Dòng số liệu, cả nước, năm, tiếng Mông', rows({ language: 'mww-Latn-VN' })],
		['Dòng số liệu, một tỉnh, năm', rows({ province: '12' })],
		['Dòng số liệu, một xã, năm', rows({ commune })],
		['Trang đầu của lãnh đạo', () => loadToday(payload, manager, new Date(`${today}T03:00:00Z`))],
		['Trang đầu của cán bộ', () => loadToday(payload, officer, new Date(`${today}T03:00:00Z`))],
		['Trang đầu của quản trị', () => loadToday(payload, administrator, new Date(`${today}T03:00:00Z`))],
		['Danh sách lần phát', asked('airings?limit=25&page=1')],
		['Danh sách lần phát, trang 100', asked('airings?limit=25&page=100')],
		['Danh sách lần phát chờ hỏi', asked('airings?limit=25&where[isWaiting][equals]=true')],
		['Danh sách lần phát của một tỉnh', asked('airings?limit=25&where[province][equals]=12')],
		['Danh sách hoạt động', asked('activities?limit=25&page=1')],
		[
			'Danh sách hoạt động đứng sau một số',
			asked(
				`activities?limit=25&where[or][0][and][0][kind][in]=leaflet&where[or][0][and][1][day][greater_than_equal]=${year.from}&where[or][0][and][2][day][less_than_equal]=${year.to}&where[or][0][and][3][isWithdrawn][not_equals]=true&where[or][0][and][4][confidence][not_equals]=D`,
			),
		],
		['Danh sách số gộp', asked('reach-monthly?limit=25&page=1')],
		['Danh sách số đếm', asked('reach-daily?limit=25&page=1')],
		['Danh sách số đếm, một loại', asked('reach-daily?limit=25&where[or][0][and][0][kind][equals]=view')],
	];
}
