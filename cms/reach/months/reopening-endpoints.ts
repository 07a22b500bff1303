import { z } from 'zod';

import { monthField, provinceCodeField, sha256Field } from '#content/model/fields.ts';
import { isSamePerson } from '#content/model/month-completion.ts';
import { monthInWords } from '#content/model/month.ts';

import { areaChoices } from '../../foundation/options.ts';
import { readBody } from '../../foundation/read-body.ts';
import { retriedOnConflict } from '../../foundation/write-conflict.ts';
import { loadMonth } from './load-month.ts';
import { mayClose } from './month-access.ts';
import { personOf } from './month-person.ts';
import { reopenMonth } from './reopen-month.ts';
import { reopeningSentence } from './reopening-rules.ts';

import type { Endpoint } from 'payload';
import type { Month } from '#content/model/month.ts';
import type { ClosedMonth } from '../../payload-types.ts';

/** With the digest of the closing that the person has before them. */
const questionSchema = z.object({ month: monthField, province: provinceCodeField, digest: sha256Field });
/** An empty reason takes the asking back. */
const askingSchema = questionSchema.extend({ reason: z.string().trim().max(500) });

const SHORTEST_REASON = 10;

const refusal = (message: string, status: number) => Response.json({ message }, { status });
const SIGN_IN = 'Hãy đăng nhập lại rồi thử tiếp.';
const NOT_YOURS = 'Chỉ cán bộ hoặc người duyệt của tỉnh mở lại được tháng này.';

const subjectOf = ({ month, province }: { month: Month; province: string }): string =>
	`${areaChoices.find(({ value }) => value === province)?.label ?? province}, ${monthInWords(month)}`;

/** `POST /api/months/ask-reopening`: why a closed month has to be opened again; somebody else agrees. */
export const askReopeningEndpoint: Endpoint = {
	path: '/months/ask-reopening',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return refusal(SIGN_IN, 401);
		const body = await readBody(req, askingSchema);
		if (body instanceof Response) return body;
		const { month, province, digest, reason } = body;
		if (!mayClose(req, province)) return refusal(NOT_YOURS, 403);
		if (reason !== '' && reason.length < SHORTEST_REASON)
			return refusal(`Hãy ghi rõ vì sao cần mở lại, ít nhất ${SHORTEST_REASON} chữ cái.`, 409);
		const { closed, asking } = await loadMonth(req.payload, { month, province });
		if (!closed) return refusal(reopeningSentence('not-closed'), 409);
		if (closed.digest !== digest) return refusal(reopeningSentence('changed-since-look'), 409);
		if (reason === '' && !asking) return refusal(reopeningSentence('not-asked'), 409);
		if (asking && !isSamePerson(asking, personOf(req.user)))
			return refusal(`${asking.who} đã đề nghị mở lại. Nếu đồng ý, hãy bấm "Đồng ý mở lại".`, 409);
		await req.payload.create({
			collection: 'month-entries',
			data: {
				subject: subjectOf(body),
				month,
				province: province as ClosedMonth['province'],
				commune: '',
				kind: 'reopening-asked',
				day: '',
				reason,
				digest,
				who: req.user.email,
				account: req.user.id,
				at: new Date().toISOString(),
			},
			depth: 0,
			req,
		});
		return Response.json({
			message: reason === '' ? 'Đã rút đề nghị mở lại.' : 'Đã ghi đề nghị. Nhờ một người khác đồng ý mở lại.',
		});
	},
};

/** `POST /api/months/reopen`: another person agrees, and the month is open again. */
export const reopenMonthEndpoint: Endpoint = {
	path: '/months/reopen',
	method: 'post',
	handler: async (req) => {
		if (!req.user) return refusal(SIGN_IN, 401);
		const body = await readBody(req, questionSchema);
		if (body instanceof Response) return body;
		if (!mayClose(req, body.province)) return refusal(NOT_YOURS, 403);
		const subject = subjectOf(body);
		const problem = await retriedOnConflict(() => reopenMonth(req, { ...body, subject }));
		if (problem) return refusal(reopeningSentence(problem), 409);
		return Response.json({
			message: `Đã mở lại ${subject}. Số chốt trước được giữ cùng dấu của nó. Hãy rà soát và chốt lại; báo cáo đã gửi thư trước đó không tự gửi lại.`,
		});
	},
};
