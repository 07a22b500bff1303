import type { MonthLine } from '../report.ts';
import type { Cell, Column } from './sheet.ts';

const whole = (header: string, meaning: string): Column => ({ header, kind: 'whole', width: 13, meaning });
const difference = 'Nay trừ lúc chốt, của các tháng đã chốt; ô trống: chưa chốt';

export const monthColumns: readonly Column[] = [
	{ header: 'Tháng', kind: 'text', width: 16, meaning: 'Theo ngày phát' },
	whole('Xã có trong tháng', 'Có hiệu lực ít nhất một ngày của tháng'),
	whole('Xã có phát', 'Ít nhất một lần phát'),
	{ header: 'Tỉ lệ', kind: 'share', width: 9, meaning: 'Xã có phát chia cho xã có trong tháng' },
	whole('Lần phát', 'Lần phát hợp lệ'),
	{ header: 'Phút', kind: 'decimal', width: 13, meaning: 'Số phút trên loa' },
	whole('Lượt phát', 'Số lượt phát bản tin'),
	whole('Báo xong đúng hạn', 'Số xã'),
	whole('Báo xong muộn', 'Số xã'),
	whole('Chưa báo xong', 'Số xã đã ghi lần phát mà chưa báo xong'),
	whole('Chưa ghi, chưa báo', 'Số xã'),
	whole('Được phép muộn', 'Số xã, trong số muộn và chưa báo'),
	{ header: 'Sổ tháng', kind: 'text', width: 22, meaning: 'Đã chốt hay còn mở' },
	whole('Chênh lệch: lần phát', difference),
	{ header: 'Chênh lệch: phút', kind: 'decimal', width: 13, meaning: difference },
	whole('Chênh lệch: xã có phát', difference),
	{ header: 'Dấu SHA-256', kind: 'text', width: 30, meaning: 'Của số liệu lúc chốt, khi báo cáo là của một tỉnh' },
];

export function stateOf({ hasCome, closed, provinces }: MonthLine): string {
	if (!hasCome) return 'chưa tới';
	if (closed === 0) return 'chưa chốt';
	return provinces === 1 ? 'đã chốt' : `${closed} trong ${provinces} tỉnh đã chốt`;
}

export function monthRow(month: MonthLine, name: string): readonly Cell[] {
	const { hasCome, completeness, revision, href, bookHref, communesHref } = month;
	const figure = (value: number, leadsTo: string): Cell => (hasCome ? { value, href: leadsTo } : null);
	const later = (value: number | undefined): Cell => (value === undefined ? null : { value, href: bookHref });
	return [
		name,
		figure(month.communesInForce, communesHref),
		figure(month.communesAired, href),
		hasCome && month.communesInForce > 0 ? month.communesAired / month.communesInForce : null,
		figure(month.airings, href),
		figure(month.minuteHundredths / 100, href),
		figure(month.plays, href),
		figure(completeness.onTime, bookHref),
		figure(completeness.late, bookHref),
		figure(completeness.unfinished, bookHref),
		figure(completeness.silent, bookHref),
		figure(completeness.excused, bookHref),
		stateOf(month),
		later(revision?.airings),
		later(revision === null ? undefined : revision.minuteHundredths / 100),
		later(revision?.communesAired),
		month.digest,
	];
}
