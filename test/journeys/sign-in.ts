import { expect } from '@playwright/test';

import type { Page } from '@playwright/test';
import type { RunningProduct } from '../support/running-product.ts';

/** As the first administrator, through the form. */
export async function signIn(page: Page, { cmsUrl, login }: RunningProduct): Promise<void> {
	await page.goto(`${cmsUrl}/admin`);
	await page.getByLabel('Email').fill(login.email);
	await page.locator('input[name=password]').fill(login.password);
	await page.getByRole('button', { name: 'Đăng nhập' }).click();
	await expect(page.getByRole('heading', { name: /Hôm nay/ })).toBeVisible();
}
