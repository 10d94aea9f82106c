import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError } from '@backstage/errors';
import { component } from '../../dev/entities';
import { FakeScorecardsApi } from '../../dev/FakeScorecardsApi';
import { stopTheClock } from '../__testUtils__/clock';
import { renderOnEntityPage } from '../__testUtils__/entityPage';
import { entityScorecardsContent } from './entityContents';

stopTheClock();

const open = (name: string, path: string, api?: FakeScorecardsApi) =>
  renderOnEntityPage(entityScorecardsContent, component(name), { api, path });

const dialog = async () => within(await screen.findByRole('dialog'));

it('asks for a waiver: a reason and a day are needed, and somebody else has to approve', async () => {
  const api = new FakeScorecardsApi();
  const requestWaiver = jest.spyOn(api, 'requestWaiver');
  open('checkout', '/#check-no-dead-runbooks', api);
  await userEvent.click(
    await screen.findByRole('button', { name: /^Ask for a waiver/ }),
  );
  const form = await dialog();
  expect(form.getByText(/Somebody else has to approve it/)).toBeInTheDocument();
  expect(form.getByRole('button', { name: 'Ask' })).toBeDisabled();
  await userEvent.type(form.getByLabelText(/^Reason/), ' the wiki moves ');
  await userEvent.click(form.getByRole('button', { name: 'Ask' }));
  expect(
    await form.findByText(/It counts as soon as somebody else approves it/),
  ).toBeInTheDocument();
  expect(requestWaiver).toHaveBeenCalledWith({
    entityRef: 'component:default/checkout',
    scorecard: 'scorecard:default/production-readiness',
    check: 'no-dead-runbooks',
    reason: 'the wiki moves',
    expiresAt: '2026-12-26',
  });
  await userEvent.click(form.getByRole('button', { name: 'Close' }));
  const note = within(await screen.findByRole('note', { name: 'Waiver' }));
  expect(note.getByText('waits for a decision')).toBeInTheDocument();
  expect(note.getByText(/somebody else has to approve it/)).toBeInTheDocument();
  await userEvent.click(note.getByRole('button', { name: 'Withdraw' }));
  expect(
    await screen.findByRole('button', { name: /^Ask for a waiver/ }),
  ).toBeInTheDocument();
});

it('shows an approved waiver with who asked, who approved and until when', async () => {
  open('checkout', '/#check-oncall-load');
  const note = await screen.findByRole('note', { name: 'Waiver' });
  expect(note).toHaveTextContent(/approved, counts until 31 Dec/);
  expect(note).toHaveTextContent(/The bank moves its endpoint/);
  await waitFor(() =>
    expect(note).toHaveTextContent(
      /Asked by jonas.lindqvist 22 d ago, approved by amara.okafor/,
    ),
  );
});

it('says that one may not ask, and loses nothing that was typed', async () => {
  const api = new FakeScorecardsApi();
  jest.spyOn(api, 'requestWaiver').mockRejectedValue(new NotAllowedError('no'));
  open('checkout', '/#check-no-dead-runbooks', api);
  await userEvent.click(
    await screen.findByRole('button', { name: /^Ask for a waiver/ }),
  );
  const form = await dialog();
  await userEvent.type(form.getByLabelText(/^Reason/), 'x');
  await userEvent.click(form.getByRole('button', { name: 'Ask' }));
  expect(
    await form.findByText('You are not allowed to ask for this waiver.'),
  ).toBeInTheDocument();
  expect(form.getByLabelText(/^Reason/)).toHaveValue('x');
});

it('says of each kind of drill how the last went and when the next is due', async () => {
  open('checkout', '/');
  const table = await screen.findByRole('table', { name: 'Drills by kind' });
  expect(
    within(table)
      .getAllByRole('row')
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^Restore testoverdue.*it held210 d ago120 d ago/),
    expect.stringMatching(/^Failovernever held.*none recordednow/),
    expect.stringMatching(/^Game daycurrent.*it held in part31 d agoin 5\d d/),
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Open Game day' }));
  const drill = within(
    screen.getByRole('region', { name: 'Drill The queue stops' }),
  );
  expect(drill.getByText(/orders wait and none is lost/)).toBeInTheDocument();
  expect(drill.getByText(/recovered in 42 min/)).toBeInTheDocument();
});

it('ticks a follow-up off', async () => {
  const api = open('checkout', '/');
  const list = await screen.findByRole('list', { name: 'Open follow-ups' });
  expect(list).toHaveTextContent(/overdue since/);
  await userEvent.click(
    within(list).getByRole('checkbox', { name: /how to replay the queue/ }),
  );
  expect(
    await screen.findByRole('table', { name: 'Drills by kind' }),
  ).toBeInTheDocument();
  expect(api.asked).toContain('settle checkout-game-day f2');
  await screen.findByText('Drills');
  expect(
    screen.queryByRole('list', { name: 'Open follow-ups' }),
  ).not.toBeInTheDocument();
});

it('records a drill with its follow-ups', async () => {
  const api = new FakeScorecardsApi();
  const recordDrills = jest.spyOn(api, 'recordDrills');
  open('checkout', '/', api);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Record a drill' }),
  );
  const form = await dialog();
  const record = form.getByRole('button', { name: 'Record' });
  expect(record).toBeDisabled();
  await userEvent.selectOptions(form.getByLabelText(/^Kind/), 'failover');
  await userEvent.type(
    form.getByLabelText(/^Hypothesis/),
    'The other region takes over.',
  );
  await userEvent.click(form.getByRole('radio', { name: 'It held' }));
  await userEvent.type(form.getByLabelText(/^Recovery/), '4');
  await userEvent.click(form.getByRole('button', { name: 'Add a follow-up' }));
  await userEvent.type(form.getByLabelText('Follow-up 1'), 'Lower the TTL');
  await userEvent.click(record);
  expect(recordDrills).toHaveBeenCalledWith({
    drills: [
      expect.objectContaining({
        entityRef: 'component:default/checkout',
        kind: 'failover',
        result: 'passed',
        durationSeconds: 240,
        followUps: [{ text: 'Lower the TTL' }],
      }),
    ],
  });
  expect(
    await screen.findByRole('checkbox', { name: 'Lower the TTL' }),
  ).toBeInTheDocument();
});

it('says what the backend did not take, field by field', async () => {
  const api = new FakeScorecardsApi();
  jest.spyOn(api, 'recordDrills').mockResolvedValue({
    recorded: 0,
    updated: 0,
    unchanged: 0,
    rejected: 1,
    items: [],
    errors: [
      { index: 0, path: 'kind', code: 'unknown-kind', message: 'no such kind' },
    ],
  });
  open('checkout', '/', api);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Record a drill' }),
  );
  const form = await dialog();
  await userEvent.selectOptions(form.getByLabelText(/^Kind/), 'failover');
  await userEvent.type(form.getByLabelText(/^Hypothesis/), 'It holds.');
  await userEvent.click(form.getByRole('radio', { name: 'It did not hold' }));
  await userEvent.click(form.getByRole('button', { name: 'Record' }));
  expect(
    await form.findByText('Could not record this drill: kind: no such kind'),
  ).toBeInTheDocument();
});
