import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';

import { monthField, provinceCodeField, sha256Field } from '#content/model/fields.ts';
import { closingProblem } from '#content/model/month-completion.ts';
import { dayAt, dayInWords, monthAt, monthInWords } from '#content/model/month.ts';
import { timeAt } from '#content/model/vietnam-time.ts';

import { areaChoices } from '../../foundation/options.ts';
import { worksFor } from '../../foundation/province-access.ts';
import { readBody } from '../../foundation/read-body.ts';
import { closedKey, loadClosed } from './load-closed.ts';
import { loadMonth } from './load-month.ts';
import { mayClose } from './month-access.ts';
import { frozenText } from './month-digest.ts';
import { personOf } from './month-person.ts';
import { closingSentence } from './sentences.ts';

import type { Endpoint, PayloadRequest } from 'payload';
import type { Closing, MonthPerson } from '#content/model/month-completion.ts';
import type { Day, Month } from '#content/model/month.ts';
import type { ClosedMonth } from '../../payload-types.ts';
import type { LoadedMonth } from './load-month.ts';

/** With the digest of the figures that the person has before them. */
const bodySchema = z.object({ month: monthField, province: provinceCodeField, digest: sha256Field });
type Question = z.output<typeof bodySchema>;
type ProvinceCode = ClosedMonth['province'];

const refusal = (message: string, status: number) => Response.json({ message }, { status });
const SIGN_IN = 'Hãy đăng nhập lại rồi thử tiếp.';

const provinceName = (code: string): string => areaChoices.find(({ value }) => value === code)?.label ?? code;

/** `POST /api/months/review`: an officer has looked at the figures of a month as they are now. */
export const reviewMonthEndpoint: Endpoint = {
	path: '/months/review',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return refusal(SIGN_IN, 401);
		const body = await readBody(req, bodySchema);
		if (body instanceof Response) return body;
		const { month, province, digest } = body;
		if (!worksFor(req, province)) return refusal('Chỉ cán bộ truyền thông của tỉnh rà soát được tháng này.', 403);
		if (month > monthAt(new Date())) return refusal('Tháng này chưa tới. Hãy chọn tháng khác.', 409);
		const loaded = await loadMonth(req.payload, body);
		if (loaded.closed) return refusal('Tháng này đã chốt, không cần rà soát nữa.', 409);
		if (loaded.digest !== digest)
			return refusal('Số liệu vừa đổi khi bạn đang xem. Hãy tải lại trang rồi rà soát lại.', 409);
		const subject = `${provinceName(province)}, ${monthInWords(month)}`;
		await req.payload.create({
			collection: 'month-entries',
			data: {
				subject,
				month,
				province: province as ProvinceCode,
				commune: '',
				kind: 'review',
				day: '',
				reason: '',
				digest,
				who: req.user.email,
				account: req.user.id,
				at: new Date().toISOString(),
			},
			depth: 0,
			req,
		});
		return Response.json({ message: `Đã ghi: bạn đã rà soát số liệu ${subject}. Nhờ một người khác chốt tháng.` });
	},
};

/** What {@link closingProblem} asks. */
export const closingOf = (
	loaded: LoadedMonth,
	{ month, today, closer, seenDigest }: { month: Month; today: Day; closer: MonthPerson; seenDigest?: string },
): Closing => ({
	month,
	today,
	isClosed: loaded.closed !== undefined,
	communes: loaded.live.communes,
	review: loaded.review ?? null,
	digest: loaded.digest,
	seenDigest,
	closer,
	enteredBy: loaded.enteredBy,
});

/** `POST /api/months/close`: somebody else than the reviewer approves the figures; from then on they stay. */
export const closeMonthEndpoint: Endpoint = {
	path: '/months/close',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return refusal(SIGN_IN, 401);
		const body = await readBody(req, bodySchema);
		if (body instanceof Response) return body;
		if (!mayClose(req, body.province)) return refusal('Chỉ cán bộ hoặc người duyệt của tỉnh chốt được tháng này.', 403);
		const loaded = await loadMonth(req.payload, body);
		if (loaded.closed) return alreadyClosed(req, body);
		const problem = closingProblem(
			closingOf(loaded, {
				month: body.month,
				today: dayAt(new Date()),
				closer: personOf(req.user),
				seenDigest: body.digest,
			}),
		);
		if (problem) return refusal(closingSentence(problem), 409);
		return close(req, body, loaded);
	},
};

/** How often a closing that met another one looks whether that one has come through. */
const MOST_TRIES = 20;

async function close(req: PayloadRequest, question: Question, loaded: LoadedMonth): Promise<Response> {
	const { month, province } = question;
	const { text, digest } = frozenText(loaded.live);
	for (let tries = 1; ; tries += 1) {
		try {
			await req.payload.create({
				collection: 'closed-months',
				data: {
					key: closedKey(month, province),
					month,
					province: province as ProvinceCode,
					reviewedBy: loaded.review?.who ?? '',
					closedBy: req.user?.email ?? '',
					closedAt: new Date().toISOString(),
					digest,
					figures: text,
				},
				depth: 0,
				req,
			});
			return Response.json({
				message: `Đã chốt ${monthInWords(month)} của ${provinceName(province)}. Số đã chốt không đổi nữa; điều ghi thêm sẽ hiện riêng. Dấu: ${digest.slice(0, 12)}…`,
				digest,
			});
		} catch (error) {
			// the key is unique: of two who close at once, the second is told about the first
			const closed = await loadClosed(req.payload, { month, province });
			if (closed.has(province)) return alreadyClosed(req, question);
			if (tries >= MOST_TRIES) throw error;
			// MongoDB refuses the second one before the first is there to be seen
			await setTimeout(100);
		}
	}
}

async function alreadyClosed(req: PayloadRequest, { month, province }: Question): Promise<Response> {
	const first = (await loadClosed(req.payload, { month, province })).get(province);
	const at = new Date(first?.closedAt ?? 0);
	return refusal(
		`${first?.closedBy ?? 'Người khác'} đã chốt ${monthInWords(month)} của ${provinceName(province)} lúc ${timeAt(at)} ngày ${dayInWords(dayAt(at))}. Bạn không cần chốt nữa; hãy tải lại trang để xem số đã chốt.`,
		409,
	);
}
