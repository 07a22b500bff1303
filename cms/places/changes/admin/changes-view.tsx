import { redirect } from 'next/navigation.js';
import React from 'react';

import { CHANGE_COLUMNS } from '#content/model/commune-change.ts';

import { AdminPage } from '../../../foundation/admin/admin-page.tsx';
import { hasRole } from '../../../foundation/roles.ts';
import { ChangesDesk } from './changes-desk.tsx';
import '../../../foundation/admin/panel.css';

import type { AdminViewServerProps } from 'payload';

/** `/admin/doi-xa`: merges, splits and renamings of communes, with their dates. */
export function ChangesView(view: AdminViewServerProps) {
	const { req } = view.initPageResult;
	if (!req.user) redirect('/admin/login?redirect=%2Fadmin%2Fdoi-xa');
	return (
		<AdminPage view={view}>
			<main>
				<h1>Sáp nhập, chia, đổi tên xã</h1>
				{hasRole(req, 'administrator') ? (
					<div className="ban-tin">
						<p>
							Mỗi xã mới một dòng, tám ô, chép từ bảng tính: {CHANGE_COLUMNS.join('; ')}. Nhiều mã cũ cách nhau dấu
							cách. Chia một xã: mỗi xã mới một dòng, cùng một mã cũ. Đổi tên mà giữ mã: mã mới ghi như mã cũ.
						</p>
						<p>
							Ví dụ: <code>01/07/2027; sáp nhập; 03388 03390; 03999; Phong Thổ; xã; 12; Nghị quyết 01/NQ-UBTVQH</code>
						</p>
						<p>
							Xã cũ giữ mọi lần phát đã ghi và hết hiệu lực từ ngày đổi; kế hoạch viết cho xã cũ được tính tiếp theo xã
							mới. <a href="/admin/collections/commune-changes">Lịch sử các lần đổi</a>
						</p>
						<ChangesDesk />
					</div>
				) : (
					<p className="ban-tin">Chỉ quản trị hệ thống đổi được danh mục xã.</p>
				)}
			</main>
		</AdminPage>
	);
}
