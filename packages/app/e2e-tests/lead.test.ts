import { expect, test } from '@playwright/test';
import { signInAs } from './signIn';

test('a lead narrows all SLOs down to one team and shares the view', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, 'Lead');
  await page.goto('/slo');

  await test.step('see the SLOs of all teams', async () => {
    await expect(async () => {
      await page.reload();
      await expect(
        page.getByRole('row', { name: /Checkout answers/ }).first(),
      ).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: 120_000 });
  });

  await test.step('a counter lists exactly what it counts', async () => {
    const healthy = page
      .getByRole('group', { name: 'Filter by state' })
      .getByRole('button', { name: /healthy/ });
    await expect(healthy).toHaveText(/^[1-9]\d*healthy$/);
    const count = Number.parseInt((await healthy.textContent()) ?? '', 10);
    await healthy.click();
    await expect(page).toHaveURL(/[?&]state=healthy/);
    // One more row for the header
    await expect(page.getByRole('row')).toHaveCount(count + 1);
    await healthy.click();
  });

  await test.step('a file that could not be read is named', async () => {
    await expect(
      page.getByText(/catalog file could not be read/),
    ).toBeVisible();
  });

  await test.step('search by text, and clear it again', async () => {
    await page.getByRole('searchbox').fill('ledger');
    await expect(page).toHaveURL(/[?&]text=ledger/);
    await expect(
      page.getByRole('row', { name: /Postings are booked/ }),
    ).toBeVisible();
    await expect(
      page.getByRole('row', { name: /Checkout answers/ }),
    ).toHaveCount(0);
    await page.getByRole('searchbox').fill('');
    await expect(page).not.toHaveURL(/[?&]text=/);
  });

  const ofTheTeam = async () => {
    await expect(
      page.getByRole('row', { name: /Checkout answers/ }).first(),
    ).toBeVisible();
    await expect(
      page.getByRole('row', { name: /Webhooks arrive/ }),
    ).toHaveCount(0);
  };

  await test.step('choose one team', async () => {
    await page.getByLabel('Owner').selectOption('group:default/payments-core');
    await expect(page).toHaveURL(/[?&]owner=/);
    await ofTheTeam();
  });

  await test.step('the address shows the same to whoever opens it', async () => {
    await page.reload();
    await ofTheTeam();
  });
});
