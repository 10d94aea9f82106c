import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { component } from '../../dev/entities';
import { FakeScorecardsApi } from '../../dev/FakeScorecardsApi';
import { stopTheClock } from '../__testUtils__/clock';
import { renderOnEntityPage, signalsOf } from '../__testUtils__/entityPage';
import { entityScorecardsContent } from './entityContents';

stopTheClock();

const open = (
  name: string,
  options: Parameters<typeof renderOnEntityPage>[2] = {},
) => renderOnEntityPage(entityScorecardsContent, component(name), options);

/** The button that opens a check. */
const checkButton = (title: string) =>
  screen.findByRole('button', { name: new RegExp(title) });

const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent?.replace(/\u00a0/g, ' '));

it('is called Scorecards, under operation', () => {
  const tester = createExtensionTester(entityScorecardsContent);
  expect(tester.get(EntityContentBlueprint.dataRefs.title)).toBe('Scorecards');
  expect(tester.get(EntityContentBlueprint.dataRefs.group)).toBe('operation');
});

it('has all checks by level: the next level to reach first, what fails above all', async () => {
  open('checkout');
  await checkButton('No runbook is dead');
  expect(
    screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent),
  ).toEqual(['Production readiness', 'gold', 'silver', 'bronze', 'Drills']);
  const gold = screen.getByRole('table', { name: 'Checks of gold' });
  expect(
    within(gold)
      .getAllByRole('button')
      .map(button =>
        within(button).getByRole('img').getAttribute('aria-label'),
      ),
  ).toEqual(['fails', 'unknown', 'waived', 'passes', 'passes', 'passes']);
  const levels = within(screen.getByRole('list', { name: 'Levels' }));
  expect(levels.getAllByRole('listitem').map(one => one.textContent)).toEqual([
    'goldnot reached3 of 6, 1 fails, 1 unknown, 1 waived',
    'silverreached6 of 6',
    'bronzereached5 of 5',
  ]);
});

it('says since when and why, and tells the history in words', async () => {
  open('checkout');
  const button = await checkButton('No runbook is dead');
  const row = button.closest('tr');
  expect(row && cellsOf(row)[0]).toMatch(
    /^fails for \d+ dthe service changed$/,
  );
  expect(
    await screen.findByRole('group', {
      name: /^No runbook is dead: fails since .*; before: passes from before/,
    }),
  ).toBeInTheDocument();
});

it('opens the evidence in place: the rule, the fact with its unit, source and age', async () => {
  open('checkout');
  const button = await checkButton('No runbook is dead');
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await userEvent.click(button);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(screen.getByLabelText('The rule')).toHaveTextContent(
    'runbooks.dead == 0',
  );
  const [, fact] = within(
    screen.getByRole('table', { name: 'Facts that it read' }),
  ).getAllByRole('row');
  expect(fact).toHaveTextContent(/^runbooks.dead1 pageRunbooks\d+ min ago$/);
  expect(
    await screen.findByRole('table', { name: 'History of No runbook is dead' }),
  ).toHaveTextContent('the service changed');
});

it('says why a fact is unknown', async () => {
  open('checkout', { path: '/#check-image-scan' });
  const button = await checkButton('Image scanned within 30 days');
  expect(button).toHaveAttribute('aria-expanded', 'true');
  expect(
    screen.getByRole('table', { name: 'Facts that it read' }),
  ).toHaveTextContent('never pushed for this entity');
});

it('leads to the template that makes a check pass, in the scaffolder of the app', async () => {
  open('fraud-scoring');
  await checkButton('Has at least one SLO');
  // This app has no scaffolder; plugin.test.tsx has one.
  expect(screen.queryByRole('link', { name: /Use template/ })).toBeNull();
  expect(screen.getByText('Add an SLO from the template.')).toBeInTheDocument();
});

it('chooses the scorecard in the address', async () => {
  open('checkout', { path: '/?scorecard=security' });
  expect(
    await screen.findByRole('tab', { name: /^Security/, selected: true }),
  ).toBeInTheDocument();
  await userEvent.click(screen.getByRole('tab', { name: /^On-call health/ }));
  expect(
    await screen.findByRole('tabpanel', { name: /^On-call health/ }),
  ).toBeInTheDocument();
});

