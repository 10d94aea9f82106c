import { expect, test } from '@playwright/test';
import { signInAs } from './signIn';

test('a lead narrows all SLOs down to one team and shares the view', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, 'Lead');
  await page.goto('/slo');

  await test.step('see every state with its count', async () => {
    await expect(async () => {
      await page.reload();
      await expect(
        page.getByRole('row', { name: /Checkout answers/ }).first(),
      ).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: 120_000 });
  });

  await test.step('a file that could not be read is named', async () => {
    await expect(
      page.getByText(/catalog file could not be read/),
    ).toBeVisible();
  });

  await test.step('search by text', async () => {
    await page.getByRole('searchbox').fill('ledger');
    await expect(page).toHaveURL(/[?&]text=ledger/);
    await expect(
      page.getByRole('row', { name: /Postings are booked/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('row', { name: /Checkout answers/ }),
    ).toHaveCount(0);
  });

  await test.step('the address shows the same to whoever opens it', async () => {
    await page.reload();
    await expect(
      page.getByRole('row', { name: /Postings are booked/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('row', { name: /Checkout answers/ }),
    ).toHaveCount(0);
  });
});
