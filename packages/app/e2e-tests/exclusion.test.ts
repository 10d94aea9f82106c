import { expect, Page, test } from '@playwright/test';
import { signInAs } from './signIn';

const REASON = 'The card scheme confirmed that its certificate had expired';
const HOUR = 3_600_000;

/** As a `datetime-local` field takes it. */
const wallClock = (instant: number) =>
  new Date(instant).toISOString().slice(0, 16);

async function openExclusions(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto(
      '/catalog/default/component/refunds/slos?open=slo:default/refunds-accepted',
    );
    await page
      .getByRole('tab', { name: 'Exclusions' })
      .click({ timeout: 15_000 });
  }).toPass({ timeout: 120_000 });
}

test('time stops counting once a second person agrees, and counts again when it is withdrawn', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const [engineer, lead] = await Promise.all(
    [0, 1].map(async () => (await browser.newContext()).newPage()),
  );
  if (!engineer || !lead) {
    throw new Error('The browser opened no page');
  }

  await test.step('an engineer proposes, and cannot approve', async () => {
    await signInAs(engineer, 'Engineer');
    await openExclusions(engineer);
    await engineer.getByRole('button', { name: 'Propose …' }).click();
    const now = Date.now();
    const field = (name: string) => engineer.getByRole('textbox', { name });
    await field('Time zone').fill('UTC');
    await field('From').fill(wallClock(now - 294 * HOUR));
    await field('To').fill(wallClock(now - 282 * HOUR));
    await field('Reason').fill(REASON);
    await engineer
      .getByRole('button', { name: 'Propose', exact: true })
      .click();
    await expect(engineer.getByText('proposed, still counted')).toBeVisible();
    await expect(
      engineer.getByText('Your own: somebody else has to approve it.'),
    ).toBeVisible();
    await expect(
      engineer.getByRole('button', { name: `Approve: ${REASON}` }),
    ).toHaveCount(0);
  });

  const decide = async (decision: string) => {
    await lead.getByRole('button', { name: `${decision}: ${REASON}` }).click();
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: decision })
      .click();
  };

  await test.step('the lead approves, and the budget is shown with and without', async () => {
    await signInAs(lead, 'Lead');
    await openExclusions(lead);
    await decide('Approve');
    await expect(lead.getByText('approved, not counted')).toBeVisible();
    await expect(
      lead.getByRole('table', { name: /with and without exclusions/ }),
    ).toBeVisible({ timeout: 30_000 });
  });

  await test.step('withdrawn, it counts again', async () => {
    await decide('Withdraw');
    await expect(lead.getByText('withdrawn, counted')).toBeVisible();
    await expect(
      lead.getByRole('table', { name: /with and without exclusions/ }),
    ).toHaveCount(0, { timeout: 30_000 });
  });
});
