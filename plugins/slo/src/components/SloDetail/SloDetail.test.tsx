import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { renderTestApp } from '@backstage/frontend-test-utils';
import { component } from '../../../dev/entities';
import { FakeSloApi } from '../../../dev/FakeSloApi';
import { sloApiRef } from '../../api';
import { entitySlosContent } from '../../extensions/entityContents';

const plain = (text: string | null | undefined) =>
  (text ?? '').replace(/\u00a0/g, ' ');

function renderTab(recipe: string, view?: string, api = new FakeSloApi()) {
  renderTestApp({
    extensions: [
      createTestEntityPage({ entity: component(recipe) }),
      entitySlosContent,
    ],
    apis: [[sloApiRef, api]],
    initialRouteEntries: [view ? `/?view=${view}` : '/'],
  });
  return api;
}

const region = async (name: string | RegExp) =>
  within(await screen.findByRole('region', { name }));

const rowsOf = (table: HTMLElement) =>
  within(table)
    .getAllByRole('row')
    .map(row => [...row.children].map(cell => plain(cell.textContent)));

describe('the first screen', () => {
  it('reads the status, its past and the policy, and nothing else until it is opened', async () => {
    const api = renderTab('burning');
    await screen.findByRole('img', { name: /^Error budget of/ });
    await screen.findByText('deploys are denied');
    expect(api.queries).toHaveLength(1);
    expect([...api.asked].sort()).toEqual(['gate', 'history']);
    await userEvent.click(screen.getByRole('tab', { name: 'Document' }));
    await screen.findByText(/Nothing to say about/);
    expect([...api.asked].sort()).toEqual(['gate', 'history', 'lint']);
  });

  it('opens what happened above the chart, with its time and its link', async () => {
    renderTab('burning');
    const events = within(
      await screen.findByRole('group', { name: /^Error budget.*: events$/ }),
    );
    const incident = events.getByRole('button', {
      name: '3 events: deploy, incident',
    });
    incident.focus();
    await userEvent.keyboard('{Enter}');
    const dialog = within(
      await screen.findByRole('dialog', { name: 'What happened' }),
    );
    expect(dialog.getByRole('link', { name: /INC-2113/ })).toHaveAttribute(
      'href',
      expect.stringContaining('https://ci.example/'),
    );
    expect(dialog.getByText(/^incident, .*, took 5 h$/)).toBeInTheDocument();
  });

  it('names the events that fall into a stretch that burned', async () => {
    renderTab('exhausted');
    const burns = await region('Where the budget went');
    expect(
      burns.getByRole('link', { name: /INC-2113 Card payments time out/ }),
    ).toBeInTheDocument();
  });

  it('says in the picture what was not counted', async () => {
    renderTab('excluded');
    expect(
      await screen.findByRole('img', {
        name: /^Error budget.*Not counted, planned maintenance: Failover test/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Counted with them, −4.% of the budget would be left/),
    ).toBeInTheDocument();
  });

  it('draws a calendar window to its end and calls its budget an estimate', async () => {
    renderTab('calendar');
    expect(
      await screen.findByRole('img', {
        name: /An estimate until the window ends.*still to come/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.queryByRole('button', { name: 'Rolling' }),
    ).not.toBeInTheDocument();
    expect(screen.getByText('estimate')).toBeInTheDocument();
    expect(screen.queryByText(/Budget left = 1/)).not.toBeInTheDocument();
  });

  it('counts slices where the method does', async () => {
    renderTab('slices');
    expect(
      await screen.findByRole('img', { name: /^Slices of Minutes/ }),
    ).toBeInTheDocument();
    const shares = within(
      screen.getByRole('group', { name: 'Slices over 30 days' }),
    );
    expect(
      shares.getAllByRole('listitem').map(item => plain(item.textContent)),
    ).toEqual([
      '41,883 good (97 %)',
      '21 bad (0.049 %)',
      '1,206 empty (2.8 %)',
      '90 unknown (0.21 %)',
    ]);
  });

  it('puts regions side by side, the worst first and marked as deciding', async () => {
    renderTab('regions');
    const table = await screen.findByRole('table', {
      name: 'Edge answers by region',
    });
    expect(rowsOf(table).slice(1)).toEqual([
      ['us-east-1decides', 'burning 18.2×', '18 %', '18.2×', '7.1×'],
      ['ap-south-1', 'no data', 'unknown', 'unknown', 'unknown'],
      ['eu-west-1', 'healthy', '48 %', '0.3×', '0.4×'],
    ]);
  });

  it('compares objectives, with their weights in a composite', async () => {
    renderTab('composite');
    const table = await screen.findByRole('table', { name: /^Objectives of/ });
    expect(rowsOf(table)[1]?.[0]).toBe('The whole');
    expect(
      screen.getByText(/^Budget spent = 3 × 86 % \(answers\) \+ /),
    ).toBeInTheDocument();
    expect(
      within(table).getByRole('button', { name: /^The whole/ }),
    ).toHaveAttribute('aria-pressed', 'true');
    expect(rowsOf(table)[2]).toEqual([
      'answers',
      '99.95 %',
      'burning 4.4×',
      '99.974 %',
      '14 %',
      '3.2×',
      '',
      '3',
    ]);
    const third = within(table).getByRole('button', { name: /^receipt sent/ });
    await userEvent.click(third);
    expect(third).toHaveAttribute('aria-pressed', 'true');
    expect(
      await screen.findByText(/No burn rate is known/),
    ).toBeInTheDocument();
  });

  it('has words for what has not started', async () => {
    renderTab('not-started');
    expect(await screen.findByText('not started')).toBeInTheDocument();
    expect(
      (await screen.findAllByText(/its first window starts/)).length,
    ).toBeGreaterThan(0);
  });
});

describe('the policy', () => {
  it('says which step is reached and why a pipeline is stopped', async () => {
    renderTab('gate-deny');
    const panel = await region('Error-budget policy');
    expect(await panel.findByText('deploys are denied')).toBeInTheDocument();
    expect(
      panel.getByText('132 % spent: No release but fixes'),
    ).toBeInTheDocument();
    expect(
      panel.getByText(
        /deny: Settlement files on time: 132 % of the error budget/,
      ),
    ).toBeInTheDocument();
  });

  it('tells who has only the built-in one how to have their own', async () => {
    renderTab('healthy');
    const panel = await region('Error-budget policy');
    await userEvent.click(
      await panel.findByText(
        '90 % spent: Only changes that make it more reliable',
      ),
    );
    expect(panel.getByText(/kind: ErrorBudgetPolicy/)).toBeInTheDocument();
  });

  it('does not call unknown a yes', async () => {
    renderTab('gate-unknown');
    const panel = await region('Error-budget policy');
    expect(
      await panel.findByText('whether to deploy is unknown'),
    ).toBeInTheDocument();
    expect(panel.getByText('How much is spent is unknown')).toBeInTheDocument();
  });

  it('is denied by itself and leaves the rest of the page', async () => {
    renderTab('parts-denied');
    const panel = await region('Error-budget policy');
    expect(
      await panel.findByText(
        'You are not allowed to read the error-budget policy.',
      ),
    ).toBeInTheDocument();
    expect(screen.getByText('burning 6.2×')).toBeInTheDocument();
  });
});

it('says on the tab that evaluation has stopped', async () => {
  renderTab('stopped');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /Figures have not been computed since .*; they are shown as they were/,
  );
});

describe('the days', () => {
  it('are read when they are opened, and step by keyboard', async () => {
    const api = renderTab('exhausted', 'days');
    const grid = await screen.findByRole('grid', { name: /^Budget days of/ });
    expect(api.asked).toContain('history of days');
    const cells = within(grid).getAllByRole('gridcell');
    expect(cells).toHaveLength(90);
    const last = grid.querySelector<HTMLElement>('[tabindex="0"]');
    last?.focus();
    await userEvent.keyboard('{ArrowUp}');
    const focused = document.activeElement;
    expect(focused).not.toBe(last);
    expect(focused).toHaveAccessibleName(
      /burn rate .*, budget left at its end/,
    );
  });

  it('are there as a table', async () => {
    renderTab('exhausted', 'days');
    await userEvent.click(
      await screen.findByRole('button', { name: /^Budget days.*as a table/ }),
    );
    const rows = within(
      screen.getByRole('region', { name: /^Budget days.*as a table/ }),
    ).getAllByRole('row');
    expect(rows).toHaveLength(91);
    expect(rows[1]?.textContent).toMatch(/budget exhausted/);
  });
});

describe('why this number', () => {
  it('lists what was counted, with sums that are the number shown', async () => {
    renderTab('excluded', 'explain');
    const bySource = await screen.findByRole('table', {
      name: 'Counted by source',
    });
    expect(rowsOf(bySource).slice(1)).toEqual([
      ['prometheus', '1,209,371', '629', '1,210,000', '718.56'],
      ['less what is excluded', '−5,683', '−316', '−5,999', '−4.5'],
      ['Sum', '1,203,688', '313', '1,204,001', '714.06'],
    ]);
    const byDay = rowsOf(screen.getByRole('table', { name: 'Counted by day' }));
    expect(byDay).toHaveLength(32);
    expect(byDay[31]?.slice(0, 4)).toEqual([
      'Sum',
      '1,203,688',
      '313',
      '1,204,001',
    ]);
    expect(
      screen.getByText('The days add up: 313 bad of 1,204,001 events.'),
    ).toBeInTheDocument();
  });

  it('adds up slices too, and says so when days do not add up', async () => {
    class Losing extends FakeSloApi {
      async explain(ref: string) {
        const told = await super.explain(ref);
        const objectives = told.objectives.map(objective => ({
          ...objective,
          days: objective.days.slice(1),
        }));
        return { ...told, objectives };
      }
    }
    renderTab('slices', 'explain', new Losing());
    expect(
      await screen.findByText(
        /^The days do not add up to what was used: 147 bad of .* events\.$/,
      ),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/the figures use 21 bad of 41,904 slices/),
    ).toBeInTheDocument();
  });

  it('shows the query of the document and the one that was sent', async () => {
    renderTab('burning', 'explain');
    const queries = await region('Queries');
    expect(
      queries.getByText('sent together with 2 other queries, as'),
    ).toBeInTheDocument();
    expect(queries.getByText(/checkout\|ledger\|payouts/)).toBeInTheDocument();
  });

  it('shows the versions under which the past is judged', async () => {
    renderTab('burning', 'explain');
    const versions = await screen.findByRole('table', {
      name: 'Terms in force',
    });
    expect(rowsOf(versions)[1]?.[4]).toBe('target 99.9 % → 99.95 %');
  });

  it.each([
    ['parts-denied', /You are not allowed to read how the figures/],
    ['parts-failing', /explain did not answer in 10 s/],
  ])('of %s says so', async (recipe, words) => {
    renderTab(recipe, 'explain');
    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});

describe('the alert rules', () => {
  it('are a file to copy or download, and so are their tests', async () => {
    renderTab('burning', 'rules');
    const link = await screen.findByRole('link', { name: 'Download' });
    expect(link).toHaveAttribute('download', 'burning-availability.rules.yaml');
    expect(decodeURIComponent(link.getAttribute('href') ?? '')).toContain(
      'alert: burning-availability-burns-fast',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Tests' }));
    expect(
      await screen.findByText('burning-availability.tests.yaml'),
    ).toBeInTheDocument();
  });
});

describe('the document', () => {
  it('has its issues and its lint, warnings first', async () => {
    renderTab('linted', 'document');
    const lint = await region('Lint');
    const findings = (await lint.findAllByRole('listitem')).map(item =>
      plain(item.textContent),
    );
    expect(findings[0]).toMatch(
      /^warningspec.timeWindow\[0\].duration: the source keeps 15 d/,
    );
    expect(findings[1]).toMatch(/^info.*dependency-ceiling, objective 0/);
  });
});

it('has a view in its URL, and another one by arrow key', async () => {
  renderTab('burning', 'rules');
  const tab = await screen.findByRole('tab', { name: 'Alert rules' });
  expect(tab).toHaveAttribute('aria-selected', 'true');
  tab.focus();
  await userEvent.keyboard('{ArrowRight}{Enter}');
  expect(screen.getByRole('tab', { name: 'Document' })).toHaveFocus();
});
