import { z } from 'zod';

import { message as diLamXaAnToan } from './messages/di-lam-xa-an-toan/message.ts';
import { message as giaDinhChuTroTaiXe } from './messages/gia-dinh-chu-tro-tai-xe/message.ts';
import { message as goi111 } from './messages/goi-111/message.ts';
import { message as ketBanTrenMang } from './messages/ket-ban-tren-mang/message.ts';
import { message as ketHonNuocNgoai } from './messages/ket-hon-nuoc-ngoai/message.ts';
import { message as khiNghiNgoThiLamGi } from './messages/khi-nghi-ngo-thi-lam-gi/message.ts';
import { message as laoDongCuongBucVaNo } from './messages/lao-dong-cuong-buc-va-no/message.ts';
import { message as loiKet } from './messages/loi-ket/message.ts';
import { message as loiMoDau } from './messages/loi-mo-dau/message.ts';
import { message as mangThaiHoHienTang } from './messages/mang-thai-ho-hien-tang/message.ts';
import { message as ngay307 } from './messages/ngay-30-7/message.ts';
import { message as quyenVaHoTro } from './messages/quyen-va-ho-tro/message.ts';
import { message as tonTrongNguoiTroVe } from './messages/ton-trong-nguoi-tro-ve/message.ts';
import { message as treEmVaViecLam } from './messages/tre-em-va-viec-lam/message.ts';
import { message as tuyenDungTrenMang } from './messages/tuyen-dung-tren-mang/message.ts';
import { message as viecNheLuongCao } from './messages/viec-nhe-luong-cao/message.ts';
import { message as xuatKhauLaoDong } from './messages/xuat-khau-lao-dong/message.ts';
import { starterMessageSchema } from './model/message.ts';

import type { StarterMessage } from './model/message.ts';

/** In the order of the starter edition. A new message needs its folder under `messages/` and a line here. */
const drafts = [
	loiMoDau,
	goi111,
	viecNheLuongCao,
	diLamXaAnToan,
	khiNghiNgoThiLamGi,
	tuyenDungTrenMang,
	ketBanTrenMang,
	treEmVaViecLam,
	laoDongCuongBucVaNo,
	xuatKhauLaoDong,
	ketHonNuocNgoai,
	mangThaiHoHienTang,
	quyenVaHoTro,
	tonTrongNguoiTroVe,
	giaDinhChuTroTaiXe,
	ngay307,
	loiKet,
];

/**
 * The messages a fresh installation starts with, checked, in play order: sample data until an officer approves it.
 *
 * @throws {z.ZodError} when a starter file breaks the rules of `model/message.ts`
 */
export const starterMessages = (): StarterMessage[] => z.array(starterMessageSchema).parse(drafts);
