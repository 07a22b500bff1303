import { dueDayOf } from '#content/model/month-completion.ts';
import { dayInWords, monthInWords } from '#content/model/month.ts';

import type { ClosingProblem, Progress } from '#content/model/month-completion.ts';
import type { Month } from '#content/model/month.ts';

export const PROGRESS_NAMES: Readonly<Record<Progress, string>> = {
	'on-time': 'Báo xong đúng hạn',
	late: 'Báo xong muộn',
	unfinished: 'Đã ghi, chưa báo xong',
	silent: 'Chưa ghi, chưa báo',
};

const PROBLEMS: Readonly<Record<ClosingProblem, string>> = {
	closed: 'tháng này đã chốt rồi. Hãy tải lại trang để xem số đã chốt',
	'not-over': 'tháng chưa hết. Hãy chốt sau ngày cuối tháng',
	'not-due': 'chưa hết hạn các xã báo xong. Hãy đợi qua hạn, hoặc đợi mọi xã báo xong',
	'not-reviewed': 'chưa có cán bộ nào rà soát số liệu. Nhờ một cán bộ bấm "Tôi đã rà soát số liệu này" trước',
	'own-review': 'bạn là người rà soát. Nhờ một người khác chốt',
	'own-entries': 'bạn đã ghi lời báo xong hoặc cho phép muộn của tháng này. Nhờ một người khác chốt',
	'changed-since-review': 'số liệu đã đổi sau lần rà soát cuối. Nhờ cán bộ rà soát lại',
	'changed-since-look': 'số liệu vừa đổi khi bạn đang xem. Hãy tải lại trang, xem lại rồi chốt',
};

export const closingSentence = (problem: ClosingProblem): string => `Chưa chốt được: ${PROBLEMS[problem]}.`;

/** What an officer copies into Zalo; nothing is sent by itself. */
export function reminderText(
	commune: { readonly code: string; readonly fullName: string; readonly progress: Progress },
	{ month, siteUrl }: { month: Month; siteUrl: string },
): string {
	const due = dayInWords(dueDayOf(month));
	const state =
		commune.progress === 'silent'
			? `chưa thấy lần phát nào của ${commune.fullName}. Chưa ghi không có nghĩa là chưa phát.`
			: `đã thấy lần phát của ${commune.fullName}, nhưng chưa có lời báo là đã ghi đủ.`;
	return [
		`Kính gửi ${commune.fullName}. Về bản tin phòng, chống mua bán người ${monthInWords(month)}: ${state}`,
		`Mời anh chị ghi tại ${siteUrl}/phat-thanh/${commune.code}/, rồi nhắn lại "đã ghi xong". Hạn: ${due}.`,
		'Tháng này không phát được, hoặc loa hỏng, cũng xin nhắn lại một câu.',
	].join('\n');
}
