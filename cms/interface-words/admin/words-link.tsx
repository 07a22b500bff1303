import Link from 'next/link.js';
import React from 'react';

/** In the navigation of the admin. */
export function WordsLink() {
	return (
		<Link href="/admin/loi-tren-trang" className="nav__link" prefetch={false}>
			<span className="nav__link-label">Lời trên trang</span>
		</Link>
	);
}
