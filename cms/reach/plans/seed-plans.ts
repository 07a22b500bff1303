import { communes } from '#content/places/places.ts';

import type { Payload } from 'payload';
import type { Plan, Target } from '../../payload-types.ts';

const SEEDED = 'seeded:plans';

type NewTarget = Pick<Target, 'text' | 'indicator' | 'denominator' | 'value' | 'unit'>;

/** What provincial plans name (domain.md section 1 and 9). */
const TARGETS: readonly NewTarget[] = [
	{
		text: '100% xã, phường phát tài liệu truyền thông trên loa ít nhất một lần mỗi tháng',
		indicator: 'communes-monthly',
		denominator: 'communes',
		value: 100,
		unit: 'percent',
	},
	{
		text: '80% người dân xã điểm được tiếp cận thông tin phòng, chống mua bán người',
		indicator: 'people-in-communes-aired',
		denominator: 'people',
		value: 80,
		unit: 'percent',
	},
	{
		text: '100% cán bộ chuyên trách được tập huấn',
		indicator: 'staff-trained',
		denominator: 'staff',
		value: 100,
		unit: 'percent',
	},
	{
		text: '50% cán bộ, cộng tác viên cơ sở được tập huấn',
		indicator: 'staff-trained',
		denominator: 'staff',
		value: 50,
		unit: 'percent',
	},
	{
		text: 'Mỗi tỉnh có ít nhất một xã điểm',
		indicator: 'pilot-communes',
		denominator: 'none',
		value: 1,
		unit: 'count',
	},
];

/** Communes of today of the border districts that the plan of Lai Châu was written for. */
const OLD_DISTRICTS: Readonly<Record<string, readonly string[]>> = {
	'huyện Sìn Hồ': [
		'Hồng Thu',
		'Lê Lợi',
		'Nậm Cuổi',
		'Nậm Mạ',
		'Nậm Tăm',
		'Pa Tần',
		'Pu Sam Cáp',
		'Sìn Hồ',
		'Tủa Sín Chải',
	],
	'huyện Mường Tè': ['Bum Nưa', 'Bum Tở', 'Hua Bum', 'Mù Cả', 'Mường Tè', 'Pa Ủ', 'Thu Lũm', 'Tà Tổng'],
	'huyện Phong Thổ': ['Dào San', 'Khổng Lào', 'Phong Thổ', 'Sin Suối Hồ', 'Sì Lở Lầu'],
};

/** Plans as examples, marked so, once for each installation: whoever has put them away is not given them again. */
export async function seedPlans(payload: Payload, year: string): Promise<void> {
	if (await payload.kv.has(SEEDED)) return;
	const { totalDocs } = await payload.count({ collection: 'plans' });
	if (totalDocs === 0) {
		await seedPlan(payload, year, {
			title: 'Ví dụ: kế hoạch truyền thông phòng, chống mua bán người của tỉnh',
			area: '00',
			legalBasis: 'Quyết định số 33/QĐ-TTg ngày 07/01/2026; thay bằng kế hoạch của tỉnh',
			text: 'Các chỉ tiêu thường gặp trong kế hoạch của tỉnh. Hãy sửa theo văn bản của địa bàn.',
			units: '',
			oldUnit: '',
		});
		for (const [oldUnit, names] of Object.entries(OLD_DISTRICTS))
			await seedPlan(
				payload,
				year,
				{
					title: `Ví dụ: kế hoạch viết cho ${oldUnit} trước ngày 01/07/2025`,
					area: '12',
					legalBasis: 'Kế hoạch của tỉnh Lai Châu, viết cho đơn vị cũ; ghi lại số, ký hiệu',
					text: 'Đơn vị cấp huyện không còn; kế hoạch vẫn được tính theo các xã hiện nay.',
					units: codesOf('12', names).join(' '),
					oldUnit,
				},
				TARGETS.slice(0, 1),
			);
	}
	await payload.kv.set(SEEDED, { at: new Date().toISOString() });
}

const codesOf = (province: string, names: readonly string[]): readonly string[] =>
	communes()
		.filter((commune) => commune.province === province && names.includes(commune.name))
		.map(({ code }) => code);

async function seedPlan(
	payload: Payload,
	year: string,
	plan: Pick<Plan, 'title' | 'area' | 'legalBasis' | 'text' | 'units' | 'oldUnit'>,
	targets = TARGETS,
): Promise<void> {
	const { id } = await payload.create({ collection: 'plans', data: { ...plan, isSample: true }, depth: 0 });
	for (const target of targets)
		await payload.create({
			collection: 'targets',
			data: { ...target, plan: id, area: plan.area, period: year, isSample: true },
			depth: 0,
		});
}
