import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import {
  createApiMock,
  createExtensionTester,
  renderTestApp,
} from '@backstage/frontend-test-utils';
import {
  EntityCardBlueprint,
  EntityContentBlueprint,
} from '@backstage/plugin-catalog-react/alpha';
import { Entity } from '@backstage/catalog-model';
import { ServiceUnavailableError } from '@backstage/errors';
import { signalApiRef } from '@backstage/plugin-signals-react';
import { createTestEntityPage } from '@backstage/plugin-catalog-react/testUtils';
import { component, sloEntity } from '../../dev/entities';
import { FakeSloApi } from '../../dev/FakeSloApi';
import { sloApiRef } from '../api';
import { entitySlosCard, sloStatusCard } from './entityCards';
import { entitySlosContent } from './entityContents';

type EntityExtension =
  | typeof entitySlosCard
  | typeof sloStatusCard
  | typeof entitySlosContent;

function renderOnEntityPage(
  extension: EntityExtension,
  entity: Entity,
  api = new FakeSloApi(),
) {
  renderTestApp({
    extensions: [createTestEntityPage({ entity }), extension],
    apis: [[sloApiRef, api]],
  });
  return api;
}

describe('the card on an entity', () => {
  it('shows one row per SLO, worst first, each in words', async () => {
    renderOnEntityPage(entitySlosCard, component('mixed'));
    const list = await screen.findByRole('list', { name: /worst first/ });
    const rows = within(list)
      .getAllByRole('listitem')
      .map(row => row.textContent?.replace(/\u00a0/g, ' '));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toMatch(
      /^Settlement files on time.*budget exhausted.*−32 %/,
    );
    expect(rows[1]).toMatch(/^Availability.*burning 6.2×.*41 %.*at this rate/);
    expect(rows[2]).toMatch(
      /^Latency.*was healthy, data stale.*stale 14 min.*Prometheus refused the connection; no sample since .* UTC/,
    );
    expect(rows[3]).toMatch(/^Payouts freshness.*no data.*unknown/);
    expect(rows[4]).toMatch(/^Ledger postings.*healthy.*48 %$/);
  });

  it('says in one line why a state is unknown', async () => {
    renderOnEntityPage(entitySlosCard, component('explained'));
    expect(
      await screen.findByText(
        'measured 11.3 min of 1 h (19.6 %), 95 % is needed',
      ),
    ).toHaveStyle({ '-webkit-line-clamp': 1 });
    expect(screen.getByText('no event in 30 d')).toBeInTheDocument();
    expect(screen.getByText('never measured')).toBeInTheDocument();
  });

  it('asks for the SLOs of its entity alone', async () => {
    const api = renderOnEntityPage(entitySlosCard, component('mixed'));
    await screen.findByText('Availability');
    expect(api.queries.map(q => q.entityRef)).toEqual([
      ['component:default/mixed'],
    ]);
  });

  it('reads again when a signal says that something changed', async () => {
    const api = new FakeSloApi();
    const signals = createApiMock(signalApiRef, () => ({
      subscribe: jest.fn(),
    }))({ subscribe: () => ({ unsubscribe: () => {} }) });
    renderTestApp({
      extensions: [
        createTestEntityPage({ entity: component('mixed') }),
        entitySlosCard,
      ],
      apis: [[sloApiRef, api], signals],
    });
    await screen.findByText('Availability');
    expect(api.queries).toHaveLength(1);
    const [channel, announce] = signals.subscribe.mock.calls[0] ?? [];
    expect(channel).toBe('slo:changed');
    act(() => announce?.({}));
    await waitFor(() => expect(api.queries).toHaveLength(2));
    expect(screen.getByText('Availability')).toBeInTheDocument();
  });

  it('leaves the rest of 40 SLOs to the tab', async () => {
    renderOnEntityPage(entitySlosCard, component('forty'));
    const list = await screen.findByRole('list', { name: /worst first/ });
    expect(within(list).getAllByRole('listitem')).toHaveLength(5);
    expect(screen.getByRole('link', { name: 'All 40 SLOs' })).toHaveAttribute(
      'href',
      expect.stringContaining('component%3Adefault%2Fforty'),
    );
  });

  it('has the shape of its rows while it loads', async () => {
    renderOnEntityPage(entitySlosCard, component('slow'));
    expect(
      await screen.findByRole('status', { name: 'Loading SLOs' }),
    ).toBeInTheDocument();
  });

  it('tells a component without SLOs how to get one', async () => {
    renderOnEntityPage(entitySlosCard, component('empty'));
    expect(
      await screen.findByText(/No SLO names this component yet/),
    ).toBeInTheDocument();
    expect(screen.getByText(/service: empty/)).toBeInTheDocument();
  });

  it('spends one line where a resource has no SLOs', async () => {
    renderOnEntityPage(entitySlosCard, {
      ...component('empty'),
      kind: 'Resource',
    });
    expect(
      await screen.findByText('No SLO names this resource.'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/apiVersion/)).not.toBeInTheDocument();
  });

  it('says what failed, and recovers on demand', async () => {
    const api = new FakeSloApi();
    api.failure = new ServiceUnavailableError('the database is down');
    renderOnEntityPage(entitySlosCard, component('burning'), api);
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not read the SLOs of burning: the database is down',
    );
    api.failure = undefined;
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('burning 6.2×')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('says that the reader is not allowed', async () => {
    renderOnEntityPage(entitySlosCard, component('denied'));
    expect(
      await screen.findByText(
        'You are not allowed to read the SLOs of denied.',
      ),
    ).toBeInTheDocument();
  });

  it.each([
    ['Component', true],
    ['System', true],
    ['API', true],
    ['Resource', true],
    ['Group', false],
    ['User', false],
    ['SLO', false],
    ['Template', false],
  ])('on entities of kind %s: %p', (kind, shown) => {
    const filters = [
      createExtensionTester(entitySlosCard).get(
        EntityCardBlueprint.dataRefs.filterFunction,
      ),
      createExtensionTester(entitySlosContent).get(
        EntityContentBlueprint.dataRefs.filterFunction,
      ),
    ];
    expect(
      filters.map(filter => filter?.({ ...component('mixed'), kind })),
    ).toEqual([shown, shown]);
  });
});

describe('the tab on an entity', () => {
  it('has the worst SLO open, with its charts and reasons', async () => {
    renderOnEntityPage(entitySlosContent, component('burning'));
    const toggle = await screen.findByRole('button', {
      name: 'Details of Availability',
    });
    expect(toggle).toHaveAttribute('aria-expanded', 'true');
    expect(
      await screen.findByRole('img', {
        name: /^Error budget of Availability over 30 days/,
      }),
    ).toBeInTheDocument();
    expect(
      screen.getByRole('img', { name: /^Burn rate of Availability/ }),
    ).toBeInTheDocument();
    const why = within(screen.getByRole('region', { name: 'Why' }));
    expect(
      why.getByText(/1,203,646 of 1,204,001 events were good over 30 days/),
    ).toBeInTheDocument();
    expect(
      why.getByText(/Budget left = 1 − 355 ÷ 602 = 41 %/),
    ).toBeInTheDocument();
    const pairs = within(screen.getByRole('region', { name: 'Alert pairs' }));
    expect(
      pairs.getAllByRole('listitem').map(item => item.textContent),
    ).toContain('burningpage when both are above 6×6h6.2×30m9.1×');
    expect(
      pairs.getByRole('img', { name: '6h: 6.2×, threshold 6×' }),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/newest sample 4 min ago; last answered 1 min ago/),
    ).toBeInTheDocument();
  });

  it('stays closed once everything was closed, also by keyboard', async () => {
    const api = renderOnEntityPage(entitySlosContent, component('mixed'));
    const toggles = async () =>
      (await screen.findAllByRole('button', { name: /^Details of/ })).map(
        button => button.getAttribute('aria-expanded'),
      );
    const CLOSED = ['false', 'false', 'false', 'false', 'false'];
    expect(await toggles()).toEqual(['true', ...CLOSED.slice(1)]);
    const [first, second] = screen.getAllByRole('button', {
      name: /^Details of/,
    });
    first?.focus();
    await userEvent.keyboard('{Enter}');
    expect(await toggles()).toEqual(CLOSED);
    second?.focus();
    await userEvent.keyboard('{Enter}');
    expect(await toggles()).toEqual(['false', 'true', ...CLOSED.slice(2)]);
    await userEvent.keyboard('{Enter}');
    expect(await toggles()).toEqual(CLOSED);
    expect(api.queries).toHaveLength(1);
  });

  it('says why below each state, a long reason in two lines', async () => {
    renderOnEntityPage(entitySlosContent, component('explained'));
    const reasons = await screen.findAllByTitle(/cannot be reached/);
    const clamped = reasons.find(
      element => element.textContent === element.title,
    );
    expect(clamped).toHaveStyle({ '-webkit-line-clamp': 2 });
    const [young] = await screen.findAllByTitle(/95 % is needed/);
    expect(young).toBeInTheDocument();
    expect(
      screen.getByRole('row', { name: /^Sandbox answers.*no event in 30 d/ }),
    ).toBeInTheDocument();
  });

  it('shows the counts of a stretch that is reached by keyboard', async () => {
    renderOnEntityPage(entitySlosContent, component('burning'));
    const slider = await screen.findByRole('slider', {
      name: /^Error budget of/,
    });
    slider.focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(
      screen.getByText(/of [\d,]+ good \([\d,]+ bad\); budget left 41 %/),
    ).toBeInTheDocument();
  });

  it('names what is wrong with a document by its path', async () => {
    renderOnEntityPage(entitySlosContent, component('unknown'));
    expect(
      await screen.findByText('2 issues in its document'),
    ).toBeInTheDocument();
    const issues = within(
      screen.getByRole('region', { name: 'Issues in the document' }),
    );
    expect(issues.getByText('spec.objectives[0].target')).toBeInTheDocument();
    expect(
      await screen.findByText(/Nothing was measured in this window/),
    ).toBeInTheDocument();
    expect(
      screen.getByText('No source has delivered samples yet.'),
    ).toBeInTheDocument();
  });

  it('switches between objectives', async () => {
    renderOnEntityPage(entitySlosContent, component('healthy'));
    await userEvent.click(
      await screen.findByRole('button', {
        name: /Details of Availability for two/,
      }),
    );
    const standard = screen.getByRole('button', { name: /^standard: 99.95/ });
    expect(standard).toHaveAttribute('aria-pressed', 'false');
    await userEvent.click(standard);
    expect(standard).toHaveAttribute('aria-pressed', 'true');
  });

  it('shows all of 40 SLOs', async () => {
    renderOnEntityPage(entitySlosContent, component('forty'));
    const table = await screen.findByRole('table', {
      name: 'SLOs of forty, worst first',
    });
    expect(
      within(table).getAllByRole('button', { name: /^Details of/ }),
    ).toHaveLength(40);
  });

  it('has an empty state, an error and a denial of its own', async () => {
    renderOnEntityPage(entitySlosContent, component('empty'));
    expect(
      await screen.findByText(/No SLO names this component yet/),
    ).toBeInTheDocument();
    renderOnEntityPage(entitySlosContent, component('error'));
    expect(
      await screen.findByText(/the SLO backend did not answer/),
    ).toBeInTheDocument();
    renderOnEntityPage(entitySlosContent, component('denied'));
    expect(await screen.findByText(/You are not allowed/)).toBeInTheDocument();
  });
});

