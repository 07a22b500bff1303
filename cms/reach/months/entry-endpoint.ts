import { z } from 'zod';

import { communeFullName } from '#content/model/commune.ts';
import { communeCodeField, monthField } from '#content/model/fields.ts';
import { isInForceIn } from '#content/model/in-force.ts';
import { dayAt, dayInWords, monthAt, monthInWords, parseDay } from '#content/model/month.ts';

import { worksFor } from '../../foundation/province-access.ts';
import { readBody } from '../../foundation/read-body.ts';
import { loadClosed } from './load-closed.ts';
import { loadCommunes } from './load-communes.ts';

import type { Endpoint } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { Commune } from '../../payload-types.ts';

const entrySchema = z.object({
	month: monthField,
	commune: communeCodeField,
	kind: z.enum(['completion', 'exception', 'reminder']),
	/** For a completion: the day on which the commune said so; empty takes it back. */
	day: z.string().max(10).default(''),
	/** For an exception: why; empty takes it back. For the others a note. */
	reason: z.string().max(500).default(''),
});
type NewEntry = z.output<typeof entrySchema>;

const refusal = (message: string, status: number) => Response.json({ message }, { status });

/** `POST /api/months/entries`: what the desk has heard from a commune about a month, by telephone, Zalo or paper. */
export const monthEntryEndpoint: Endpoint = {
	path: '/months/entries',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return refusal('Hãy đăng nhập lại rồi thử tiếp.', 401);
		const entry = await readBody(req, entrySchema);
		if (entry instanceof Response) return entry;
		const [commune] = await loadCommunes(req.payload, { code: entry.commune });
		if (!commune) return refusal(`Không có xã, phường nào mang mã ${entry.commune}.`, 404);
		const { province } = commune;
		if (!worksFor(req, province)) return refusal('Chỉ cán bộ truyền thông của tỉnh ghi được sổ tháng này.', 403);
		const name = communeFullName(commune);
		if (!isInForceIn(commune, entry.month))
			return refusal(`${name} không có trong ${monthInWords(entry.month)}: chưa lập hoặc đã sáp nhập.`, 409);
		const closed = await loadClosed(req.payload, { month: entry.month, province, req });
		const problem = problemOf(entry, { now: new Date(), isClosed: closed.has(province) });
		if (problem) return refusal(problem, 409);
		await req.payload.create({
			collection: 'month-entries',
			data: {
				subject: `${name}, ${monthInWords(entry.month)}`,
				month: entry.month,
				province: province as Commune['province'],
				commune: entry.commune,
				kind: entry.kind,
				day: entry.kind === 'completion' ? entry.day : '',
				reason: entry.reason.trim(),
				digest: '',
				who: req.user.email,
				account: req.user.id,
				at: new Date().toISOString(),
			},
			depth: 0,
			req,
		});
		return Response.json({ message: doneSentence(entry, name) });
	},
};

/** A Vietnamese sentence when the entry cannot be taken. */
function problemOf(
	{ month, kind, day, reason }: NewEntry,
	{ now, isClosed }: { now: Date; isClosed: boolean },
): string | undefined {
	if (month > monthAt(now)) return 'Tháng này chưa tới. Hãy chọn tháng khác.';
	if (kind === 'exception') {
		if (isClosed) return 'Tháng này đã chốt, không cho phép muộn thêm được nữa. Điều ghi thêm hiện ở phần chênh lệch.';
		const length = reason.trim().length;
		if (length > 0 && length < 5) return 'Hãy ghi lý do rõ hơn, ít nhất 5 chữ cái.';
	}
	if (kind === 'completion' && day !== '') return dayProblem(day, month, now);
	return undefined;
}

function dayProblem(text: string, month: Month, now: Date): string | undefined {
	const day = parseDay(text);
	if (!day) return `"${text}" không phải là ngày. Hãy viết dạng 2026-11-05.`;
	if (day > dayAt(now)) return `Ngày ${dayInWords(day)} chưa tới. Hãy ghi ngày xã đã báo.`;
	return day < `${month}-01` ? `Ngày ${dayInWords(day)} trước đầu tháng. Hãy ghi ngày xã đã báo.` : undefined;
}

function doneSentence({ kind, day, reason }: NewEntry, name: string): string {
	if (kind === 'reminder') return `Đã ghi là đã nhắc ${name}.`;
	if (kind === 'exception')
		return reason.trim() === '' ? `Đã bỏ phép muộn của ${name}.` : `Đã ghi phép muộn của ${name}.`;
	const readable = parseDay(day);
	return readable ? `Đã ghi: ${name} báo xong ngày ${dayInWords(readable)}.` : `Đã bỏ lời báo xong của ${name}.`;
}
