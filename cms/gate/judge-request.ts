import { SESSION_OVER } from '../foundation/session-over.ts';
import { bodyRule } from './body-rules.ts';
import { isSignedByUs, tokenOf } from './session-token.ts';

import type { IncomingHttpHeaders } from 'node:http';

/** What a request says of itself before its body is read. */
export interface Announced {
	readonly method: string;
	/** Without query. */
	readonly path: string;
	readonly headers: IncomingHttpHeaders;
}

export type Judgement =
	| { readonly kind: 'pass'; readonly hasBody: boolean; readonly isUpload: boolean }
	| { readonly kind: 'refuse'; readonly status: number; readonly message: string };

const refuse = (status: number, message: string): Judgement => ({ kind: 'refuse', status, message });

const inMegabytes = (bytes: number): string =>
	bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MB` : `${Math.floor(bytes / 1024)} kB`;

/**
 * May this request go on to Next, and its body be read? Decided by what is known without reading: the method, the path,
 * the announced length, the signature of the session.
 *
 * @param key signs the tokens of sessions
 */
export function judgeRequest({ method, path, headers }: Announced, key: string, now: number): Judgement {
	if (headers.upgrade !== undefined)
		return refuse(400, 'Địa chỉ này không mở kết nối hai chiều. Hãy dùng trình duyệt.');
	if (headers['transfer-encoding'] !== undefined)
		return refuse(411, 'Yêu cầu phải nói trước độ dài (Content-Length). Hãy gửi lại bằng trình duyệt.');
	const announced = headers['content-length'] ?? '0';
	if (!/^\d{1,15}$/.test(announced)) return refuse(400, 'Độ dài của yêu cầu không đúng.');
	const length = Number(announced);
	if (length === 0) return { kind: 'pass', hasBody: false, isUpload: false };
	if ((headers['content-encoding'] ?? 'identity') !== 'identity')
		return refuse(415, 'Yêu cầu nén không được nhận. Hãy gửi nội dung không nén.');
	const rule = bodyRule(method, path, headers['content-type'] ?? '');
	if (!rule) return refuse(400, 'Địa chỉ này không nhận nội dung gửi kèm.');
	if (rule.from === 'person' && !isSignedByUs(tokenOf(headers), key, now)) return refuse(401, SESSION_OVER);
	if (length > rule.mostBytes)
		return refuse(
			413,
			rule.mostMegabytes
				? `Tệp lớn hơn ${rule.mostMegabytes} MB, là mức lớn nhất ở đây. Hãy cắt bớt phần thừa hoặc lưu nhẹ hơn rồi tải lên lại.`
				: `Nội dung gửi kèm lớn hơn ${inMegabytes(rule.mostBytes)}. Hãy chia nhỏ rồi gửi lại.`,
		);
	return { kind: 'pass', hasBody: true, isUpload: rule.isUpload };
}
