/** One thing to do before an installation serves a province. */
export interface FirstStep {
	readonly text: string;
	readonly href: string;
	readonly isDone: boolean;
}

/** What tells whether a new installation has become somebody's own. */
export interface FirstWeekFacts {
	readonly people: number;
	readonly approvers: number;
	/** Communes whose officers have said how many loudspeakers there are. */
	readonly describedCommunes: number;
	/** Numbers in force that only the sample data vouches for. */
	readonly unringedNumbers: number;
	/** Bulletins published without any sample part. */
	readonly officialBulletins: number;
	readonly hasBackup: boolean;
}

/** The checklist of a new installation; empty: everything is done, it does not come back. */
export function firstWeek(facts: FirstWeekFacts): readonly FirstStep[] {
	const steps: readonly FirstStep[] = [
		{
			text: 'Mỗi người một tài khoản: ít nhất một người soạn và một người duyệt khác',
			href: '/admin/moi-nguoi',
			isDone: facts.people > 1 && facts.approvers > 0,
		},
		{
			text: 'Ghi tiếng nói và số cụm loa của các xã',
			href: '/admin/collections/communes',
			isDone: facts.describedCommunes > 0,
		},
		{
			text: 'Gọi thử từng số điện thoại trợ giúp, ghi ngày giờ',
			href: '/admin/collections/hotlines',
			isDone: facts.unringedNumbers === 0,
		},
		{
			text: 'Phát hành bản tin đầu tiên gồm toàn bài đã duyệt',
			href: '/admin/collections/editions',
			isDone: facts.officialBulletins > 0,
		},
		{
			text: 'Đặt nơi sao lưu hằng đêm (BACKUP_TO)',
			href: '/admin/tinh-trang',
			isDone: facts.hasBackup,
		},
	];
	return steps.every(({ isDone }) => isDone) ? [] : steps;
}
