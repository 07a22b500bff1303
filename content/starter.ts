import { z } from 'zod';

import { message as baVaChiecDienThoai } from './messages/ba-va-chiec-dien-thoai/message.ts';
import { message as coSoNhanNguoiVaoLam } from './messages/co-so-nhan-nguoi-vao-lam/message.ts';
import { message as conTrongBungMe } from './messages/con-trong-bung-me/message.ts';
import { message as congViecNgoiMayTinh } from './messages/cong-viec-ngoi-may-tinh/message.ts';
import { message as cuoiHoiDoHaiNguoi } from './messages/cuoi-hoi-do-hai-nguoi/message.ts';
import { message as dangChoXacDinh } from './messages/dang-cho-xac-dinh/message.ts';
import { message as diLamXaAnToan } from './messages/di-lam-xa-an-toan/message.ts';
import { message as doVuiBaCau } from './messages/do-vui-ba-cau/message.ts';
import { message as giaDinhChuTroTaiXe } from './messages/gia-dinh-chu-tro-tai-xe/message.ts';
import { message as goi111 } from './messages/goi-111/message.ts';
import { message as goiVeTuNuocNgoai } from './messages/goi-ve-tu-nuoc-ngoai/message.ts';
import { message as haiBanVaLoiRu } from './messages/hai-ban-va-loi-ru/message.ts';
import { message as heNayConODau } from './messages/he-nay-con-o-dau/message.ts';
import { message as hoKinhDoanhLamDung } from './messages/ho-kinh-doanh-lam-dung/message.ts';
import { message as hocNgheVayVon } from './messages/hoc-nghe-vay-von/message.ts';
import { message as ketBanTrenMang } from './messages/ket-ban-tren-mang/message.ts';
import { message as ketHonNuocNgoai } from './messages/ket-hon-nuoc-ngoai/message.ts';
import { message as khamBenhNheLong } from './messages/kham-benh-nhe-long/message.ts';
import { message as khiNghiNgoThiLamGi } from './messages/khi-nghi-ngo-thi-lam-gi/message.ts';
import { message as laoDongCuongBucVaNo } from './messages/lao-dong-cuong-buc-va-no/message.ts';
import { message as loiKet } from './messages/loi-ket/message.ts';
import { message as loiMoDau } from './messages/loi-mo-dau/message.ts';
import { message as mangThaiHoHienTang } from './messages/mang-thai-ho-hien-tang/message.ts';
import { message as meConTruocTet } from './messages/me-con-truoc-tet/message.ts';
import { message as muaHaiCaPheDieu } from './messages/mua-hai-ca-phe-dieu/message.ts';
import { message as mungTamThangBa } from './messages/mung-tam-thang-ba/message.ts';
import { message as ngay307 } from './messages/ngay-30-7/message.ts';
import { message as nhacLuuSo } from './messages/nhac-luu-so/message.ts';
import { message as nhacTruocGioXe } from './messages/nhac-truoc-gio-xe/message.ts';
import { message as nhanConNuoiDungLuat } from './messages/nhan-con-nuoi-dung-luat/message.ts';
import { message as nhomBanCungGiupNhau } from './messages/nhom-ban-cung-giup-nhau/message.ts';
import { message as quyenVaHoTro } from './messages/quyen-va-ho-tro/message.ts';
import { message as thuDonBienPhong } from './messages/thu-don-bien-phong/message.ts';
import { message as tonTrongNguoiTroVe } from './messages/ton-trong-nguoi-tro-ve/message.ts';
import { message as traTienRuHangXom } from './messages/tra-tien-ru-hang-xom/message.ts';
import { message as treEmDiCung } from './messages/tre-em-di-cung/message.ts';
import { message as treEmVaViecLam } from './messages/tre-em-va-viec-lam/message.ts';
import { message as tuyenDungTrenMang } from './messages/tuyen-dung-tren-mang/message.ts';
import { message as veDiXa } from './messages/ve-di-xa/message.ts';
import { message as viecNheLuongCao } from './messages/viec-nhe-luong-cao/message.ts';
import { message as viecOQuanBanDem } from './messages/viec-o-quan-ban-dem/message.ts';
import { message as xuatKhauLaoDong } from './messages/xuat-khau-lao-dong/message.ts';
import { starterMessageSchema } from './model/message.ts';

import type { StarterMessage } from './model/message.ts';

/** What the edition of a fresh installation broadcasts, in this order: one session of 15 minutes. */
const firstMonth = [
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
];

/** What the library has besides, for the months that follow. A new message needs its folder and a line here. */
const later = [
	viecOQuanBanDem,
	traTienRuHangXom,
	nhomBanCungGiupNhau,
	treEmDiCung,
	dangChoXacDinh,
	hocNgheVayVon,
	khamBenhNheLong,
	coSoNhanNguoiVaoLam,
	haiBanVaLoiRu,
	hoKinhDoanhLamDung,
	goiVeTuNuocNgoai,
	congViecNgoiMayTinh,
	conTrongBungMe,
	nhanConNuoiDungLuat,
	cuoiHoiDoHaiNguoi,
	meConTruocTet,
	baVaChiecDienThoai,
	thuDonBienPhong,
	doVuiBaCau,
	nhacTruocGioXe,
	nhacLuuSo,
	veDiXa,
	muaHaiCaPheDieu,
	heNayConODau,
	mungTamThangBa,
];

/**
 * The library of a fresh installation, checked, by its order: sample data until an officer approves it.
 *
 * @throws {z.ZodError} when a starter file breaks the rules of `model/message.ts`
 */
export const starterMessages = (): StarterMessage[] =>
	z.array(starterMessageSchema).parse([loiMoDau, ...firstMonth, ...later, loiKet]);

const firstMonthKeys: ReadonlySet<string> = new Set([loiMoDau, ...firstMonth, loiKet].map(({ key }) => key));

/** Does the edition of a fresh installation have it? The others wait in the library for their month. */
export const isOfFirstMonth = ({ key }: Pick<StarterMessage, 'key'>): boolean => firstMonthKeys.has(key);
