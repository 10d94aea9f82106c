import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { component } from '../../../dev/entities';
import { FakeOnCallApi } from '../../../dev/FakeOnCallApi';
import {
  renderOnEntityPage,
  stopTheClock,
} from '../../__testUtils__/entityPage';
import { entityOnCallContent } from '../../extensions/entityContents';

stopTheClock();

async function openCalendars(api?: FakeOnCallApi) {
  renderOnEntityPage(entityOnCallContent, component('normal'), api);
  await userEvent.click(
    await screen.findByRole('button', { name: 'Calendar …' }),
  );
  return screen.findByRole('dialog', {
    name: 'Shifts of Payments Core in your calendar',
  });
}

it('makes an address, tells it once, and revokes it', async () => {
  const dialog = await openCalendars();
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Make an address' }),
  );
  expect(await within(dialog).findByLabelText('Your address')).toHaveValue(
    'https://portal.example/api/oncall/calendar/secret-of-cal-1.ics',
  );
  expect(
    within(dialog).getByRole('button', { name: 'Copy the address' }),
  ).toBeInTheDocument();
  expect(
    await within(dialog).findByText('An address made just now, never read'),
  ).toBeInTheDocument();
  await userEvent.click(
    within(dialog).getByRole('button', {
      name: 'Revoke the address made just now',
    }),
  );
  expect(
    await within(dialog).findByRole('button', { name: 'Make an address' }),
  ).toBeInTheDocument();
  expect(within(dialog).queryByLabelText('Your address')).toBeNull();
});

it('says why no address was made', async () => {
  const api = new FakeOnCallApi();
  jest
    .spyOn(api, 'createCalendar')
    .mockRejectedValue(new Error('at most 20 addresses per person'));
  const dialog = await openCalendars(api);
  await userEvent.click(
    within(dialog).getByRole('button', { name: 'Make an address' }),
  );
  expect(await within(dialog).findByRole('alert')).toHaveTextContent(
    'Could not make a calendar address: at most 20 addresses per person',
  );
});
