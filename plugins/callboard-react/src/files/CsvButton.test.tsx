import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ClockProvider } from '../clock';
import { CsvButton } from '.';

const saved: string[] = [];

beforeEach(() => {
  saved.length = 0;
  URL.createObjectURL = jest.fn(() => 'blob:x');
  URL.revokeObjectURL = jest.fn();
  jest
    .spyOn(HTMLAnchorElement.prototype, 'click')
    .mockImplementation(function click(this: HTMLAnchorElement) {
      saved.push(this.download);
    });
});
afterEach(() => jest.restoreAllMocks());

it('saves the list under the name of the day', async () => {
  render(
    <ClockProvider clock={() => Date.parse('2026-11-26T19:00:00Z')}>
      <CsvButton name="runbooks" load={async () => 'a,b\r\n'} />
    </ClockProvider>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
  await waitFor(() => expect(saved).toEqual(['runbooks-2026-11-26.csv']));
});

it('says what failed, and can be tried again', async () => {
  const load = jest.fn().mockRejectedValueOnce(new Error('it is down'));
  render(<CsvButton name="runbooks" load={load} />);
  await userEvent.click(screen.getByRole('button', { name: 'CSV' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Could not download the list as CSV: it is down',
  );
  expect(screen.getByRole('button', { name: 'CSV' })).toBeEnabled();
});
