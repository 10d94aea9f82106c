import { configure, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { FakeScorecardsApi } from '../../../dev/FakeScorecardsApi';
import { stopTheClock } from '../../__testUtils__/clock';
import { presentUrl, renderInPortal } from '../../__testUtils__/inPortal';
import { ScorecardsPage } from '.';

stopTheClock();

// Whether something is hidden is asked of every element of large tables, which takes minutes.
configure({ defaultHidden: true });

/** Few services: each is a row in most tables. */
const fewServices = () => new FakeScorecardsApi({ services: 12 });

function show(search = '', api = fewServices()) {
  renderInPortal(<ScorecardsPage />, { api, path: `/${search}` });
  return api;
}

const params = () => presentUrl().searchParams;

/** Words are found faster than roles: for screens that take a while. */
const overviewOf = (groups: string) =>
  screen.findByText(`By ${groups}, worst first`, { selector: 'h2' });

const table = async (name: string | RegExp) =>
  within(await screen.findByRole('table', { name }));

const rowWith = async (name: string | RegExp, text: string | RegExp) => {
  const rows = (await table(name)).getAllByRole('row');
  const found = rows.find(row => {
    const words = row.textContent ?? '';
    return typeof text === 'string' ? words.includes(text) : text.test(words);
  });
  if (!found) {
    throw new Error(`No row of ${name} says ${text}`);
  }
  return found;
};

describe('overview', () => {
  it('counts services by level with the change since the other day, and teams worst first', async () => {
    show();
    await overviewOf('team');
    const counters = within(
      screen.getByRole('group', { name: 'Services by level' }),
    );
    expect(
      counters.getByRole('button', { name: /gold \([+−±]\d+\)/ }),
    ).toBeInTheDocument();
    expect(
      counters.getByRole('button', { name: /unproven/ }),
    ).toBeInTheDocument();
    expect(
      await rowWith('By team, worst first', 'Engineering'),
    ).toHaveTextContent(/12.*gold/);
  });

  it('lists exactly the services that a number counts', async () => {
    show();
    await overviewOf('team');
    const counter = screen.getByRole('button', { name: /silver \(/ });
    const [count] = /\d+/.exec(counter.textContent ?? '') ?? [];
    await userEvent.click(counter);
    expect(params().get('view')).toBe('services');
    expect(params().get('level')).toBe('silver');
    expect(
      await screen.findByText(`${count} of ${count} services`),
    ).toBeInTheDocument();
  });

  it('lists exactly the services that a number of a team counts', async () => {
    show();
    await overviewOf('team');
    const row = await rowWith('By team, worst first', /^Risk/);
    const link = within(row).getByRole('link', { name: /bronze of Risk/ });
    const [count] = /\d+/.exec(link.textContent ?? '') ?? [];
    await userEvent.click(link);
    expect(params().get('owner')).toBe('group:default/risk');
    expect(
      await screen.findByText(`${count} of ${count} services`),
    ).toBeInTheDocument();
  });

  it('leads from how a team moved to why', async () => {
    show();
    await overviewOf('team');
    await userEvent.click(
      screen.getByRole('link', { name: /^Why Risk moved/ }),
    );
    expect(params().get('view')).toBe('changes');
    expect(params().get('owner')).toBe('group:default/risk');
  });

  it('folds the groups below a group, and keeps that in the URL', async () => {
    show();
    await overviewOf('team');
    await userEvent.click(
      screen.getByRole('button', { name: 'Groups below Payments' }),
    );
    expect(params().getAll('folded')).toEqual(['group:default/payments']);
    const groups = await table('By team, worst first');
    expect(groups.queryByText('Ledger')).toBeNull();
    await userEvent.click(
      screen.getByRole('button', { name: 'Groups below Payments' }),
    );
    expect(params().getAll('folded')).toEqual([]);
  });

  it('groups by tier; services without one can be asked for', async () => {
    show('?groupBy=tier', new FakeScorecardsApi());
    await overviewOf('tier');
    await userEvent.click(
      screen.getByRole('link', { name: /^Services of no tier/ }),
    );
    expect(params().get('view')).toBe('services');
    expect(params().getAll('tier')).toEqual(['none']);
  });

  it('draws the trend, also as a table', async () => {
    show();
    await screen.findByText('Services by level', { selector: 'strong' });
    await userEvent.click(
      screen.getByRole('button', {
        name: 'Services by level: show as a table',
      }),
    );
    const trend = within(
      screen.getByRole('region', { name: 'Services by level, as a table' }),
    );
    expect(trend.getByText('unproven')).toBeInTheDocument();
  });

  it('downloads the report as it is filtered', async () => {
    const api = fewServices();
    const exportCsv = jest.spyOn(api, 'exportCsv');
    URL.createObjectURL = jest.fn(() => 'blob:x');
    URL.revokeObjectURL = jest.fn();
    show('?tier=1&at=2026-11-20', api);
    await userEvent.click(await screen.findByRole('button', { name: 'CSV' }));
    expect(exportCsv).toHaveBeenCalledWith({
      list: 'report',
      query: {
        scorecard: 'scorecard:default/production-readiness',
        tier: ['1'],
        groupBy: 'owner',
        at: '2026-11-20',
        compareWith: '2026-10-21',
      },
    });
  });

  it('says how many services are left out', async () => {
    const api = fewServices();
    const report = await api.getReport({
      scorecard: 'scorecard:default/production-readiness',
    });
    jest.spyOn(api, 'getReport').mockResolvedValue({ ...report, leftOut: 4 });
    show('', api);
    expect(
      await screen.findByText('Left out: 4 services that you may not see.'),
    ).toBeInTheDocument();
  });
});

describe('days', () => {
  it('shows the past as such, and leads back', async () => {
    const api = show('?at=2026-11-01');
    const getReport = jest.spyOn(api, 'getReport');
    expect(
      await screen.findByRole('note', { name: 'You see the past' }),
    ).toHaveTextContent('how it stood at the end of 1 November 2026 (UTC)');
    await waitFor(() => expect(getReport).toHaveBeenCalled());
    expect(getReport.mock.calls[0]?.[0]).toMatchObject({ at: '2026-11-01' });
    await userEvent.click(
      screen.getByRole('button', { name: 'Back to today' }),
    );
    expect(params().get('at')).toBeNull();
    expect(screen.queryByRole('note', { name: 'You see the past' })).toBeNull();
  });

  it('offers usual days and any other', async () => {
    show();
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: 'As of' }),
      '7 days ago (19 Nov)',
    );
    expect(params().get('at')).toBe('2026-11-19');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Compared with' }),
      'start of the quarter (1 Oct)',
    );
    expect(params().get('compareWith')).toBe('2026-10-01');
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'As of' }),
      'another day …',
    );
    const day = screen.getByLabelText('As of, day');
    await userEvent.clear(day);
    await userEvent.type(day, '2026-11-11');
    expect(params().get('at')).toBe('2026-11-11');
  });
});

