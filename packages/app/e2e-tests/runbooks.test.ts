import { readFile } from 'node:fs/promises';
import { expect, Page, test } from '@playwright/test';
import { auditTrail } from './auditTrail';
import { signInAs } from './signIn';

/** The first start ingests the catalog and reads its runbooks; later steps find everything in place. */
const FIRST_START = 180_000;
const ALERT = 'CheckoutAvailabilityBurn1h';
const RUNBOOK = 'High error rate';
const STEP = /^One region or both/;

const firing = (page: Page) =>
  page.getByRole('list', { name: 'Firing alerts' }).first();
const step = (page: Page) => page.getByRole('checkbox', { name: STEP });

async function openFiringAlert(page: Page): Promise<void> {
  await expect(async () => {
    await page.goto('/catalog/default/component/checkout-api');
    await expect(
      firing(page).getByRole('link', { name: RUNBOOK }).first(),
    ).toBeVisible({ timeout: 15_000 });
    // Read and judged; before that it opens where it is.
    await expect(firing(page)).toContainText('good', { timeout: 5_000 });
  }).toPass({ timeout: FIRST_START });
}

test('an engineer goes from a firing alert to a checklist, and a colleague sees each tick', async ({
  page,
  browser,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, 'Engineer');

  await test.step('see what fires, with its runbook', async () => {
    await openFiringAlert(page);
    await expect(firing(page)).toContainText(ALERT);
    await expect(firing(page)).toContainText('firing');
  });

  await test.step('read the runbook in the portal', async () => {
    await firing(page).getByRole('link', { name: RUNBOOK }).first().click();
    await expect(
      page.getByRole('heading', { name: 'Mitigation' }),
    ).toBeVisible();
  });

  await test.step('work through it', async () => {
    await page.getByRole('button', { name: 'Work through it' }).click();
    await expect(step(page)).toBeEnabled();
    await expect(page).toHaveURL(/checklist=/);
  });

  const other = await browser.newContext();
  const colleague = await other.newPage();
  await test.step('a colleague joins by the link', async () => {
    await signInAs(colleague, 'New hire');
    await colleague.goto(page.url());
    await expect(step(colleague)).not.toBeChecked();
  });

  await test.step('a tick appears in the other browser, with a name', async () => {
    await step(page).check();
    await expect(step(colleague)).toBeChecked({ timeout: 30_000 });
    await expect(
      colleague.getByRole('list', { name: /^What was done/ }),
    ).toContainText('One region or both');
  });

  await test.step('and the other way round', async () => {
    const second = /^Did something change/;
    await colleague.getByRole('checkbox', { name: second }).check();
    await expect(page.getByRole('checkbox', { name: second })).toBeChecked({
      timeout: 30_000,
    });
  });
  await other.close();

  await test.step('the audit log has both, and by whom', async () => {
    for (const who of [
      'user:default/amara.okafor',
      'user:default/tobias.reinholt',
    ]) {
      await expect
        .poll(async () =>
          (
            await auditTrail('runbooks.checklist-tick')
          ).filter(line => line.includes('succeeded') && line.includes(who)),
        )
        .toHaveLength(1);
    }
  });

  await test.step('end it: it stays as a record', async () => {
    await page.getByRole('button', { name: /^End/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Note').fill('Rolled back');
    await dialog.getByRole('button', { name: /^End/ }).click();
    await expect(step(page)).toBeDisabled();
    await expect(page.getByText(/^record of/)).toBeVisible();
  });
});

test('nothing in a hostile page ever runs', async ({ page }) => {
  test.setTimeout(300_000);
  const dialogs: string[] = [];
  page.on('dialog', dialog => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
  await signInAs(page, 'Engineer');
  const last = page.getByText('The last line, to see that all of it was read.');

  await test.step('open it', async () => {
    await expect(async () => {
      await page.goto('/catalog/default/component/sandbox/runbooks');
      await page
        .getByRole('link', { name: 'Pasted from anywhere' })
        .first()
        .click({ timeout: 15_000 });
      await expect(last).toBeVisible({ timeout: 15_000 });
    }).toPass({ timeout: FIRST_START });
  });
  const reader = page.getByRole('region', { name: 'Pasted from anywhere' });

  await test.step('nothing dangerous is left of it', async () => {
    const html = (await reader.innerHTML()).toLowerCase();
    for (const trace of ['<script', '<iframe', '<object', '<form', '<style']) {
      expect(html).not.toContain(trace);
    }
    expect(html).not.toMatch(/\son[a-z]+=/);
    const addresses = await reader
      .locator('[href], [src]')
      .evaluateAll(elements =>
        elements.flatMap(element => [
          element.getAttribute('href') ?? '',
          element.getAttribute('src') ?? '',
        ]),
      );
    expect(
      addresses.filter(address =>
        /^\s*(javascript|data|vbscript):/i.test(address),
      ),
    ).toEqual([]);
  });

  await test.step('every link and image of it is harmless to use', async () => {
    const links = reader.getByRole('link');
    for (let n = 0; n < (await links.count()); n += 1) {
      await links.nth(n).hover();
      await links.nth(n).click({ modifiers: ['ControlOrMeta'] });
    }
    const hostile = await page.evaluate(() => Reflect.get(window, 'hostile'));
    expect(hostile).toBeUndefined();
    expect(dialogs).toEqual([]);
  });
});

test('a lead finds the paging alerts without a runbook, and takes them along as CSV', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await signInAs(page, 'Lead');
  const services = page.getByRole('table').first();
  const notifications = services.getByRole('row', { name: /Notifications/ });

  await test.step('see what is missing, worst first', async () => {
    await expect(async () => {
      await page.goto('/runbooks');
      await expect(notifications.first()).toBeVisible({ timeout: 15_000 });
    }).toPass({ timeout: FIRST_START });
    await expect(services.getByRole('row').nth(1)).toContainText('Webhooks');
  });

  await test.step('a number lists exactly the services it counts', async () => {
    const counter = page.getByRole('button', { name: /no runbook/ });
    const counted = /\d+/.exec((await counter.first().innerText()) ?? '')?.[0];
    await counter.first().click();
    await expect(page).toHaveURL(/state=missing/);
    await expect(
      services.getByRole('button', { name: /^Alerts of / }),
    ).toHaveCount(Number(counted));
    await expect(notifications.first()).toBeVisible();
  });

  await test.step('the CSV names the alerts', async () => {
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'CSV' }).click();
    const csv = await readFile(await (await downloading).path(), 'utf8');
    const [header = '', ...lines] = csv.trimEnd().split('\r\n');
    expect(header.split(',')).toEqual(expect.arrayContaining(['alert']));
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.every(line => line.includes('notifications'))).toBe(true);
  });

  await test.step('find a runbook by the name of an alert', async () => {
    await expect(async () => {
      await page.goto(`/search?query=${ALERT}`);
      await expect(
        page.getByRole('link', { name: new RegExp(RUNBOOK) }).first(),
      ).toBeVisible({ timeout: 10_000 });
    }).toPass({ timeout: FIRST_START });
  });
});
