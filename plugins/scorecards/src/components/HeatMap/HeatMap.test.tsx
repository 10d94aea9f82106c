import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { checkCell } from '../../lib/heat/cells';
import { HeatMap } from '.';

const COLUMNS = ['owner', 'slo', 'runbook'].map(id => ({
  id,
  title: `has ${id}`,
  action: 'List who fails it',
}));

const rowsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    key: `s${index}`,
    title: `Service ${index}`,
    head: `Service ${index}`,
    cells: [checkCell('p'), checkCell('f'), checkCell(undefined)],
  }));

function show(rows = 300, more: { onEnd?: () => void; total?: number } = {}) {
  const onOpen = jest.fn();
  const onColumn = jest.fn();
  render(
    <HeatMap
      label="Services by checks"
      corner="Service"
      columns={COLUMNS}
      groups={[
        { name: 'bronze', span: 2 },
        { name: 'gold', span: 1 },
      ]}
      rows={rowsOf(rows)}
      totalRows={more.total ?? rows}
      cellWidth={32}
      busy={false}
      onOpen={onOpen}
      onColumn={onColumn}
      onEnd={more.onEnd}
    />,
  );
  return { onOpen, onColumn };
}

const cell = (name: string) => screen.getByRole('gridcell', { name });

it('draws only rows in sight, and says how many there are', () => {
  show();
  const grid = screen.getByRole('grid', { name: 'Services by checks' });
  expect(grid).toHaveAttribute('aria-rowcount', '301');
  expect(within(grid).getAllByRole('rowheader').length).toBeLessThan(60);
});

it('says each square in words, and what its version does not have', () => {
  show(2);
  expect(cell('Service 0, has owner: passes')).toHaveTextContent('✓');
  expect(cell('Service 1, has slo: fails')).toHaveTextContent('✗');
  expect(
    cell('Service 0, has runbook: not in its version of the scorecard'),
  ).toHaveTextContent('');
});

it('is one stop for Tab; arrows move, Enter opens', async () => {
  const { onOpen } = show(300);
  expect(
    screen
      .getAllByRole('gridcell')
      .filter(one => one.getAttribute('tabindex') === '0'),
  ).toHaveLength(1);
  cell('Service 0, has owner: passes').focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(cell('Service 1, has slo: fails')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(onOpen).toHaveBeenLastCalledWith(
    expect.objectContaining({ key: 's1' }),
    expect.objectContaining({ id: 'slo' }),
  );
  await userEvent.keyboard('{Home}{PageDown}');
  expect(cell('Service 11, has owner: passes')).toHaveFocus();
  await userEvent.keyboard('{Control>}{End}{/Control}');
  expect(
    cell('Service 299, has runbook: not in its version of the scorecard'),
  ).toHaveFocus();
  onOpen.mockClear();
  await userEvent.keyboard('{Enter}');
  expect(onOpen).not.toHaveBeenCalled();
});

it('opens what is clicked, and tells which head was pressed', async () => {
  const { onOpen, onColumn } = show(3);
  await userEvent.click(cell('Service 2, has slo: fails'));
  expect(onOpen).toHaveBeenCalledTimes(1);
  await userEvent.click(screen.getByRole('button', { name: 'has runbook' }));
  expect(onColumn).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'runbook' }),
  );
});

it.each([
  [10, 30, 1],
  [30, 30, 0],
  [200, 300, 0],
])(
  'with %d of %d rows read it asks %d times for more',
  (rows, total, times) => {
    const onEnd = jest.fn();
    show(rows, { onEnd, total });
    expect(onEnd).toHaveBeenCalledTimes(times);
  },
);
