import Link from 'next/link.js';
import React from 'react';

import { hasRole } from '../../../foundation/roles.ts';

import type { TypedUser } from 'payload';

/** In the menu, for those who may read months: reach, plans, the book of the month, reports and spot checks. */
export function MonthLink({ user }: { user?: TypedUser | null }) {
	if (!hasRole({ user: user ?? null }, 'administrator', 'officer', 'approver', 'manager')) return null;
	return (
		<>
			<Link href="/admin/do-phu" className="nav__link" prefetch={false}>
				<span className="nav__link-label">Độ phủ</span>
			</Link>
			<Link href="/admin/ke-hoach" className="nav__link" prefetch={false}>
				<span className="nav__link-label">Kế hoạch và chỉ tiêu</span>
			</Link>
			<Link href="/admin/chot-thang" className="nav__link" prefetch={false}>
				<span className="nav__link-label">Sổ tháng của các xã</span>
			</Link>
			<Link href="/admin/bao-cao" className="nav__link" prefetch={false}>
				<span className="nav__link-label">Báo cáo</span>
			</Link>
			<Link href="/admin/kiem-tra-lan-phat" className="nav__link" prefetch={false}>
				<span className="nav__link-label">Gọi điện kiểm tra lần phát</span>
			</Link>
		</>
	);
}