describe('the card on an SLO document', () => {
  it('shows its verdict and everything behind it', async () => {
    const api = new FakeSloApi();
    const status = await api.getSlo('slo:default/burning-availability');
    renderOnEntityPage(sloStatusCard, sloEntity(status), api);
    expect(await screen.findByText('burning 6.2×')).toBeInTheDocument();
    expect(
      await screen.findByRole('img', { name: /^Error budget of Availability/ }),
    ).toBeInTheDocument();
  });

  it('says a long reason once, whole, and not in its title', async () => {
    const api = new FakeSloApi();
    const status = await api.getSlo('slo:default/explained-unreachable');
    renderOnEntityPage(sloStatusCard, sloEntity(status), api);
    expect(await screen.findByText('never measured')).toBeInTheDocument();
    expect(screen.getByText('Error budget')).toBeInTheDocument();
    expect(screen.getByText(status.reason ?? '')).toBeVisible();
    const why = within(screen.getByRole('region', { name: 'Why' }));
    expect(why.queryByText(/cannot be reached/)).not.toBeInTheDocument();
  });

  it('says that a new document is not measured yet', async () => {
    renderOnEntityPage(sloStatusCard, {
      ...component('brand-new'),
      kind: 'SLO',
    });
    expect(await screen.findByText('Not measured yet')).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });
});
