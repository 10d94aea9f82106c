import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { component } from '../../../dev/entities';
import { FakeOnCallApi } from '../../../dev/FakeOnCallApi';
import { READER } from '../../../dev/people';
import {
  renderOnEntityPage,
  stopTheClock,
} from '../../__testUtils__/entityPage';
import { entityOnCallContent } from '../../extensions/entityContents';

stopTheClock();

async function openDialog(
  button: string,
  recipe = 'normal',
  api?: FakeOnCallApi,
) {
  const fake = renderOnEntityPage(entityOnCallContent, component(recipe), api);
  await screen.findByRole('figure', { name: /^Timeline of / });
  await userEvent.click(screen.getByRole('button', { name: button }));
  const dialog = await screen.findByRole('dialog');
  const preview = await within(dialog).findByRole('region', {
    name: 'What will change',
  });
  return { api: fake, dialog, preview };
}

it('takes a shift in two clicks, says so, and undoes it', async () => {
  const { api, dialog, preview } = await openDialog('Take this shift');
  expect(preview).toHaveTextContent(
    /1 primary: Jonas Lindqvist → Robin Vance.*Thu 26 Nov, 20:00 – Mon 30 Nov, 09:00 \(your Thu 26 Nov, 19:00 – Mon 30 Nov, 08:00\)/,
  );
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Take this shift' }),
  );
  expect(
    await screen.findByText(/^Done: Robin Vance instead of Jonas Lindqvist/),
  ).toBeInTheDocument();
  expect(api.overrideRequests).toEqual([
    {
      schedule: 'oncallschedule:default/normal',
      level: 'primary',
      start: '2026-11-26T19:00:00.000Z',
      end: '2026-11-30T08:00:00.000Z',
      remove: 'user:default/jonas.lindqvist',
      add: READER,
    },
  ]);
  const levels = screen.getByRole('list', { name: /^On call for/ });
  await waitFor(() =>
    expect(levels).toHaveTextContent(
      /1 primary.*Robin Vance.*override by Robin Vance/,
    ),
  );
  const [undo] = screen.getAllByRole('button', { name: /^Undo: Robin Vance/ });
  await userEvent.click(undo as HTMLElement);
  expect(await screen.findByText(/^Undone/)).toBeInTheDocument();
  await waitFor(() =>
    expect(levels).toHaveTextContent(/1 primary.*Jonas Lindqvist.*rotation/),
  );
});

it('offers the owners first, then whomever the catalog finds', async () => {
  const { api, dialog, preview } = await openDialog('Override …');
  expect(preview).toHaveTextContent(
    /Jonas Lindqvist → nobody.*leaves the level empty/,
  );
  const comes = within(dialog).getByRole('combobox', { name: 'Who comes' });
  expect(comes).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}');
  const list = await within(dialog).findByRole('listbox', {
    name: 'Who comes',
  });
  await waitFor(() =>
    expect(
      within(list)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).toEqual([
      'Amara Okafor',
      'Farid Benmoussa',
      'Jonas Lindqvist',
      'Mei Tanaka',
      'Priya Raghunathan',
      'Robin Vance',
    ]),
  );
  await userEvent.type(comes, 'elif');
  await waitFor(() =>
    expect(within(list).getAllByRole('option')).toHaveLength(1),
  );
  expect(list).toHaveTextContent(/^Elif Yıldız.· not of the team$/);
  await userEvent.keyboard('{Enter}');
  expect(comes).toHaveValue('Elif Yıldız');
  expect(preview).toHaveTextContent(/Jonas Lindqvist → Elif Yıldız/);
  await userEvent.type(within(dialog).getByLabelText('Reason'), 'swapped');
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Override' }),
  );
  await screen.findByText(/^Done: Elif Yıldız instead of/);
  expect(api.overrideRequests).toMatchObject([
    { add: 'user:default/elif.yildiz', reason: 'swapped' },
  ]);
});

it('Escape closes the list first, then the dialogue, and gives the focus back', async () => {
  const { dialog } = await openDialog('Override …');
  await userEvent.keyboard('{ArrowDown}');
  await within(dialog).findByRole('listbox');
  await userEvent.keyboard('{Escape}');
  expect(within(dialog).queryByRole('listbox')).toBeNull();
  expect(dialog).toBeInTheDocument();
  await userEvent.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getByRole('button', { name: 'Override …' })).toHaveFocus();
});

it('says by field what is wrong before it is sent', async () => {
  const { api, dialog } = await openDialog('Override …');
  await userEvent.clear(within(dialog).getByLabelText('Until'));
  await userEvent.selectOptions(within(dialog).getByLabelText('Who goes'), '');
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Override' }),
  );
  expect(within(dialog).getByText('When does it end?')).toBeInTheDocument();
  expect(
    within(dialog).getByText('Who comes? Or say above who goes.'),
  ).toBeInTheDocument();
  expect(api.overrideRequests).toEqual([]);
});

it('shows an error of the backend at its field, and any other one below', async () => {
  const api = new FakeOnCallApi();
  const { dialog } = await openDialog('Take this shift', 'normal', api);
  jest
    .spyOn(api, 'createOverride')
    .mockRejectedValueOnce(new Error('end: expected at most 90 days ahead'))
    .mockRejectedValueOnce(new Error('the database is down'));
  const take = within(dialog).getByRole('button', { name: 'Take this shift' });
  await userEvent.click(take);
  expect(
    await within(dialog).findByText('end: expected at most 90 days ahead'),
  ).toHaveAttribute('id', expect.stringContaining('helper-text'));
  await userEvent.click(take);
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'Could not make this override: the database is down',
  );
});

it('says that an override stands in the way of another', async () => {
  const { preview } = await openDialog('Take this shift', 'override');
  expect(preview).toHaveTextContent(
    /1 primary: who is on call is there by another override; undo that one first/,
  );
});

it('shows the same instants on the clocks of the schedule', async () => {
  const { dialog } = await openDialog('Take this shift');
  expect(within(dialog).getByLabelText('From')).toHaveValue('2026-11-26T19:00');
  expect(
    within(dialog).getByText('20:00 in Europe/Berlin'),
  ).toBeInTheDocument();
  await userEvent.selectOptions(
    within(dialog).getByLabelText('Times are in'),
    'Europe/Berlin',
  );
  expect(within(dialog).getByLabelText('From')).toHaveValue('2026-11-26T20:00');
  expect(within(dialog).getByText('your 19:00')).toBeInTheDocument();
});
