import { provinceChoices } from '../../foundation/options.ts';
import { nobody, ownProvince } from '../../foundation/roles.ts';

import type { CollectionConfig, NumberField } from 'payload';

const sum = (name: string, label: string): NumberField => ({ name, type: 'number', label, required: true });

/**
 * Monthly sums (số gộp tháng): one line for each month, commune, kind, language, channel, bulletin and set of letters.
 * Written in the transaction of the rows that it sums (change-sums.ts); `npm run recount` compares it with them.
 */
export const ReachMonthly: CollectionConfig<'reach-monthly'> = {
	slug: 'reach-monthly',
	labels: { singular: 'Số gộp tháng', plural: 'Số gộp theo tháng' },
	admin: {
		useAsTitle: 'key',
		group: 'Độ phủ',
		defaultColumns: ['month', 'commune', 'kind', 'language', 'channel', 'letters', 'airings', 'minuteHundredths'],
		listSearchableFields: ['commune'],
	},
	access: {
		create: nobody,
		read: ownProvince('province', 'officer', 'approver', 'manager'),
		update: nobody,
		delete: nobody,
	},
	indexes: [
		{ fields: ['month', 'province', 'commune'] },
		{ fields: ['commune', 'month', 'kind'] },
		// what reports and the overview ask of a year of the country is read of the index alone
		{
			fields: [
				'kind',
				'month',
				'province',
				'commune',
				'language',
				'letters',
				'airings',
				'waiting',
				'newest',
				'units',
				'people',
			],
		},
	],
	defaultSort: '-month',
	timestamps: false,
	fields: [
		{ name: 'key', type: 'text', label: 'Khóa', required: true, unique: true },
		{ name: 'month', type: 'text', label: 'Tháng', required: true },
		{
			name: 'province',
			type: 'select',
			label: 'Tỉnh, thành phố',
			required: true,
			options: provinceChoices,
		},
		{ name: 'commune', type: 'text', label: 'Mã xã', defaultValue: '' },
		{ name: 'kind', type: 'text', label: 'Việc', required: true },
		{ name: 'language', type: 'text', label: 'Ngôn ngữ', defaultValue: '' },
		{ name: 'channel', type: 'text', label: 'Hình thức', defaultValue: '' },
		{ name: 'bundle', type: 'text', label: 'Bản tin tháng', defaultValue: '', index: true },
		{ name: 'letters', type: 'text', label: 'Điểm của Điều 7 đã nói', defaultValue: '' },
		sum('entries', 'Số dòng đã ghi'),
		sum('airings', 'Số lần được tính'),
		sum('minuteHundredths', 'Phút (phần trăm)'),
		sum('plays', 'Lượt phát'),
		sum('clusters', 'Lượt cụm loa'),
		sum('units', 'Số lượng'),
		sum('people', 'Lượt người'),
		sum('a', 'Mức A'),
		sum('b', 'Mức B'),
		sum('c', 'Mức C'),
		sum('d', 'Mức D'),
		sum('implausible', 'Phút và lượt không hợp nhau'),
		sum('waiting', 'Chờ hỏi lại'),
		{ name: 'newest', type: 'date', label: 'Dòng mới nhất nhận lúc', required: true },
	],
};
