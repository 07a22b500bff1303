import React from 'react';

import { cmsSettings } from '../settings.ts';

/** The loudspeaker of the public pages. */
export function BrandIcon() {
	return (
		<svg viewBox="0 0 32 32" width="100%" height="100%" aria-label="Loa Làng" role="img">
			<rect width="32" height="32" rx="6" fill="#0b4f4a" />
			<path d="M7 13h5l8-6v18l-8-6H7z" fill="#fffdf8" />
			<path d="M23 12q3 4 0 8" fill="none" stroke="#f2d98b" strokeWidth="2.5" strokeLinecap="round" />
		</svg>
	);
}

/** Above the form of signing in: what this is, and whom to ask. */
export function BrandLogo() {
	const { helpContact } = cmsSettings();
	return (
		<div className="thuong-hieu">
			<svg viewBox="0 0 32 32" width="64" height="64" aria-hidden="true">
				<rect width="32" height="32" rx="6" fill="#0b4f4a" />
				<path d="M7 13h5l8-6v18l-8-6H7z" fill="#fffdf8" />
				<path d="M23 12q3 4 0 8" fill="none" stroke="#f2d98b" strokeWidth="2.5" strokeLinecap="round" />
			</svg>
			<b>Loa Làng</b>
			<p>Soạn, dịch, thu âm, duyệt và phát bản tin phòng, chống mua bán người</p>
			<p>{helpContact ? `Cần giúp: ${helpContact}` : 'Cần giúp: hỏi người quản trị của tỉnh.'}</p>
		</div>
	);
}
