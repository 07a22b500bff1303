import Link from 'next/link.js';
import React from 'react';

/** In the navigation of the admin. */
export function CoverageLink() {
	return (
		<Link href="/admin/phu-kin" className="nav__link" prefetch={false}>
			<span className="nav__link-label">Bảng các thứ tiếng</span>
		</Link>
	);
}
