import { XMLParser } from 'fast-xml-parser';
import { z } from 'zod';

import { StorageError } from './object-store.ts';

const parser = new XMLParser({ parseTagValue: false, ignoreDeclaration: true, htmlEntities: true });

/** What an S3 answer says, by the name of its outermost element. */
export const xmlOf = (text: string): Readonly<Record<string, unknown>> => {
	try {
		return z.record(z.string(), z.unknown()).catch({}).parse(parser.parse(text));
	} catch {
		// cut short, or a page of some proxy
		return {};
	}
};

const errorSchema = z.object({ Error: z.object({ Code: z.string(), Message: z.string().catch('') }) });

/** @returns the code of S3's error, e.g. `NoSuchBucket`; empty: the text is none of its errors */
export const errorCodeIn = (text: string): string => errorSchema.safeParse(xmlOf(text)).data?.Error.Code ?? '';

/** Worth another try: the store is busy, restarting or between two of its machines. */
export const isPassing = (status: number, code: string): boolean =>
	status >= 500 || status === 429 || status === 408 || code === 'RequestTimeout' || code === 'SlowDown';

/** The clock of this machine and that of the store are too far apart for a signature. */
export const isOfClock = (code: string): boolean => code === 'RequestTimeTooSkewed' || code === 'RequestExpired';

const SIGNATURE =
	'Hãy xem lại S3_ACCESS_KEY_ID và S3_SECRET_ACCESS_KEY trong .env, và region=… trong địa chỉ kho, rồi chạy lại.';

/** What the store refuses, in words. */
export function refusal(place: string, status: number, code: string): StorageError {
	if (code === 'NoSuchBucket')
		return new StorageError(
			'storage_bucket_missing',
			`Không có kho ${place}. Hãy tạo bucket đó ở nơi cho thuê kho, hoặc sửa tên bucket trong địa chỉ s3://….`,
		);
	if (isOfClock(code))
		return new StorageError(
			'storage_clock',
			`Kho ${place} không nhận chữ ký vì đồng hồ của máy này lệch quá 15 phút. Hãy chỉnh giờ của máy (timedatectl set-ntp true) rồi chạy lại.`,
		);
	if (code === 'InvalidAccessKeyId' || code === 'SignatureDoesNotMatch' || code === 'AuthorizationHeaderMalformed')
		return new StorageError('storage_refused', `Kho ${place} không nhận khóa truy cập (${code}). ${SIGNATURE}`);
	if (status === 401 || status === 403)
		return new StorageError(
			'storage_refused',
			`Kho ${place} không cho đọc hoặc ghi (${code || status}). ${SIGNATURE} Khóa cần quyền đọc, ghi, liệt kê và xóa trong bucket.`,
		);
	if (status === 301 || status === 307)
		return new StorageError(
			'storage_refused',
			`Kho ${place} nằm ở vùng khác với region=… trong địa chỉ. Hãy sửa region và endpoint rồi chạy lại.`,
		);
	return new StorageError(
		'storage_failed',
		`Kho ${place} báo lỗi ${code || status}. Hãy thử lại sau ít phút; nếu vẫn vậy, hãy báo nơi cho thuê kho mã này.`,
	);
}

export const away = (place: string, cause: unknown): StorageError =>
	new StorageError(
		'storage_away',
		`Không liên lạc được với kho ${place} (${reasonOf(cause)}). Hãy xem mạng và endpoint=… trong địa chỉ kho; việc này làm lại được.`,
		{ cause },
	);

function reasonOf(cause: unknown): string {
	const { code, message } = cause as { code?: string; message?: string };
	return code ?? message ?? 'không rõ';
}
