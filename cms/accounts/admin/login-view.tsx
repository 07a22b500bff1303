import { redirect } from 'next/navigation.js';
import { getSafeRedirect } from 'payload/shared';
import React from 'react';

import { cmsSettings } from '../../foundation/settings.ts';
import { BrandLogo } from '../../foundation/admin/brand.tsx';
import { LoginForm } from './login-form.tsx';

import type { AdminViewServerProps } from 'payload';

/** `/admin/login`: password, then whatever the account still needs: a new password, the code of the app. */
export function LoginView({ initPageResult: { req }, searchParams }: AdminViewServerProps) {
	const { admin } = req.payload.config.routes;
	const after = getSafeRedirect({ fallbackTo: admin, redirectTo: searchParams?.redirect ?? '' });
	if (req.user) redirect(after);
	return (
		<>
			<BrandLogo />
			<LoginForm
				after={after}
				forgot={`${admin}${req.payload.config.admin.routes.forgot}`}
				providerName={cmsSettings().oidc?.name}
				isAfterProvider={searchParams?.buoc === 'ma'}
			/>
		</>
	);
}
