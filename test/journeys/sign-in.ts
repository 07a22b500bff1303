import { expect } from '@playwright/test';

import { signInByForm } from './accounts.ts';

import type { Page } from '@playwright/test';
import type { RunningProduct } from '../support/running-product.ts';

/** As the first administrator, through the form. */
export async function signIn(page: Page, { cmsUrl, login }: RunningProduct): Promise<void> {
	await signInByForm(page, cmsUrl, login);
	await expect(page.getByRole('heading', { name: /Hôm nay/ })).toBeVisible();
}
