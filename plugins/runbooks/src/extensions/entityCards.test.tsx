import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServiceUnavailableError } from '@backstage/errors';
import { component } from '../../dev/entities';
import { FakeRunbooksApi } from '../../dev/FakeRunbooksApi';
import {
  renderOnEntityPage,
  signalsOf,
  stopTheClock,
} from '../__testUtils__/entityPage';
import { entityRunbooksCard } from './entityCards';

stopTheClock();

/** Without what screen readers hear of links that lead elsewhere. */
const textOf = ({ textContent }: HTMLElement) =>
  textContent?.replaceAll(', Opens in a new window', '');

const firing = async () =>
  within(await screen.findByRole('list', { name: 'Firing alerts' }))
    .getAllByRole('listitem')
    .map(textOf);

it('has what fires first, each alert with the runbook that answers it', async () => {
  renderOnEntityPage(entityRunbooksCard, component('firing'));
  expect(await firing()).toEqual([
    'CheckoutBurnRateFastfiring 12 min · critical→ High error rategoodreviewed 12 d agoCheckout burns its error budget 14 times too fast',
    expect.stringMatching(
      /^QueueBacklogfiring 3 h · critical→ Drain the queue.*dead link since TuesdayThis page is gone\./,
    ),
    expect.stringMatching(
      /^LedgerDiskFullfiring 50 min · warningNo runbook for this alert.*Afterwards: give its rule a runbook_url/,
    ),
    expect.stringMatching(/^CheckoutLatencyHighsuppressed 2 d · critical/),
  ]);
});

it('opens a page that is gone all the same: somebody may want to look', async () => {
  renderOnEntityPage(entityRunbooksCard, component('firing'));
  const link = await screen.findByRole('link', { name: /^Drain the queue/ });
  expect(link).toHaveAttribute(
    'href',
    'https://wiki.example/payments/drain-the-queue',
  );
  expect(link).toHaveAttribute('rel', expect.stringContaining('noopener'));
});

it('does not call quiet what it cannot know', async () => {
  renderOnEntityPage(entityRunbooksCard, component('nobody-tells'));
  expect(
    await screen.findByText('Nothing tells this portal which alerts fire.'),
  ).toBeInTheDocument();
  expect(screen.queryByText(/Nothing fires/)).not.toBeInTheDocument();
});

it('says how old a telling is that may be over, and who is late', async () => {
  renderOnEntityPage(entityRunbooksCard, component('late-news'));
  expect((await firing())[0]).toMatch(
    /^CheckoutBurnRateFastlast told 47 min ago, may be over/,
  );
  expect(screen.getByText('Not known whether more fires')).toBeInTheDocument();
  expect(
    screen.getByText(/production: last heard 47 min ago, .*503/),
  ).toBeInTheDocument();
  expect(screen.getByText('stale 47 min')).toBeInTheDocument();
});

it('has the other runbooks in one line each, with why and when they were reviewed', async () => {
  renderOnEntityPage(entityRunbooksCard, component('quiet'));
  const list = await screen.findByRole('list', { name: 'Runbooks' });
  expect(within(list).getAllByRole('listitem').map(textOf)).toEqual([
    'Database failoverincompletetwo headings are missing · reviewed 12 d ago',
    'Rotate the certificatesreview overduereviewed 140 d ago, due 50 d ago',
    'Who to call at the bankgoodnever reviewed',
    'High error rategoodreviewed 12 d ago',
  ]);
  expect(
    screen.getByText('Nothing fires, as production tells.'),
  ).toBeInTheDocument();
});

it('counts what it does not list', async () => {
  renderOnEntityPage(entityRunbooksCard, component('many'));
  expect(await firing()).toHaveLength(5);
  expect(screen.getByText('195 more alerts')).toBeInTheDocument();
  expect(screen.getByText('60 runbooks:')).toBeInTheDocument();
  expect(screen.getByText('9 dead link')).toBeInTheDocument();
  expect(
    within(screen.getByRole('list', { name: 'Runbooks' })).getAllByRole(
      'listitem',
    ),
  ).toHaveLength(5);
});

it('never links what is no web address, and survives instants that are none', async () => {
  renderOnEntityPage(entityRunbooksCard, component('bad'));
  const lines = await firing();
  expect(lines[0]).toMatch(/firing, not known since when/);
  expect(lines[1]).toMatch(/A <b>script<\/b> \(no web address\)unknown/);
  for (const link of screen.getAllByRole('link')) {
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/^(https?:)?\//),
    );
  }
});

it('tells a component without a runbook how to get one, other kinds in a line', async () => {
  const api = new FakeRunbooksApi();
  renderOnEntityPage(entityRunbooksCard, component('empty'), { api });
  expect(
    await screen.findByText('No runbook is known for this component yet'),
  ).toBeInTheDocument();
  expect(screen.getByText(/callboard.dev\/runbooks: /)).toHaveTextContent(
    /type: runbook/,
  );
  expect(api.asked).toEqual(['runbooks component:default/empty']);
});

it('says that an alert without any runbook fires, above how to get one', async () => {
  renderOnEntityPage(entityRunbooksCard, component('uncovered'));
  expect((await firing())[0]).toMatch(/No runbook for this alert/);
  expect(
    screen.getByText('No runbook is known for this component yet'),
  ).toBeInTheDocument();
});

it('says that it is loading', async () => {
  renderOnEntityPage(entityRunbooksCard, component('slow'));
  expect(
    await screen.findByRole('status', { name: 'Loading runbooks' }),
  ).toBeInTheDocument();
});

it('says that the reader may not', async () => {
  renderOnEntityPage(entityRunbooksCard, component('denied'));
  expect(
    await screen.findByText(
      'You are not allowed to read the runbooks of denied.',
    ),
  ).toBeInTheDocument();
});

it('says what failed, and tries again', async () => {
  const api = new FakeRunbooksApi();
  api.failure = new ServiceUnavailableError('restarting');
  renderOnEntityPage(entityRunbooksCard, component('quiet'), { api });
  expect(
    await screen.findByText('Could not read the runbooks of quiet: restarting'),
  ).toBeInTheDocument();
  api.failure = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(
    await screen.findByRole('list', { name: 'Runbooks' }),
  ).toBeInTheDocument();
});

it('reads again when something about the entity changed, and not for others', async () => {
  const { signals, announce } = signalsOf();
  const api = new FakeRunbooksApi();
  renderOnEntityPage(entityRunbooksCard, component('quiet'), { api, signals });
  await screen.findByRole('list', { name: 'Runbooks' });
  expect(api.asked).toHaveLength(1);
  act(() => announce({ action: 'changed', refs: ['component:default/other'] }));
  act(() => announce({ action: 'changed', refs: ['checklist:1'] }));
  expect(api.asked).toHaveLength(1);
  act(() => announce({ action: 'changed', refs: ['component:default/quiet'] }));
  await waitFor(() => expect(api.asked).toHaveLength(2));
  act(() => announce({ action: 'changed' }));
  await waitFor(() => expect(api.asked).toHaveLength(3));
});
