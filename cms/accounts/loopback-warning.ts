import { isIP } from 'node:net';

const HERE = /^(localhost|.*\.localhost|127(\.\d{1,3}){3}|\[::1\]|0\.0\.0\.0)$/;

/**
 * Links in mails start with the public name of the CMS; one that means "this machine" opens on no other.
 *
 * @returns a Vietnamese sentence; undefined: others can open the links
 */
export function loopbackWarning(cmsUrl: string): string | undefined {
	const { hostname, host } = new URL(cmsUrl);
	if (HERE.test(hostname))
		return `Đường dẫn trong thư sẽ bắt đầu bằng ${host}, chỉ mở được trên chính máy chủ này. Hãy đặt CMS_URL là tên mà máy khác mở được, rồi khởi động lại.`;
	if (isIP(hostname) === 4 && /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname))
		return `Đường dẫn trong thư sẽ bắt đầu bằng ${host}, chỉ mở được trong mạng nội bộ này. Người ở nơi khác cần CMS_URL là một tên trên mạng.`;
	return undefined;
}
