import { expect, Page } from '@playwright/test';

/** Signs in as one of the demo company's people, by the role on their card. */
export async function signInAs(page: Page, role: string): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: new RegExp(role, 'i') }).click();
  await expect(
    page.getByRole('heading', { name: /^Hello, / }).first(),
  ).toBeVisible();
}
