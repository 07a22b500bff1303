import React from 'react';

/** In the navigation: the way to the campaign calendar. */
export function CalendarLink() {
	return (
		<a className="nav__link" href="/admin/lich" id="nav-lich">
			<span className="nav__link-label">Lịch chiến dịch</span>
		</a>
	);
}
