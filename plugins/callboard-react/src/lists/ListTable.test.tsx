import { render, screen, within } from '@testing-library/react';
import { ListTable } from '.';

it('has a header cell per row, and what is opened below it', () => {
  render(
    <ListTable
      label="Services"
      headers={['Service', 'State']}
      rows={[
        { key: 'a', cells: ['checkout', 'dead'], detail: 'the whole story' },
        { key: 'b', cells: ['ledger', 'covered'] },
      ]}
    />,
  );
  const [, ...rows] = within(
    screen.getByRole('table', { name: 'Services' }),
  ).getAllByRole('row');
  expect(rows.map(row => row.textContent)).toEqual([
    'checkoutdead',
    'the whole story',
    'ledgercovered',
  ]);
  expect(screen.getByRole('rowheader', { name: 'ledger' })).toBeVisible();
});
