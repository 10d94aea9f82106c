import { readFile } from 'node:fs/promises';
import { expect, Page, test } from '@playwright/test';
import { auditTrail } from './auditTrail';
import { signInAs } from './signIn';

/** The first start ingests the catalog and computes its schedules; later steps find everything in place. */
const FIRST_START = 180_000;

/** In no rotation, so that there is somebody to take a shift from in every week; of the team that owns the schedule. */
const TAKER = 'Tobias Reinholt';

const levels = (page: Page) =>
  page.getByRole('list', { name: /^On call for / }).first();

async function openCheckout(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto('/catalog/default/component/checkout-api');
    await expect(levels(page).getByRole('listitem').first()).toBeVisible({
      timeout: 15_000,
    });
  }).toPass({ timeout: FIRST_START });
}

test('an engineer sees the chain, takes a shift, and undoes it; the audit log has both', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, 'New hire');

  await test.step('see everybody who answers for the service', async () => {
    await openCheckout(page);
    for (const level of ['primary', 'secondary', 'team', 'engineering lead']) {
      await expect(levels(page).getByText(level).first()).toBeVisible();
    }
    await expect(levels(page)).toContainText('rotation');
    await expect(levels(page)).toContainText('Payments Core');
  });

  await test.step('take the shift', async () => {
    await page.getByRole('link', { name: /^Timeline, overrides/ }).click();
    await page.getByRole('button', { name: 'Take this shift' }).first().click();
    const dialog = page.getByRole('dialog');
    await expect(
      dialog.getByRole('region', { name: 'What will change' }),
    ).toContainText(`→ ${TAKER}`);
    await dialog.getByRole('button', { name: 'Take this shift' }).click();
    await expect(page.getByText(`Done: ${TAKER} instead of`)).toBeVisible();
  });

  await test.step('read why', async () => {
    await expect(levels(page)).toContainText(`override by ${TAKER}`);
    const other = await page.context().newPage();
    await openCheckout(other);
    await expect(levels(other)).toContainText(`override by ${TAKER}`);
    await other.close();
  });

  await test.step('undo it', async () => {
    await page
      .getByRole('button', { name: `Undo: ${TAKER}` })
      .first()
      .click();
    await expect(
      page.getByText('Undone: it is as it was before.'),
    ).toBeVisible();
    await expect(levels(page)).not.toContainText('override by');
  });

  await test.step('the audit log has both, and by whom', async () => {
    for (const event of ['oncall.override-create', 'oncall.override-cancel']) {
      await expect
        .poll(async () =>
          (
            await auditTrail(event)
          ).filter(
            line =>
              line.includes('succeeded') &&
              line.includes('user:default/tobias.reinholt'),
          ),
        )
        .toHaveLength(1);
    }
  });
});

test('a lead finds the first broken link, the gaps ahead, and takes them along as CSV', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, 'Lead');
  const services = page.getByRole('table', { name: 'Services, worst first' });
  const sandbox = services.getByRole('row', { name: /Sandbox/ });

  await test.step('see which services reach nobody, worst first', async () => {
    await expect(async () => {
      await page.goto('/oncall?view=reachability');
      await expect(sandbox.first()).toBeVisible({ timeout: 15_000 });
    }).toPass({ timeout: FIRST_START });
    await expect(services.getByRole('row').nth(1)).toContainText(
      'not reachable',
    );
  });

  await test.step('read the first link that is broken', async () => {
    await expect(sandbox.first()).toContainText('not reachable');
    await expect(sandbox.first()).toContainText('henrik.olsson');
    await sandbox.getByRole('button', { name: /^History of / }).click();
    await expect(
      page.getByRole('list', { name: 'From the service to a person' }),
    ).toBeVisible();
  });

  const gaps = page.getByRole('table', {
    name: 'Gaps, worst and soonest first',
  });
  await test.step('see the hole on Sunday evening', async () => {
    await page.getByRole('tab', { name: 'Gaps' }).click();
    const hole = gaps.getByRole('row', { name: /nobody at all/ }).first();
    await expect(hole).toContainText('Money Movement');
    await expect(hole).toContainText('3 h');
  });

  await test.step('the CSV says what the screen says', async () => {
    const rows = gaps.getByRole('rowgroup').last().getByRole('row');
    const shown = await rows.allInnerTexts();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const csv = await readFile(await (await downloading).path(), 'utf8');
    const [header = '', ...lines] = csv.trimEnd().split('\r\n');
    const columns = header.split(',');
    const records = lines.map(line => {
      const fields = line.split(',');
      const of = (name: string) => fields[columns.indexOf(name)] ?? '';
      return { title: of('title'), isRed: of('severity') === 'red' };
    });
    expect(shown).toHaveLength(records.length);
    records.forEach(({ title, isRed }, index) => {
      expect(shown[index]).toContain(title);
      expect(shown[index]?.includes('nobody at all')).toBe(isRed);
    });
  });
});
