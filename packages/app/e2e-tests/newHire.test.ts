import { expect, Page, test } from '@playwright/test';
import { signInAs } from './signIn';

const NAME = 'receipts';
const SERVICE = `/catalog/default/component/${NAME}`;

/** The catalog reads the new repository, then the other plugins hear of it, each in its own time. */
const ARRIVAL = 180_000;

const next = (page: Page) => page.getByRole('button', { name: 'Next' }).click();

/** Looks again until the page shows what is looked for: a plugin hears of a new service with its next round. */
async function sooner(page: Page, path: string, look: () => Promise<void>) {
  await expect(async () => {
    await page.goto(path);
    await look();
  }).toPass({ timeout: ARRIVAL });
}

test('a new hire starts a service and finds it observed, on call, with runbooks, and scored', async ({
  page,
}) => {
  test.setTimeout(600_000);
  await signInAs(page, 'New hire');

  await test.step('the portal has started', async () => {
    await sooner(page, '/oncall?view=schedules', async () => {
      await expect(
        page.getByRole('link', { name: 'Payments Core' }).first(),
      ).toBeVisible({ timeout: 10_000 });
    });
  });

  await test.step('choose the template', async () => {
    await sooner(page, '/create', async () => {
      await expect(
        page.getByRole('heading', { name: 'FastAPI service' }),
      ).toBeVisible({ timeout: 15_000 });
    });
    await page.goto('/create/templates/default/fastapi-service');
  });

  await test.step('say what it is', async () => {
    const name = page.getByRole('textbox', { name: 'Name' });
    await name.fill('checkout-api');
    await expect(page.getByText(/^taken/)).toBeVisible();
    await name.fill('My Receipts!');
    await page.getByRole('button', { name: 'Use my-receipts' }).click();
    await name.fill(NAME);
    await page
      .getByRole('textbox', { name: /Description/ })
      .fill('Keeps receipts of card payments for merchants.');
    // One team only: it is chosen already.
    await expect(
      page.getByRole('radio', { name: /Payments Core/ }),
    ).toBeChecked();
    await next(page);
  });

  await test.step('say what it promises, and see who would be paged', async () => {
    await page.getByRole('radio', { name: /Tier 2/ }).check();
    await expect(page.getByText(/22 minutes/).first()).toBeVisible();
    await page.getByRole('radio', { name: /Payments Core/ }).check();
    await next(page);
  });

  await test.step('say where it lives, and look it over', async () => {
    await page.getByRole('radio', { name: /^This portal/ }).check();
    await page.getByRole('button', { name: 'Review' }).click();
    await expect(page.getByText(NAME).first()).toBeVisible();
    await page.getByRole('button', { name: 'Create' }).click();
  });

  await test.step('watch it being made, and read what is still to do', async () => {
    await expect(
      page.getByRole('button', { name: 'In the catalog' }),
    ).toBeVisible({ timeout: 120_000 });
    await expect(
      page.getByRole('row', { name: /Production readiness bronze/ }),
    ).toBeVisible();
  });

  await test.step('find it in the catalog: promised, answered for, with a runbook, scored', async () => {
    await sooner(page, SERVICE, async () => {
      await expect(
        page.getByRole('link', {
          name: `${NAME}: Requests answered`,
          exact: true,
        }),
      ).toBeVisible({ timeout: 15_000 });
      await expect(page.getByText('primary').first()).toBeVisible();
      await expect(
        page.getByRole('link', { name: `Alerts of ${NAME}` }).first(),
      ).toBeVisible();
      await expect(page.getByText(/^bronze$/).first()).toBeVisible({
        timeout: 5_000,
      });
    });
    // What was never measured is neither good nor bad.
    await expect(page.getByText('no sample was ever recorded')).toHaveCount(3);
    await expect(page.getByText('reachable', { exact: true })).toBeVisible();
  });

  await test.step('see where it came from', async () => {
    await page.goto('/created');
    await expect(
      page.getByRole('row', { name: new RegExp(NAME) }),
    ).toContainText('current');
  });
});
