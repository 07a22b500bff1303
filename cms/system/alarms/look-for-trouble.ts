import { queueNotice } from '../../foundation/mail/queue-notice.ts';
import { healthInWords } from '../admin/health-words.ts';
import { loadHealth } from '../health.ts';
import { alarmNews, alarmsSchema } from './alarms.ts';

import type { PayloadRequest } from 'payload';
import type { HealthPart } from '../admin/health-part.ts';
import type { AlarmNews } from './alarms.ts';

const STATE = 'alarms';

const FOOTER =
	'Thư này gửi cho mọi quản trị khi một phần của hệ thống hỏng quá mười phút, mỗi tuần nhắc lại một lần, khi đã ổn, và khi không còn theo dõi được.';

/** One look at the health of the system: what is new is queued as mails to the administrators, then remembered. */
export async function lookForTrouble(
	req: PayloadRequest,
	{ now, parts }: { readonly now: Date; readonly parts?: readonly HealthPart[] },
): Promise<AlarmNews> {
	const { payload } = req;
	const known = alarmsSchema.safeParse(await payload.kv.get(STATE)).data ?? {};
	const news = alarmNews(known, parts ?? healthInWords(await loadHealth(payload)), now);
	const about = { path: '/admin/tinh-trang', action: 'Xem tình trạng hệ thống', footer: FOOTER };
	for (const { title, sentences } of news.raised)
		await queueNotice(req, { subject: `Loa Làng cần xem: ${title}`, sentence: sentences.join(' '), ...about });
	for (const title of news.ended)
		await queueNotice(req, {
			subject: `Loa Làng đã ổn: ${title}`,
			sentence: `Phần "${title}" đã ổn trở lại.`,
			...about,
		});
	for (const { title, machines } of news.lost)
		await queueNotice(req, {
			subject: `Loa Làng không theo dõi nữa: ${title}`,
			sentence: `${machines.length > 0 ? `${machines.join(', ')} (phần "${title}")` : `Phần "${title}"`} không còn được theo dõi, vì đã bỏ khỏi cài đặt hoặc lâu không liên lạc. Máy không biết chỗ ấy đã ổn hay chưa.`,
			...about,
		});
	// last: a look that broke off is made again, and a mail twice is better than none
	await payload.kv.set(STATE, news.alarms);
	return news;
}
