import type { DeclarationReason } from './declaration-rules.ts';

/** What to ask the commune about, for broadcasters and officers. */
export const REASON_WORDS: Readonly<Record<DeclarationReason, string>> = {
	future_day: 'Ngày phát chưa tới lúc gửi.',
	day_too_old: 'Ngày phát cách đây hơn một năm, có thể ghi nhầm năm.',
	late_entry: 'Ghi sau ngày 15 của tháng sau, tháng đó đã hết hạn ghi.',
	unknown_bundle: 'Xã không có gói phát thanh của tháng và tiếng này.',
	bundle_not_yet: 'Ngày phát trước tháng của gói: khi đó chưa có gói này.',
	bundle_too_old: 'Gói đã cũ hơn hai tháng so với ngày phát.',
	no_clusters: 'Không cụm loa nào nghe được.',
	clusters_over_installed: 'Số cụm loa nhiều hơn số cụm xã có.',
	clusters_unlikely: 'Số cụm loa nhiều khác thường, chưa biết xã có bao nhiêu cụm.',
	minutes_over_slot: 'Phát trên loa hơn 60 phút một lần.',
	minutes_too_few: 'Số phút quá ít so với bản tin và số lượt phát.',
	minutes_too_many: 'Số phút quá nhiều so với bản tin và số lượt phát.',
	same_slot: 'Giờ, tiếng và hình thức này đã có lần phát khác trong ngày.',
	too_many_that_day: 'Xã ghi hơn 24 lần phát trong một ngày.',
};

/** Reasons as they are stored: codes with a space between them. */
export const reasonsOf = (stored: string | null | undefined): readonly DeclarationReason[] =>
	(stored ?? '').split(' ').filter((code): code is DeclarationReason => Object.hasOwn(REASON_WORDS, code));

export const reasonsInWords = (codes: readonly DeclarationReason[]): string =>
	codes.map((code) => REASON_WORDS[code]).join(' ');