it('folds filters that nobody asks for; those of the URL stand open', async () => {
  show('?view=checks');
  expect(screen.queryByRole('combobox', { name: 'Tier' })).toBeNull();
  await userEvent.click(
    await screen.findByRole('button', { name: 'More filters' }),
  );
  await screen.findByRole('option', { name: /^tier 1/ });
  await userEvent.selectOptions(
    screen.getByRole('combobox', { name: 'Tier' }),
    '1',
  );
  expect(params().get('tier')).toBe('1');
  expect(screen.queryByRole('button', { name: 'Fewer filters' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
  expect(params().get('tier')).toBeNull();
});

it('where nothing was evaluated on the other day it says so, and shows no differences', async () => {
  const api = fewServices();
  const report = await api.getReport({
    scorecard: 'scorecard:default/production-readiness',
    compareWith: '2026-10-27',
  });
  const nothing = { levels: {}, none: 0, unproven: 0 };
  jest.spyOn(api, 'getReport').mockResolvedValue({
    ...report,
    total: { ...report.total, previous: nothing },
    groups: report.groups.map(group => ({ ...group, previous: nothing })),
  });
  show('', api);
  expect(
    await screen.findByText(/^Nothing is known of 27 Oct/),
  ).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /gold$/ })).toBeInTheDocument();
  expect(
    await rowWith('By team, worst first', 'Engineering'),
  ).toHaveTextContent('not known');
  expect(screen.queryByText('Biggest movers')).toBeNull();
});

