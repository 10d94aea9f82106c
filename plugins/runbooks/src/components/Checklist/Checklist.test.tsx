import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { NotAllowedError, ServiceUnavailableError } from '@backstage/errors';
import { Checklist } from '@callboard/backstage-plugin-runbooks-common';
import { FakeRunbooksApi } from '../../../dev/FakeRunbooksApi';
import { NOW, stopTheClock } from '../../__testUtils__/entityPage';
import { presentUrl, renderInPortal } from '../../__testUtils__/inPortal';
import { RunbooksPage } from '../RunbooksPage';
import { ChecklistList } from '.';

stopTheClock();

const FIRING = 'runbook=high-error-rate&entityRef=component:default/firing';

/** Answers how to send a signal. */
function open(search: string, api = new FakeRunbooksApi()) {
  return renderInPortal(<RunbooksPage />, { api, path: `/?${search}` });
}

const box = (name: RegExp) => screen.findByRole('checkbox', { name });
const record = () => screen.getByRole('region', { name: 'Record' });

/** What the backend answers once somebody else has ticked an item off. */
function tickedByMei(checklist: Checklist, text: string): Checklist {
  const item = checklist.items.find(one => one.text.startsWith(text));
  const tick = {
    itemId: item?.id ?? '',
    by: 'user:default/mei.tanaka',
    at: new Date(NOW).toISOString(),
  };
  return {
    ...checklist,
    ticks: [...checklist.ticks, tick],
    events: [
      ...checklist.events,
      { ...tick, action: 'ticked', text: item?.text },
    ],
  };
}

it('begins for the alert that fires, and can be joined by its link', async () => {
  const api = new FakeRunbooksApi();
  const openChecklist = jest.spyOn(api, 'openChecklist');
  const writeText = jest.fn(async (_: string) => {});
  const user = userEvent.setup();
  Object.defineProperty(navigator, 'clipboard', { value: { writeText } });
  open('runbook=quiet-good&entityRef=component:default/quiet', api);
  await user.click(
    await screen.findByRole('button', { name: 'Work through it' }),
  );
  expect(openChecklist).toHaveBeenCalledWith({
    runbookId: 'quiet-good',
    entityRef: 'component:default/quiet',
  });
  await box(/Roll back/);
  const id = presentUrl().searchParams.get('checklist');
  expect(id).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Copy link' }));
  expect(writeText.mock.calls[0]?.[0]).toMatch(
    new RegExp(`runbook=quiet-good&checklist=${id}$`),
  );
});

it('joins those who have begun for the same alert', async () => {
  open(`${FIRING}&alert=fingerprint-CheckoutBurnRateFast`);
  expect(
    await screen.findByText(/began 9 min ago for CheckoutBurnRateFast/),
  ).toHaveTextContent('2 of 6, 2 here');
  await waitFor(() =>
    expect(
      screen.queryByRole('button', { name: 'Work through it' }),
    ).toBeNull(),
  );
  await userEvent.click(screen.getByRole('button', { name: 'Join' }));
  expect(await box(/dashboard/)).toBeChecked();
  expect(presentUrl().searchParams.get('checklist')).toBe('checklist-firing');
});

it('ticks at once, and tells who and when once it is written down', async () => {
  const api = new FakeRunbooksApi();
  let answer: () => void = () => {};
  const tickItem = api.tickItem.bind(api);
  jest.spyOn(api, 'tickItem').mockImplementation(async (...args) => {
    await new Promise<void>(resolve => {
      answer = resolve;
    });
    return tickItem(...args);
  });
  open(`${FIRING}&checklist=checklist-firing`, api);
  expect(await screen.findByText('2 of 6')).toBeInTheDocument();
  expect(screen.getByRole('progressbar')).toHaveAttribute(
    'aria-valuetext',
    '2 of 6',
  );
  await userEvent.click(await box(/Roll back/));
  expect(await box(/Roll back/)).toBeChecked();
  expect(screen.getByText('3 of 6')).toBeInTheDocument();
  expect(screen.getByText('you, just now')).toBeInTheDocument();
  await act(async () => answer());
  expect(await screen.findByText(', 19:00')).toBeInTheDocument();
  expect(record()).toHaveTextContent('guest ticked off “Roll back”');
  // Whoever ticked it off is not told so.
  expect(screen.getByRole('log')).toBeEmptyDOMElement();
});

it('takes a tick back that could not be written down, and says so', async () => {
  const api = new FakeRunbooksApi();
  jest
    .spyOn(api, 'tickItem')
    .mockRejectedValue(new ServiceUnavailableError('no connection'));
  open(`${FIRING}&checklist=checklist-firing`, api);
  await userEvent.click(await box(/Roll back/));
  expect(
    await screen.findByText('Could not tick off “Roll back”: no connection'),
  ).toBeInTheDocument();
  expect(await box(/Roll back/)).not.toBeChecked();
  expect(screen.getByText('2 of 6')).toBeInTheDocument();
});

it('shows and announces what others tick off', async () => {
  const api = new FakeRunbooksApi();
  const before = await api.getChecklist('checklist-firing');
  const getChecklist = jest.spyOn(api, 'getChecklist');
  open(`${FIRING}&checklist=checklist-firing`, api);
  expect(await box(/Roll back/)).not.toBeChecked();
  getChecklist.mockResolvedValue(tickedByMei(before, 'Roll back'));
  jest.useFakeTimers({ advanceTimers: true, doNotFake: ['Date'] });
  await act(async () => {
    jest.advanceTimersByTime(16_000);
  });
  jest.useRealTimers();
  await waitFor(async () => expect(await box(/Roll back/)).toBeChecked());
  expect(screen.getByRole('log')).toHaveTextContent(
    'mei.tanaka ticked off “Roll back”',
  );
});

