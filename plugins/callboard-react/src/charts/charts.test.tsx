import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { BudgetBar, Sparkline, TimeChart, TimeChartProps } from '.';

describe('BudgetBar', () => {
  it.each([
    [0.41, /left: 41\s%/],
    [-0.32, /left: −32\s%/],
    [null, /left: unknown/],
  ])('says what is left of %p', (remaining, name) => {
    render(<BudgetBar remaining={remaining} />);
    expect(screen.getByRole('img', { name })).toBeInTheDocument();
  });

  it('has no fill for an unknown budget, which must not look like an empty one', () => {
    render(<BudgetBar remaining={null} />);
    expect(screen.getByRole('img')).toBeEmptyDOMElement();
  });

  it('marks zero when more than the budget is spent', () => {
    render(<BudgetBar remaining={-1} />);
    const [spent, zero] = screen.getByRole('img').children;
    expect(spent).toHaveStyle({ width: '50%' });
    expect(zero).toHaveStyle({ left: '50%' });
  });
});

it('a sparkline has a name and draws no line across gaps', () => {
  const { container } = render(
    <Sparkline values={[1, 0.8, null, 0.6, 0.4]} label="from 100 % to 40 %" />,
  );
  expect(screen.getByRole('img')).toHaveAccessibleName('from 100 % to 40 %');
  const line = container.querySelectorAll('path')[1]?.getAttribute('d') ?? '';
  expect(line.match(/M/g)).toHaveLength(2);
});

describe('TimeChart', () => {
  const values = [1, 0.9, null, 0.4];
  const chart: TimeChartProps = {
    name: 'Budget of checkout',
    summary: 'From full to 40 %.',
    kind: 'area',
    points: values.map((value, i) => ({
      start: i * 3_600_000,
      end: (i + 1) * 3_600_000,
      value,
    })),
    readOut: index => `point ${index}: ${values[index] ?? 'not measured'}`,
    columns: [
      { header: 'Hour', cell: index => `hour ${index}` },
      { header: 'Left', cell: index => String(values[index] ?? 'unknown') },
    ],
    formatValue: String,
  };

  it('is an image with its name and what is to be seen', () => {
    render(<TimeChart {...chart} />);
    expect(
      screen.getByRole('img', {
        name: 'Budget of checkout. From full to 40 %.',
      }),
    ).toBeInTheDocument();
  });

  it('reads out point after point with the arrow keys', async () => {
    render(<TimeChart {...chart} />);
    const slider = screen.getByRole('slider');
    await userEvent.tab();
    await userEvent.tab();
    expect(slider).toHaveFocus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByText(/point 3: 0.4/)).toBeInTheDocument();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByText(/point 2: not measured/)).toBeInTheDocument();
    expect(slider).toHaveAttribute('aria-valuetext', 'point 2: not measured');
    await userEvent.keyboard('{Home}');
    expect(screen.getByText(/point 0: 1/)).toBeInTheDocument();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByText(/From full to 40 %./)).toBeInTheDocument();
  });

  it('is there as a table too, newest first', async () => {
    render(<TimeChart {...chart} />);
    await userEvent.click(
      screen.getByRole('button', { name: /show as a table/ }),
    );
    expect(screen.queryByRole('img')).not.toBeInTheDocument();
    const rows = screen.getAllByRole('row').map(row => row.textContent);
    expect(rows).toEqual([
      'HourLeft',
      'hour 30.4',
      'hour 2unknown',
      'hour 10.9',
      'hour 01',
    ]);
  });

  it('names reference lines', () => {
    render(
      <TimeChart
        {...chart}
        kind="bars"
        references={[{ value: 14.4, label: '14.4× page', tone: 'warning' }]}
      />,
    );
    expect(screen.getByText('14.4× page')).toBeInTheDocument();
  });
});
