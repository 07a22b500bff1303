import { z } from 'zod';

import { hotlineSchema } from './model/hotline.ts';

import type { Hotline } from './model/hotline.ts';

/**
 * The numbers that a fresh installation starts with: sample data, taken from published texts. Nobody rang them for
 * us, `verifiedBy` says so, and `verifyBy` makes an officer ring before the date passes.
 */
export const starterHotlines: readonly Hotline[] = z.array(hotlineSchema).parse([
	{
		number: '111',
		label: 'Tổng đài quốc gia bảo vệ trẻ em và phòng, chống mua bán người',
		province: null,
		hours: 'Cả ngày lẫn đêm, tất cả các ngày',
		cost: 'Không mất tiền',
		areCallsRecorded: true,
		verifiedAt: '2026-11-01',
		verifiedBy: 'Dữ liệu mẫu – văn bản Nghị định 162/2025/NĐ-CP (chưa gọi thử)',
		verifyBy: '2027-05-01',
	},
	{
		number: '113',
		label: 'Công an – khi nguy hiểm trước mắt',
		province: null,
		hours: 'Cả ngày lẫn đêm, tất cả các ngày',
		cost: 'Không mất tiền',
		// not known; a warning too many does less harm than one too few
		areCallsRecorded: true,
		verifiedAt: '2026-11-01',
		verifiedBy: 'Dữ liệu mẫu – số khẩn cấp toàn quốc (chưa gọi thử)',
		verifyBy: '2027-05-01',
	},
	{
		// 111 is a short number that rings only inside Vietnam. The consular line of the Ministry of Foreign Affairs was
		// published in 2015 as +84 9 81 84 84 84; we know nobody who rang it since, so it waits for somebody who does
		number: '84981848484',
		label: 'Đường dây bảo hộ công dân, Bộ Ngoại giao (gọi từ nước ngoài: thêm dấu + ở đầu) – chưa xác nhận',
		province: null,
		hours: 'Chưa xác nhận',
		cost: 'Chưa xác nhận',
		areCallsRecorded: true,
		verifiedAt: null,
		verifiedBy: null,
		verifyBy: null,
	},
	{
		// Quảng Nam's line; whether it still rings after the merger into Đà Nẵng is unconfirmed (domain.md section 2)
		number: '18001581',
		label: 'Đường dây của tỉnh Quảng Nam trước đây – chưa xác nhận',
		province: '48',
		hours: 'Chưa xác nhận',
		cost: 'Chưa xác nhận',
		areCallsRecorded: true,
		verifiedAt: null,
		verifiedBy: null,
		verifyBy: null,
	},
]);