it('has announced checks apart, with from when they count and what they would say', async () => {
  open('checkout', { path: '/?scorecard=security' });
  const section = within(
    await screen.findByRole('region', { name: 'Announced' }),
  );
  expect(
    section.getByText('Secrets rotate by themselves (hardened)'),
  ).toBeInTheDocument();
  expect(
    section.getByText('Counts from 1 March 2027; would fail today.'),
  ).toBeInTheDocument();
  expect(
    screen.queryByRole('button', { name: /Secrets rotate/ }),
  ).not.toBeInTheDocument();
});

it('says that another scorecard does not apply, and lets one choose', async () => {
  open('checkout', { path: '/?scorecard=nonsense' });
  expect(
    await screen.findByText(/The scorecard nonsense does not apply to it/),
  ).toBeInTheDocument();
  expect(screen.getAllByRole('tab')).toHaveLength(4);
});

it('shows the past as the past, under its version, and nothing to do about it', async () => {
  const api = open('checkout', { path: '/?at=2026-09-01#check-has-slo' });
  const banner = within(
    await screen.findByRole('note', { name: 'You see the past' }),
  );
  await checkButton('Has at least one SLO');
  expect(banner.getByText(/1 September 2026/)).toHaveTextContent('version 1');
  expect(screen.queryByRole('button', { name: /Check again/ })).toBeNull();
  expect(screen.queryByText('Image scanned within 30 days')).toBeNull();
  expect(screen.queryByRole('heading', { name: 'Drills' })).toBeNull();
  await userEvent.click(banner.getByRole('button', { name: 'Back to today' }));
  expect(
    await screen.findByRole('button', { name: 'Check again now' }),
  ).toBeInTheDocument();
  expect(api.asked.filter(one => one.startsWith('results'))).toHaveLength(2);
});

it('takes a day that has not begun, or is none, for today', async () => {
  open('checkout', { path: '/?at=2031-01-01' });
  await checkButton('No runbook is dead');
  expect(screen.queryByRole('note', { name: 'You see the past' })).toBeNull();
});

it('checks again now: busy, then fresh', async () => {
  const api = open('checkout');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Check again now' }),
  );
  expect(await screen.findByText('Checked just now.')).toBeInTheDocument();
  expect(await screen.findByText('just now')).toBeInTheDocument();
  expect(api.asked).toContain('recheck component:default/checkout');
});

it('says that the reader may not have it checked', async () => {
  const api = open('checkout');
  const button = await screen.findByRole('button', { name: 'Check again now' });
  jest.spyOn(api, 'recheck').mockRejectedValue(new NotAllowedError('no'));
  await userEvent.click(button);
  expect(
    await screen.findByText('You are not allowed to have it checked again.'),
  ).toBeInTheDocument();
});

it('keeps all but the strips where the history cannot be read', async () => {
  const api = new FakeScorecardsApi();
  jest
    .spyOn(api, 'getHistory')
    .mockRejectedValue(new ServiceUnavailableError('restarting'));
  open('checkout', { api });
  expect(
    await screen.findByText('Could not read its history: restarting'),
  ).toBeInTheDocument();
  expect(await checkButton('No runbook is dead')).toBeInTheDocument();
});

it('survives texts, values and instants that are wrong', async () => {
  open('wordy');
  const [button] = await screen.findAllByRole('button', { expanded: false });
  if (button) {
    await userEvent.click(button);
  }
  expect(document.querySelector('b, i')).toBeNull();
  for (const link of screen.getAllByRole('link')) {
    expect(link.getAttribute('href')).toMatch(/^(https?:\/)?\/(?!\/)/);
  }
});

it.each([
  ['empty', 'No scorecard applies to this component'],
  ['error', /Could not read the scorecards of error/],
  ['denied', 'You are not allowed to read the scorecards of denied.'],
])('of %s says so', async (name, words) => {
  open(name);
  expect(await screen.findByText(words)).toBeInTheDocument();
});

it('reads again when the service changed', async () => {
  const { signals, announce } = signalsOf();
  const api = open('checkout', { signals });
  await checkButton('No runbook is dead');
  const before = api.asked.filter(one => one.startsWith('results')).length;
  act(() =>
    announce({ action: 'changed', refs: ['component:default/checkout'] }),
  );
  await waitFor(() =>
    expect(api.asked.filter(one => one.startsWith('results'))).toHaveLength(
      before + 1,
    ),
  );
});
