import { z } from 'zod';

/** How a message is told. A notice is one voice; the others are told apart so that a month is not fourteen notices. */
export const MESSAGE_FORMS = [
	'thong-bao',
	'hoi-dap',
	'hoi-thoai',
	'ke-chuyen',
	'do-vui',
	'nhac-ngan',
	've',
	'thu',
	'phong-van',
] as const;
export type MessageForm = (typeof MESSAGE_FORMS)[number];

export const MESSAGE_FORM_NAMES: Readonly<Record<MessageForm, string>> = {
	'thong-bao': 'Thông báo',
	'hoi-dap': 'Hỏi và đáp, hai giọng',
	'hoi-thoai': 'Trò chuyện ngắn',
	'ke-chuyen': 'Chuyện đặt ra',
	'do-vui': 'Đố vui, có chỗ nghỉ để nghĩ',
	'nhac-ngan': 'Lời nhắc hai mươi giây',
	ve: 'Vè, tục ngữ',
	thu: 'Lá thư',
	'phong-van': 'Phỏng vấn một người ở địa phương',
};

/** Whose line it is. A role is a part, never a person: the same woman may read mother and teacher. */
export const SPEAKER_ROLES = [
	'dan',
	'hoi',
	'dap',
	'me',
	'con',
	'ba',
	'chau',
	'ban-mot',
	'ban-hai',
	'nguoi-ru',
	'bien-phong',
	'giao-vien',
	'khach',
] as const;
export type SpeakerRole = (typeof SPEAKER_ROLES)[number];

/** For the desk and the paper, and what a draft voice may sound like. */
export const SPEAKERS: Readonly<
	Record<SpeakerRole, { readonly name: string; readonly voice: 'female' | 'male' | 'any' }>
> = {
	dan: { name: 'Người dẫn', voice: 'any' },
	hoi: { name: 'Người hỏi', voice: 'male' },
	dap: { name: 'Người đáp', voice: 'female' },
	me: { name: 'Mẹ', voice: 'female' },
	con: { name: 'Con', voice: 'any' },
	ba: { name: 'Bà', voice: 'female' },
	chau: { name: 'Cháu', voice: 'any' },
	'ban-mot': { name: 'Bạn thứ nhất', voice: 'female' },
	'ban-hai': { name: 'Bạn thứ hai', voice: 'male' },
	'nguoi-ru': { name: 'Người rủ', voice: 'male' },
	'bien-phong': { name: 'Bộ đội biên phòng', voice: 'male' },
	'giao-vien': { name: 'Thầy, cô giáo', voice: 'female' },
	khach: { name: 'Người được hỏi', voice: 'any' },
};

/** The longest silence a line may ask for: a listener takes a longer one for a broken loudspeaker. */
export const LONGEST_PAUSE_SECONDS = 8;

/** How one line of a script is said. */
export const lineDeliverySchema = z.object({
	role: z.enum(SPEAKER_ROLES),
	/** Silence after the line, besides the usual breath: time to think of an answer. */
	pauseSeconds: z.number().min(0).max(LONGEST_PAUSE_SECONDS).default(0),
});
