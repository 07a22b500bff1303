import { questionnaire } from '#content/survey/questionnaire.ts';

/** Answers of one adult who agreed, as a phone sends them: whole, and nothing that was not asked. */
export const answersOnPhone = (change: Record<string, string[]> = {}): Record<string, string[]> => ({
	dong_y: ['co'],
	du_18: ['co'],
	cum: ['1'],
	ngay: ['2026-11-26'],
	nghe_loa: ['khong'],
	so_dien_thoai: ['so_111'],
	dau_hieu: ['viec_nhe'],
	lam_gi_truoc: ['goi_111', 'hoi_gia_dinh'],
	se_bao: ['co'],
	khong_loi: ['dung'],
	gioi: [],
	tuoi: ['t30_59'],
	...change,
});

/** A claim of `POST /khao-sat/phieu`. */
export const claimOnPhone = (
	code: string,
	change: Record<string, unknown> = {},
): Record<string, unknown> & { clientId: string } => ({
	clientId: crypto.randomUUID(),
	code,
	version: questionnaire.version,
	answers: answersOnPhone(),
	...change,
});
