import type { Endpoint } from 'payload';

const closed = (message: string) => Response.json({ message, errors: [{ message }] }, { status: 403 });

/** `POST /api/users/first-register`: never. The first administrator is made by a command, before anything listens. */
export const firstRegisterEndpoint: Omit<Endpoint, 'root'> = {
	path: '/first-register',
	method: 'post',
	handler: () =>
		closed('Không tạo được tài khoản ở đây. Người vận hành máy chủ chạy "npm run account" để tạo quản trị hệ thống.'),
};

/** `POST /api/users/unlock`: nothing is ever locked. */
export const unlockEndpoint: Omit<Endpoint, 'root'> = {
	path: '/unlock',
	method: 'post',
	handler: () => closed('Tài khoản không bao giờ bị khóa; hãy đợi vài giây rồi đăng nhập lại.'),
};

/** `POST /api/users/verify/:id`: accounts are made by administrators; no address is verified by a link. */
export const verifyEndpoint: Omit<Endpoint, 'root'> = {
	path: '/verify/:id',
	method: 'post',
	handler: () => closed('Không có bước xác minh địa chỉ. Hãy đăng nhập bằng tài khoản mà quản trị đã tạo.'),
};
