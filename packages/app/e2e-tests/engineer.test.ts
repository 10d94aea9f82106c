import { expect, test } from '@playwright/test';
import { signInAs } from './signIn';

/** The first start ingests the catalog and a month of samples; later steps find everything in place. */
const FIRST_START = 120_000;

test('an engineer finds a service, reads its budget and sees how it was spent', async ({
  page,
}) => {
  test.setTimeout(240_000);
  await signInAs(page, 'Engineer');

  await test.step('find the service in the catalog', async () => {
    await expect(async () => {
      await page.goto('/catalog?filters[kind]=component&filters[user]=all');
      await page
        .getByRole('textbox', { name: 'Search', exact: true })
        .fill('Checkout API', { timeout: 10_000 });
      await page
        .getByRole('link', { name: 'Checkout API', exact: true })
        .first()
        .click({ timeout: 10_000 });
    }).toPass({ timeout: FIRST_START });
    await expect(
      page.getByRole('heading', { name: 'Checkout API' }),
    ).toBeVisible();
  });

  await test.step('read its budget on the overview', async () => {
    await expect(async () => {
      await page.reload();
      await expect(page.getByText(/^burning \d/).first()).toBeVisible({
        timeout: 10_000,
      });
    }).toPass({ timeout: FIRST_START });
    await expect(
      page.getByRole('img', { name: /budget.*\d+ %/i }).first(),
    ).toBeVisible();
    // The graph knows the relation of the service to its SLOs.
    await expect(page.getByText('measures').first()).toBeAttached();
  });

  await test.step('open the tab and the SLO that burns', async () => {
    await page
      .getByRole('navigation', { name: 'Content navigation' })
      .getByRole('link', { name: 'SLOs' })
      .click();
    await expect(
      page.getByText('deploys are denied', { exact: true }),
    ).toBeVisible();
    await page.goto(
      '/catalog/default/component/checkout-api/slos?open=slo:default/checkout-availability',
    );
    await expect(
      page.getByText('Error budget of Checkout answers over 30 days'),
    ).toBeVisible();
    await page
      .getByRole('button', { name: /^Error budget of .*: show as a table$/ })
      .click();
    const points = page.getByRole('region', {
      name: /^Error budget of .*, as a table$/,
    });
    await expect(points.getByRole('row').nth(20)).toBeAttached();
  });

  await test.step('see what was deployed when it began to burn', async () => {
    await expect(page.getByText('Where the budget went')).toBeVisible();
    await expect(
      page.getByText(/Deploy of checkout-api, connection per request/).first(),
    ).toBeVisible();
  });

  await test.step('have the number explained', async () => {
    await expect(
      page.getByText(/[\d,]+ of [\d,]+ events were good over 30 days/),
    ).toBeVisible();
    await expect(page.getByText(/^Budget left = 1 − /)).toBeVisible();
    await page.getByRole('tab', { name: 'Why this number?' }).click();
    await expect(
      page.getByText('sum(edge_requests_total{service="checkout-api"})', {
        exact: false,
      }),
    ).toBeVisible();
  });

  await test.step('take the alert rules along', async () => {
    await page.getByRole('tab', { name: 'Alert rules' }).click();
    await expect(
      page.getByText(/alert: CheckoutAvailabilityBurn1h/),
    ).toBeAttached();
  });

  await test.step('try another target on the past', async () => {
    await page.getByRole('tab', { name: 'What if?' }).click();
    await page.getByLabel(/^Target/).fill('99.99');
    await page.getByRole('button', { name: 'Compute' }).click();
    await expect(page.getByText(/target: 0.9999/)).toBeAttached({
      timeout: 30_000,
    });
  });
});

test('failing requests to the portal lower its own budget while one watches', async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  const backend = 'http://localhost:7107';
  const { backstageIdentity } = await (
    await request.get(`${backend}/api/auth/guest/refresh`)
  ).json();
  const budgets = async (): Promise<Record<string, number | null>> => {
    const response = await request.get(
      `${backend}/api/slo/slos?entityRef=component:default/callboard`,
      { headers: { authorization: `Bearer ${backstageIdentity.token}` } },
    );
    const { items } = await response.json();
    return Object.fromEntries(
      items.map(
        (item: { ref: string; errorBudgetRemaining: number | null }) => [
          item.ref,
          item.errorBudgetRemaining,
        ],
      ),
    );
  };
  const ref = 'slo:default/callboard-availability-hour';
  await expect
    .poll(async () => typeof (await budgets())[ref], { timeout: FIRST_START })
    .toBe('number');

  const before = (await budgets())[ref] as number;
  for (let n = 0; n < 50; n++) {
    await request.get(`${backend}/api/demo/fail`);
  }
  await expect
    .poll(async () => (await budgets())[ref], { timeout: FIRST_START })
    .toBeLessThan(before);

  await signInAs(page, 'Engineer');
  await page.goto(`/catalog/default/component/callboard/slos?open=${ref}`);
  await expect(
    page.getByText('Error budget of The portal answers (last hour)'),
  ).toBeVisible();
});
