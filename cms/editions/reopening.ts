import { z } from 'zod';

import type { Edition } from '../payload-types.ts';

type Reopened = Pick<Edition, 'state' | 'messages' | 'rendered' | 'publishAt'>;

const renderedLanguages = z.object({ languages: z.array(z.object({ tracks: z.array(z.unknown()) })) });

/** What opening a bulletin again sets off, one sentence with its numbers; empty: nothing was locked. */
export function reopeningInWords({ state, messages, rendered, publishAt }: Reopened): string {
	if (state === 'planning' || state === 'published') return '';
	const languages = rendered ? (renderedLanguages.safeParse(JSON.parse(rendered)).data?.languages ?? []) : [];
	const tracks = languages.reduce((sum, language) => sum + language.tracks.length, 0);
	const again =
		tracks > 0
			? `phải chốt và dựng lại âm thanh (${tracks} đoạn phát, ${languages.length} thứ tiếng; đoạn không đổi thì máy dùng lại)`
			: 'phải chốt lại';
	const appointment = publishAt ? ' Hẹn giờ phát hành bị hủy, phải hẹn lại.' : '';
	const out =
		state === 'withdrawn' ? ' Các xã đã tải vẫn thấy lời báo thu hồi cho đến khi bản tin được phát hành lại.' : '';
	return `Mở lại để sửa ${(messages ?? []).length} bài của bản tin: trước khi phát hành ${again}.${appointment}${out}`;
}