describe('services', () => {
  it('shows every service against every check, and opens the evidence of one', async () => {
    const api = show('?view=services');
    const grid = await screen.findByRole('grid', {
      name: 'Services by checks',
    });
    expect(within(grid).getByText('bronze')).toBeInTheDocument();
    const [failing] = await within(grid).findAllByRole('gridcell', {
      name: /: fails$/,
    });
    const listResults = jest.spyOn(api, 'listResults');
    await userEvent.click(failing as HTMLElement);
    const panel = await screen.findByRole('dialog', { name: 'Evidence' });
    expect(
      await within(panel).findByRole('table', { name: /fact/i }),
    ).toBeInTheDocument();
    expect(listResults).toHaveBeenCalledTimes(1);
    expect(listResults.mock.calls[0]?.[0]).toMatchObject({
      entityRef: [params().get('open')],
      detail: 'evidence',
    });
    await userEvent.click(
      within(panel).getByRole('button', { name: 'All its checks' }),
    );
    expect(params().get('openCheck')).toBeNull();
    await userEvent.keyboard('{Escape}');
    expect(params().get('open')).toBeNull();
  });

  it('lists who fails a check when its head is pressed, and says so', async () => {
    show('?view=services');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Has at least one SLO' }),
    );
    expect(params().get('check')).toBe('has-slo');
    expect(params().get('status')).toBe('fail');
    expect(
      await screen.findByText('Has at least one SLO: fails'),
    ).toBeInTheDocument();
  });

  it('shows services by levels, with what stands in the way', async () => {
    show('?view=services&by=levels');
    const grid = await screen.findByRole('grid', {
      name: 'Services by levels',
    });
    const [held] = within(grid).getAllByRole('gridcell', {
      name: /gold: not reached; held back by/,
    });
    await userEvent.click(held as HTMLElement);
    expect(params().get('openLevel')).toBe('gold');
    const checks = await screen.findByRole('list', { name: 'Checks' });
    expect(within(checks).getAllByRole('button')[0]).toHaveTextContent('fails');
  });

  it('reads the next page when the end comes into sight', async () => {
    const api = new FakeScorecardsApi({ services: 110 });
    const listResults = jest.spyOn(api, 'listResults');
    show('?view=services', api);
    await screen.findByText('100 of 110 services');
    screen.getAllByText('✓')[0]?.focus();
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(await screen.findByText('110 of 110 services')).toBeInTheDocument();
    expect(
      listResults.mock.calls.filter(([query]) => query?.cursor).length,
    ).toBe(1);
  });
});

describe('checks', () => {
  it('lists checks of all scorecards; a number lists who it counts', async () => {
    show('?view=checks');
    const row = await rowWith(/^Checks/, 'Has at least one SLO');
    expect(row).toHaveTextContent('slo.count > 0');
    await userEvent.click(within(row).getByRole('link', { name: /fail:/ }));
    expect(params().get('view')).toBe('services');
    expect(params().get('check')).toBe('has-slo');
    expect(params().get('scorecard')).toBe(
      'scorecard:default/production-readiness',
    );
  });

  it('says what an announced check would say, and from when', async () => {
    show('?view=checks&scorecard=scorecard:default/security');
    expect(await rowWith(/^Checks/, 'from 1 March 2027')).toHaveTextContent(
      /would say today: \d+ fail/,
    );
  });
});

describe('changes', () => {
  it('says what changed and why, by service, and filters by cause', async () => {
    show('?view=changes');
    const causes = await screen.findByRole('group', {
      name: 'Filter by cause',
    });
    await userEvent.click(
      within(causes).getByRole('button', { name: /a fact became unknown/ }),
    );
    expect(params().get('cause')).toBe('fact-unknown');
    await waitFor(async () => {
      const rows = (await table('Changes by service')).getAllByRole('listitem');
      expect(rows.length).toBeGreaterThan(0);
      rows.forEach(row => expect(row).toHaveTextContent(/unknown/));
    });
  });
});

