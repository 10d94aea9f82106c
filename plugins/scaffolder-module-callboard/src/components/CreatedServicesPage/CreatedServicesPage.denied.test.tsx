import { screen } from '@testing-library/react';
import { stopTheClock } from '../../__testUtils__/apis';
import { renderPage, row } from '../../__testUtils__/createdPage';

stopTheClock();

// In a file of its own: what somebody may do is remembered by the page for a while, from one test to the next.
it('says why something is not to be upgraded', async () => {
  renderPage('', { mayCreate: false });
  expect(
    (await screen.findAllByText(/you are not allowed to run templates$/))
      .length,
  ).toBe(4);
  expect((await row('webhooks'))[5]).toMatch(/it is current$/);
  expect((await row('books'))[5]).toMatch(/it is ahead of its template$/);
  expect((await row('Checkout API'))[5]).toMatch(
    /you are not allowed to run templates$/,
  );
  expect(screen.queryByRole('button', { name: /^Upgrade ./ })).toBeNull();
});
