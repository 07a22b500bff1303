import React from 'react';

import { BrandLogo } from '../../foundation/admin/brand.tsx';
import { AcceptForm } from './accept-form.tsx';

/** `/admin/loi-moi#TOKEN`: who was invited sets an own password; open to everybody who has the link. */
export function AcceptView() {
	return (
		<main className="trang-mo">
			<BrandLogo />
			<AcceptForm />
		</main>
	);
}
