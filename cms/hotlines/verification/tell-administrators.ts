import { readableFields } from '../../foundation/differences.ts';
import { queueNotice } from '../../foundation/mail/queue-notice.ts';
import { differingFields } from './verified-values.ts';

import type { CollectionAfterChangeHook } from 'payload';
import type { VerifiedCollection } from './verified-values.ts';

type Values = Readonly<Record<string, unknown>> & {
	id: string | number;
	verified?: string | null;
	changedBy?: string | null;
};

/** Every change of a number or an office, proposed or verified, goes to all administrators at once. */
export function tellAdministrators(
	collection: VerifiedCollection,
	nameOf: (record: Values) => string,
): CollectionAfterChangeHook {
	return async ({ doc, previousDoc, operation, req, collection: config }) => {
		const [after, before] = [doc as Values, operation === 'update' ? (previousDoc as Values) : undefined];
		const isVerified = Boolean(after.verified) && after.changedBy === '' && after.verified !== before?.verified;
		const changed = before ? differingFields(collection, before, after) : [];
		if (!req.user || (before && changed.length === 0 && !isVerified)) return doc;
		const who = req.user.fullName?.trim() || req.user.email;
		const labels = readableFields(config.flattenedFields)
			.filter(({ name }) => changed.includes(name))
			.map(
				({ name, label, inWords }) =>
					`${label}: "${inWords(before?.[name]) || 'trống'}" thành "${inWords(after[name])}"`,
			);
		const name = nameOf(after);
		const sentence = isVerified
			? `${who} đã xác minh ${name}. Lần phát hành sau, trang và loa dùng giá trị mới.`
			: before
				? `${who} đã sửa ${name} (${labels.join('; ')}). Chưa có gì đổi trên trang và loa: chờ người thứ hai gọi thử và xác minh.`
				: `${who} đã ghi mới ${name}. Chưa dùng ở đâu: chờ người thứ hai gọi thử và xác minh.`;
		await queueNotice(req, {
			subject: `Loa Làng: ${isVerified ? 'đã xác minh' : 'có thay đổi'} – ${name}`,
			sentence,
			path: `/admin/collections/${collection}/${after.id}`,
		});
		return doc;
	};
}