it('reads again when a signal tells of this checklist', async () => {
  const api = new FakeRunbooksApi();
  const before = await api.getChecklist('checklist-firing');
  const getChecklist = jest.spyOn(api, 'getChecklist');
  const tell = open(`${FIRING}&checklist=checklist-firing`, api);
  expect(await box(/Roll back/)).not.toBeChecked();
  getChecklist.mockResolvedValue(tickedByMei(before, 'Roll back'));
  const reads = () => getChecklist.mock.calls.length;
  const known = reads();
  act(() => tell({ action: 'changed', refs: ['checklist:another'] }));
  expect(reads()).toBe(known);
  act(() => tell({ action: 'changed', refs: ['checklist:checklist-firing'] }));
  await waitFor(async () => expect(await box(/Roll back/)).toBeChecked());
});

it('is seen by others as long as it is looked at', async () => {
  const api = new FakeRunbooksApi();
  open(`${FIRING}&checklist=checklist-firing`, api);
  await box(/Roll back/);
  await waitFor(() =>
    expect(api.asked).toContain('presence on checklist-firing'),
  );
  expect(screen.getByText(/here now/)).toHaveTextContent(
    'here now: mei.tanaka, jonas.lindqvist',
  );
});

it('writes notes down, and keeps what could not be written', async () => {
  const api = new FakeRunbooksApi();
  open(`${FIRING}&checklist=checklist-firing`, api);
  await box(/Roll back/);
  const note = screen.getByRole('textbox', { name: 'Note' });
  await userEvent.type(note, 'the bank answers{Enter}');
  await waitFor(() =>
    expect(record()).toHaveTextContent('guest noted: the bank answers'),
  );
  expect(note).toHaveValue('');
  jest.spyOn(api, 'addNote').mockRejectedValue(new Error('no connection'));
  await userEvent.type(note, 'and again{Enter}');
  expect(
    await screen.findByText('Could not write the note down: no connection'),
  ).toBeInTheDocument();
  expect(note).toHaveValue('and again');
});

it('ends with a last word, and is a record from then on', async () => {
  open(`${FIRING}&checklist=checklist-firing`);
  await box(/Roll back/);
  await userEvent.click(screen.getByRole('button', { name: 'End …' }));
  const dialog = await screen.findByRole('dialog', {
    name: 'End this checklist',
  });
  expect(dialog).toHaveTextContent('4 steps are not ticked off');
  await userEvent.type(within(dialog).getByLabelText('Note'), 'rolled back');
  await userEvent.click(within(dialog).getByRole('button', { name: 'End' }));
  expect(await screen.findByText(/^record of/)).toBeInTheDocument();
  expect(record()).toHaveTextContent('guest ended it: rolled back');
  expect(await box(/Roll back/)).toBeDisabled();
  expect(screen.queryByRole('textbox', { name: 'Note' })).toBeNull();
});

it('a record is of the page as it was, and leads to the page as it is', async () => {
  open(`${FIRING}&checklist=checklist-past`);
  expect(
    await screen.findByText(/The page has changed since this began/),
  ).toBeInTheDocument();
  expect(await box(/dashboard/)).toBeDisabled();
  await userEvent.click(
    screen.getByRole('link', { name: 'The page as it is now' }),
  );
  expect(presentUrl().searchParams.has('checklist')).toBe(false);
  await waitFor(() => expect(screen.queryByRole('checkbox')).toBeNull());
});

it('a record stays readable where its page is not', async () => {
  const api = new FakeRunbooksApi();
  jest.spyOn(api, 'getRunbook').mockRejectedValue(new Error('no such page'));
  open(`${FIRING}&checklist=checklist-past`, api);
  expect(await box(/dashboard/)).toBeChecked();
  expect(
    await screen.findByText('Could not read this runbook: no such page'),
  ).toBeInTheDocument();
});

it('says that one may not begin', async () => {
  const api = new FakeRunbooksApi();
  jest.spyOn(api, 'openChecklist').mockRejectedValue(new NotAllowedError('no'));
  open('runbook=quiet-good&entityRef=component:default/quiet', api);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Work through it' }),
  );
  expect(
    await screen.findByText('You are not allowed to begin a checklist.'),
  ).toBeInTheDocument();
});

it('numbered steps are steps where a page has no boxes', async () => {
  open('runbook=linked&entityRef=component:default/linked');
  await userEvent.click(
    await screen.findByRole('button', { name: 'Work through it' }),
  );
  expect(await box(/Numbered steps are steps as well/)).not.toBeChecked();
});

it('lists checklists, open ones first', async () => {
  renderInPortal(<ChecklistList entityRef="component:default/firing" />, {
    path: '/tab',
  });
  const table = await screen.findByRole('table', {
    name: 'Checklists, open ones first',
  });
  const [, first, second] = within(table).getAllByRole('row');
  expect(first).toHaveTextContent(/for CheckoutBurnRateFast.*2 of 6.*open/);
  expect(second).toHaveTextContent(/4 of 6.*ended.*Rolled back/);
  expect(
    within(table).getAllByRole('link', { name: 'High error rate' })[1],
  ).toHaveAttribute(
    'href',
    '/tab?runbook=high-error-rate&checklist=checklist-past',
  );
});

it('says what checklists are for where there is none', async () => {
  renderInPortal(<ChecklistList entityRef="component:default/quiet" />);
  expect(
    await screen.findByText('Nobody has worked through a runbook yet'),
  ).toBeInTheDocument();
});