describe('campaigns', () => {
  it('opens one, promotes it, and gives the YAML to commit', async () => {
    show('?view=campaigns');
    await userEvent.click(
      await screen.findByRole('link', { name: 'Runbooks before the peak' }),
    );
    expect(params().get('campaign')).toBe('campaign-runbooks');
    expect(
      await screen.findByRole('table', { name: 'Progress by owner' }),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Promote' }));
    const dialog = await screen.findByRole('dialog');
    await userEvent.click(
      within(dialog).getByRole('button', { name: 'Promote' }),
    );
    expect(
      await screen.findByRole('button', { name: 'Copy the YAML' }),
    ).toBeInTheDocument();
    expect(screen.getByText('became the standard')).toBeInTheDocument();
  });

  it('begins one', async () => {
    const api = show('?view=campaigns');
    const createCampaign = jest.spyOn(api, 'createCampaign');
    await userEvent.click(
      await screen.findByRole('button', { name: 'Begin a campaign' }),
    );
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Begin' })).toBeDisabled();
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Title/ }),
      'SLOs for all',
    );
    await userEvent.type(dialog.getByLabelText(/Due/), '2026-12-31');
    await userEvent.click(
      await dialog.findByRole('checkbox', { name: /Has at least one SLO/ }),
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Begin' }));
    expect(createCampaign).toHaveBeenCalledWith({
      title: 'SLOs for all',
      scorecard: 'scorecard:default/production-readiness',
      checks: ['has-slo'],
      startsAt: '2026-11-26',
      dueAt: '2026-12-31',
    });
    await waitFor(() => expect(params().get('campaign')).toBeTruthy());
  });
});

describe('waivers', () => {
  it('approves one with a note', async () => {
    const api = show('?view=waivers&state=requested');
    const decideWaiver = jest.spyOn(api, 'decideWaiver');
    const [approve] = await screen.findAllByRole('button', {
      name: /^Approve the waiver of/,
    });
    await userEvent.click(approve as HTMLElement);
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.type(
      dialog.getByRole('textbox', { name: /Note/ }),
      'until then',
    );
    await userEvent.click(dialog.getByRole('button', { name: 'Approve' }));
    expect(decideWaiver).toHaveBeenCalledWith(expect.any(String), 'approve', {
      note: 'until then',
    });
  });

  it('rejects none without saying why', async () => {
    show('?view=waivers');
    const [reject] = await screen.findAllByRole('button', {
      name: /^Reject the waiver of/,
    });
    await userEvent.click(reject as HTMLElement);
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('button', { name: 'Reject' })).toBeDisabled();
  });
});

it('lists drills that are due, overdue first, and settles follow-ups of those held', async () => {
  const api = show('?view=drills');
  const settle = jest.spyOn(api, 'settleFollowUp');
  const due = await table('Drills that are due, overdue first');
  expect(due.getAllByRole('row')[1]).toHaveTextContent('overdue');
  const held = await table('Drills, newest first');
  const [open] = held.getAllByRole('checkbox', { checked: false });
  await userEvent.click(open as HTMLElement);
  expect(settle).toHaveBeenCalledWith(
    expect.any(String),
    expect.any(String),
    true,
  );
});

it('says by path why a scorecard cannot be used, and shows its versions', async () => {
  show('?view=scorecards');
  expect(await rowWith('Scorecards', 'Deploy safety')).toHaveTextContent(
    /cannot be used.*Its last valid version counts.*spec\.checks\[1\]\.expression/,
  );
  await userEvent.click(
    screen.getByRole('button', { name: 'Versions of Production readiness' }),
  );
  expect(
    await screen.findByText('check image-scan was added'),
  ).toBeInTheDocument();
});

it.each(['', '?view=services', '?view=checks', '?view=changes'])(
  '%j without any scorecard says what to write',
  async search => {
    const api = fewServices();
    jest
      .spyOn(api, 'listScorecards')
      .mockResolvedValue({ items: [], asOf: '2026-11-26T19:00:00Z' });
    show(search, api);
    expect(await screen.findByText('No scorecard yet')).toBeInTheDocument();
    expect(screen.getByText(/kind: Scorecard/)).toBeInTheDocument();
  },
);

it.each([
  ['?text=nonsense', 'No services match'],
  ['?view=services&text=nonsense', 'No services match'],
  ['?view=changes&text=nonsense', 'No changes match'],
])('%j says that nothing matches', async (search, words) => {
  show(search);
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('says that one may not see it', async () => {
  const api = fewServices();
  api.failure = new NotAllowedError('no');
  show('', api);
  expect(
    await screen.findByText('You are not allowed to read the scorecards.'),
  ).toBeInTheDocument();
});
