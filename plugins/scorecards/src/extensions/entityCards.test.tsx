import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ServiceUnavailableError } from '@backstage/errors';
import { component, groupEntity, PEOPLE } from '../../dev/entities';
import { FakeScorecardsApi } from '../../dev/FakeScorecardsApi';
import { stopTheClock } from '../__testUtils__/clock';
import { renderOnEntityPage, signalsOf } from '../__testUtils__/entityPage';
import { entityScorecardsCard, groupScorecardsCard } from './entityCards';

stopTheClock();

const itemsOf = (list: HTMLElement) =>
  within(list)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

it('says the level, the checks, what holds the next level back and why, and what to do next', async () => {
  const api = renderOnEntityPage(entityScorecardsCard, component('checkout'));
  const readiness = within(
    await screen.findByRole('region', {
      name: 'Scorecard Production readiness',
    }),
  );
  expect(readiness.getByText('silver')).toBeInTheDocument();
  expect(
    readiness.getByText('14 of 17, 1 fails, 1 unknown, 1 waived'),
  ).toBeInTheDocument();
  expect(
    itemsOf(readiness.getByRole('list', { name: 'What holds back gold' })),
  ).toEqual([
    '✗No runbook is deadrunbooks.dead is 1 page',
    '?Image scanned within 30 daysnever pushed for this entity',
  ]);
  const fix = within(readiness.getByRole('note', { name: 'Next best fix' }));
  expect(fix.getByText(/No runbook is dead/)).toBeInTheDocument();
  expect(fix.getByRole('link', { name: /^Read how/ })).toHaveAttribute(
    'href',
    '/runbooks',
  );
  expect(api.asked).toEqual(['results component:default/checkout']);
});

it('has the other scorecards in a line each', async () => {
  renderOnEntityPage(entityScorecardsCard, component('checkout'));
  const others = await screen.findByRole('list', { name: 'Other scorecards' });
  expect(
    within(others)
      .getAllByRole('heading')
      .map(one => one.textContent),
  ).toEqual([
    'On-call health',
    'Security and payments compliance',
    'Deploy safety',
  ]);
  expect(within(others).getByText('3 of 4, 1 fails')).toBeInTheDocument();
});

it('does not call unproven what is good, nor bad', async () => {
  renderOnEntityPage(entityScorecardsCard, component('webhooks'));
  const readiness = within(
    await screen.findByRole('region', {
      name: 'Scorecard Production readiness',
    }),
  );
  const standing = readiness.getByText('unproven');
  expect(standing.parentElement?.querySelector('svg')).toHaveAttribute(
    'data-tone',
    'unknown',
  );
  expect(readiness.getByText('Unproven for bronze:')).toBeInTheDocument();
});

it('says how old a result is that could not be evaluated again', async () => {
  renderOnEntityPage(entityScorecardsCard, component('stale'));
  expect(
    await screen.findByText(
      'stale 47 min: the last two evaluations did not finish',
    ),
  ).toBeInTheDocument();
});

it('never links what is no web address, and survives what is no ref', async () => {
  renderOnEntityPage(entityScorecardsCard, component('wordy'));
  await screen.findByRole('region', { name: /^Scorecard / });
  for (const link of screen.queryAllByRole('link')) {
    expect(link).toHaveAttribute(
      'href',
      expect.stringMatching(/^(https?:\/)?\//),
    );
  }
  expect(document.querySelector('b')).toBeNull();
});

it('says what it is for where no scorecard applies', async () => {
  renderOnEntityPage(entityScorecardsCard, component('empty'));
  expect(
    await screen.findByText('No scorecard applies to this component'),
  ).toBeInTheDocument();
  expect(screen.getByText(/levels: \[bronze, silver\]/)).toBeInTheDocument();
});

it('says that it is loading', async () => {
  renderOnEntityPage(entityScorecardsCard, component('slow'));
  expect(
    await screen.findByRole('status', { name: 'Loading scorecards' }),
  ).toBeInTheDocument();
});

it('says that the reader may not', async () => {
  renderOnEntityPage(entityScorecardsCard, component('denied'));
  expect(
    await screen.findByText(
      'You are not allowed to read the scorecards of denied.',
    ),
  ).toBeInTheDocument();
});

it('says what failed, and tries again', async () => {
  const api = new FakeScorecardsApi();
  api.failure = new ServiceUnavailableError('restarting');
  renderOnEntityPage(entityScorecardsCard, component('checkout'), { api });
  expect(
    await screen.findByText(
      'Could not read the scorecards of checkout: restarting',
    ),
  ).toBeInTheDocument();
  api.failure = undefined;
  await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(
    await screen.findByRole('region', { name: /Production readiness/ }),
  ).toBeInTheDocument();
});

it('reads again when the entity changed, and not for others', async () => {
  const { signals, announce } = signalsOf();
  const api = new FakeScorecardsApi();
  renderOnEntityPage(entityScorecardsCard, component('checkout'), {
    api,
    signals,
  });
  await screen.findByRole('region', { name: /Production readiness/ });
  act(() => announce({ action: 'changed', refs: ['component:default/other'] }));
  expect(api.asked).toHaveLength(1);
  act(() =>
    announce({ action: 'changed', refs: ['component:default/checkout'] }),
  );
  await waitFor(() => expect(api.asked).toHaveLength(2));
});

it('shows a group how what it owns stands, with the worst check and how it moved', async () => {
  const api = renderOnEntityPage(
    groupScorecardsCard,
    groupEntity('group:default/payments'),
  );
  const list = await screen.findByRole('list', { name: 'Scorecards' });
  const report = await api.getReport({
    scorecard: 'production-readiness',
    owner: ['group:default/payments'],
    compareWith: '2026-10-27',
  });
  const { total } = report;
  expect(total.entities).toBeGreaterThan(3);
  const [first] = within(list).getAllByRole('heading');
  expect(first).toHaveTextContent('Production readiness');
  expect(list).toHaveTextContent(`${total.entities} services`);
  expect(list).toHaveTextContent(
    `Worst check: ${total.worstCheck?.title}, ${total.worstCheck?.counts.fail} of ${total.entities}`,
  );
});

it('shows a user what their groups own', async () => {
  const [mei] = PEOPLE;
  const api = renderOnEntityPage(groupScorecardsCard, mei ?? component('x'));
  await screen.findByRole('list', { name: 'Scorecards' });
  expect(api.asked).toContain(
    'report user:default/mei.tanaka group:default/payments-core',
  );
});

it('says that a group owns nothing that is judged', async () => {
  renderOnEntityPage(groupScorecardsCard, {
    ...groupEntity('group:default/payments'),
    metadata: { namespace: 'default', name: 'nobody' },
  });
  expect(
    await screen.findByText('Nothing that they own is under a scorecard'),
  ).toBeInTheDocument();
});
