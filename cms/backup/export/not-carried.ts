/** What an export leaves behind, and how it is told to whoever makes one. */
export const NOT_CARRIED: readonly { readonly collection: string; readonly what: string }[] = [
	{ collection: 'users', what: 'tài khoản (chỉ còn tên trong nhật ký)' },
	{ collection: 'payload-preferences', what: 'cách bày trang của từng người' },
	{ collection: 'payload-locked-documents', what: 'cách bày trang của từng người' },
	{ collection: 'comments', what: 'lời nhắn và bài giao cho người' },
	{ collection: 'report-mails', what: 'thư báo cáo đã gửi' },
	{ collection: 'activity-imports', what: 'bảng hoạt động đang nhập dở' },
	// made anew, from the same words and recordings
	{ collection: 'clips', what: 'âm thanh đã dựng' },
	{ collection: 'releases', what: 'các bản đã phát hành' },
	// counted anew
	{ collection: 'reach-monthly', what: 'tổng theo tháng (nơi nhận tự cộng lại)' },
	{ collection: 'batches', what: 'việc của máy (hàng đợi, khóa, dấu các lô đã nhận)' },
	{ collection: 'leases', what: 'việc của máy (hàng đợi, khóa, dấu các lô đã nhận)' },
	{ collection: 'work-progress', what: 'việc của máy (hàng đợi, khóa, dấu các lô đã nhận)' },
	{ collection: 'payload-jobs', what: 'việc của máy (hàng đợi, khóa, dấu các lô đã nhận)' },
	{ collection: 'payload-kv', what: 'việc của máy (hàng đợi, khóa, dấu các lô đã nhận)' },
	{ collection: 'payload-migrations', what: 'việc của máy (hàng đợi, khóa, dấu các lô đã nhận)' },
];

/**
 * The same as one line of Vietnamese.
 *
 * @param province undefined: everything was exported
 */
export const notCarriedInWords = (province: string | undefined): string =>
	`Không mang theo: ${[
		...new Set(NOT_CARRIED.map(({ what }) => what)),
		'khóa bí mật, thẻ của xã',
		...(province === undefined ? [] : ['lời trên trang và các thứ chung của cả nước']),
	].join('; ')}.`;
