import { readFile } from 'node:fs/promises';
import { expect, Page, test } from '@playwright/test';
import { auditTrail } from './auditTrail';
import { signInAs } from './signIn';

/** The first start ingests the catalog, hears from the other plugins and takes over the past; later steps find it all. */
const FIRST_START = 240_000;
const READY = 'scorecard=scorecard%3Adefault%2Fproduction-readiness';
const SECURE = 'scorecard=scorecard%3Adefault%2Fpayments-security';

/** The rows of a CSV file, by the names of its columns. */
function readCsv(text: string): Record<string, string>[] {
  const [header = [], ...rows] = text
    .trimEnd()
    .split('\r\n')
    .map(line =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(
        ([, cell = '']) =>
          cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
      ),
    );
  return rows.map(cells =>
    Object.fromEntries(header.map((name, index) => [name, cells[index] ?? ''])),
  );
}

const teams = (page: Page) =>
  page.getByRole('table', { name: 'By team, worst first' });
const counters = (page: Page) =>
  page.getByRole('group', { name: 'Services by level' });

test('a lead finds the worst team, looks at the evidence, compares with last month, and takes the numbers along', async ({
  page,
}) => {
  test.setTimeout(420_000);
  await signInAs(page, 'Lead');
  let worst = '';

  await test.step('the page knows today and last month', async () => {
    await expect(async () => {
      await page.goto(`/scorecards?${READY}`);
      await expect(teams(page).getByRole('row').nth(1)).toBeVisible({
        timeout: 15_000,
      });
      // Before the past was taken over, nothing moved.
      await expect(
        teams(page)
          .getByRole('link', { name: /moved [+−-][1-9]/ })
          .first(),
      ).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: FIRST_START });
  });

  await test.step('find the worst team', async () => {
    const failing = teams(page)
      .getByRole('link', { name: /^[1-9]\d* fail of / })
      .first();
    worst = / fail of (.*?): /.exec(
      (await failing.getAttribute('aria-label')) ?? '',
    )?.[1] as string;
    await failing.click();
    await expect(page).toHaveURL(/view=services/);
    await expect(page).toHaveURL(/status=fail/);
  });

  await test.step('open the evidence of a failing check', async () => {
    const square = page
      .getByRole('grid', { name: 'Services by checks' })
      .getByRole('gridcell', { name: /: fails$/ })
      .first();
    await square.click();
    const panel = page.getByRole('dialog', { name: 'Evidence' });
    await expect(
      panel.getByRole('table', { name: 'Facts that it read' }),
    ).toBeVisible();
    await expect(panel.getByText('How to pass:')).toBeVisible();
    await panel.getByRole('button', { name: 'Close the evidence' }).click();
  });

  await test.step('compare with last month, and see why', async () => {
    await page.goto(`/scorecards?${READY}`);
    await teams(page)
      .getByRole('link', { name: /moved [+−-][1-9]/ })
      .first()
      .click();
    await expect(page).toHaveURL(/view=changes/);
    await expect(page.getByText(/service changed/i).first()).toBeVisible();
  });

  await test.step('the CSV has the numbers of the screen', async () => {
    await page.goto(`/scorecards?${READY}`);
    await expect(teams(page)).toContainText(worst);
    const shown = await counters(page).getByRole('button').allInnerTexts();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const rows = readCsv(
      await readFile(await (await downloading).path(), 'utf8'),
    );
    const total = rows.find(({ owner }) => owner === 'total');
    for (const level of ['gold', 'silver', 'bronze', 'unproven']) {
      const counter = shown.find(text => text.includes(level));
      expect(`${level} ${/\d+/.exec(counter ?? '')?.[0]}`).toBe(
        `${level} ${total?.[level]}`,
      );
    }
    for (const { owner, title = '', entities } of rows) {
      if (owner === 'total' || !owner) continue;
      await expect(
        teams(page).getByRole('link', {
          name: `Services of ${title}: ${entities}`,
        }),
      ).toBeVisible();
    }
  });
});

test('an engineer asks for a waiver, cannot approve it, and a lead does', async ({
  page,
  browser,
}) => {
  test.setTimeout(420_000);
  const CHECK = 'No critical vulnerability is open';
  const tab = `/catalog/default/component/chargebacks/scorecards?${SECURE}`;
  await signInAs(page, 'Engineer');

  await test.step('see what holds the service back, on its page', async () => {
    await expect(async () => {
      await page.goto('/catalog/default/component/chargebacks');
      await expect(
        page.getByText('Security and payments compliance').first(),
      ).toBeVisible({ timeout: 15_000 });
    }).toPass({ timeout: FIRST_START });
  });

  await test.step('ask for a waiver', async () => {
    await expect(async () => {
      await page.goto(tab);
      await page
        .getByRole('button', { name: new RegExp(CHECK) })
        .first()
        .click({ timeout: 15_000 });
      await expect(
        page.getByRole('button', { name: /waiver/i }).first(),
      ).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: FIRST_START });
    await page
      .getByRole('button', { name: /waiver/i })
      .first()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Ask for a waiver' });
    await dialog
      .getByLabel('Reason')
      .fill('The library has no fix yet; the feature is switched off');
    await dialog.getByRole('button', { name: 'Ask', exact: true }).click();
    await expect(dialog.getByRole('status')).toContainText('somebody else');
    await dialog.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('nobody approves their own', async () => {
    await page.goto(`/scorecards?${SECURE}&view=waivers`);
    const row = page.getByRole('row', { name: new RegExp(CHECK) }).first();
    await expect(row).toBeVisible();
    await expect(row.getByRole('button', { name: /^Approve/ })).toHaveCount(0);
  });

  const other = await browser.newContext();
  const lead = await other.newPage();
  await test.step('a lead approves it', async () => {
    await signInAs(lead, 'Lead');
    await lead.goto(`/scorecards?${SECURE}&view=waivers`);
    await lead
      .getByRole('row', { name: new RegExp(CHECK) })
      .getByRole('button', { name: /^Approve/ })
      .first()
      .click();
    await lead
      .getByRole('dialog')
      .getByRole('button', { name: 'Approve' })
      .click();
    await expect(lead.getByRole('dialog')).toHaveCount(0);
  });
  await other.close();

  await test.step('the check is waived, and says by whom', async () => {
    await expect(async () => {
      await page.goto(tab);
      await expect(
        page.getByRole('button', { name: new RegExp(`^waived ${CHECK}`) }),
      ).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step('the audit log has both', async () => {
    for (const [event, who] of [
      ['scorecards.waiver-request', 'user:default/amara.okafor'],
      ['scorecards.waiver-decide', 'user:default/priya.raghunathan'],
    ] as const) {
      await expect
        .poll(async () =>
          (
            await auditTrail(event)
          ).filter(line => line.includes('succeeded') && line.includes(who)),
        )
        .not.toHaveLength(0);
    }
  });
});
