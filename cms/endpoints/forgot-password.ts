import type { Endpoint } from 'payload';

/**
 * `POST /api/users/forgot-password`: no mail is sent from here, so an administrator sets the new password.
 *
 * Stands before Payload's own, which writes outside the transaction that it holds: on SQLite it waits for itself, and
 * anybody without an account could keep every other change waiting with it.
 */
export const forgotPasswordEndpoint: Omit<Endpoint, 'root'> = {
	path: '/forgot-password',
	method: 'post',
	handler: () => {
		const message = 'Hệ thống không gửi thư. Hãy nhờ quản trị hệ thống đặt lại mật khẩu cho tài khoản này.';
		return Response.json({ errors: [{ message }] }, { status: 403 });
	},
};
