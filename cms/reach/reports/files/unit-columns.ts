import { partAddress } from '../rows-address.ts';

import type { UnitLine } from '../report.ts';
import type { Cell, Column } from './sheet.ts';

const whole = (header: string, meaning: string): Column => ({ header, kind: 'whole', width: 12, meaning });

export const unitColumns: readonly Column[] = [
	{
		header: 'Mã',
		kind: 'text',
		width: 14,
		meaning: 'Mã của Tổng cục Thống kê; mã tiếng hoặc hình thức; giữ số 0 ở đầu',
	},
	{ header: 'Tên', kind: 'text', width: 30, meaning: 'Tên đơn vị, tiếng hoặc hình thức' },
	whole('Xã có trong kỳ', 'Có hiệu lực ít nhất một tháng của kỳ'),
	whole('Xã có phát', 'Ít nhất một lần phát trong kỳ'),
	whole('Tháng có phát', 'Số tháng của kỳ có ít nhất một lần phát'),
	whole('Lần phát', 'Lần phát hợp lệ'),
	{ header: 'Phút', kind: 'decimal', width: 13, meaning: 'Số phút trên loa' },
	whole('Lượt phát', 'Số lượt phát bản tin'),
	whole('Mức A', 'Lần phát có minh chứng'),
	whole('Mức B', 'Lần phát ghi trong 3 ngày'),
	whole('Mức C', 'Lần phát ghi muộn hơn hoặc nhập lại'),
	whole('Mức D', 'Mới có kế hoạch'),
	whole('Khó tin', 'Lần phát có số phút và số lượt không hợp nhau'),
	whole('Lượt tải gói', 'Lượt tải gói phát thanh của các tháng trong kỳ'),
	{ header: 'Ghi chú', kind: 'text', width: 40, meaning: 'Sáp nhập, bãi bỏ trong kỳ' },
];

const linked = (value: number, href: string): Cell => (href === '' ? value : { value, href });

export const unitRow = (unit: UnitLine): readonly Cell[] => [
	unit.code,
	unit.name,
	linked(unit.communesInForce, unit.communesHref),
	linked(unit.communesAired, unit.href),
	linked(unit.monthsAired, unit.href),
	linked(unit.airings, unit.href),
	linked(unit.minuteHundredths / 100, unit.href),
	linked(unit.plays, unit.href),
	linked(unit.a, partAddress(unit.href, 'A')),
	linked(unit.b, partAddress(unit.href, 'B')),
	linked(unit.c, partAddress(unit.href, 'C')),
	linked(unit.d, partAddress(unit.href, 'D')),
	linked(unit.implausible, partAddress(unit.href, 'implausible')),
	linked(unit.downloads, unit.downloadsHref),
	unit.note,
];
