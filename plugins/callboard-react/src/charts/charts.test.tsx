import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import {
  BudgetBar,
  Proportions,
  Sparkline,
  ThresholdBar,
  TimeChart,
  TimeChartMark,
  TimeChartProps,
} from '.';

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

  const HOUR = 3_600_000;
  const mark = (id: string, at: number): TimeChartMark => ({
    id,
    at,
    kind: 'deploy',
    shape: 'arrow',
    title: `checkout ${id}`,
    url: `https://ci.example/${id}`,
  });

  it('has a button per mark that can be told apart, and one for those that cannot', async () => {
    renderInTestApp(
      <TimeChart
        {...chart}
        marks={[mark('1', HOUR), mark('2', HOUR + 1), mark('3', 3 * HOUR)]}
      />,
    );
    const lane = within(
      await screen.findByRole('group', { name: 'Budget of checkout: events' }),
    );
    expect(
      lane.getAllByRole('button').map(b => b.getAttribute('aria-label')),
    ).toEqual([
      '2 events: deploy',
      expect.stringMatching(/^deploy: checkout 3, /),
    ]);
    await userEvent.tab();
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByRole('link', { name: /checkout 2/ })).toHaveAttribute(
      'href',
      'https://ci.example/2',
    );
  });

  it('leaves out marks that lie outside of its time', () => {
    render(<TimeChart {...chart} marks={[mark('late', 9 * HOUR)]} />);
    expect(
      screen.queryByRole('button', { name: /late/ }),
    ).not.toBeInTheDocument();
  });

  it('draws and says what did not count and what is still to come', () => {
    const { container } = render(
      <TimeChart
        {...chart}
        until={8 * HOUR}
        spans={[
          { start: 0, end: HOUR, label: 'A drill.', pattern: 'hatched' },
          {
            start: 4 * HOUR,
            end: 8 * HOUR,
            label: 'The rest.',
            pattern: 'open',
          },
        ]}
      />,
    );
    expect(
      screen.getByRole('img', { name: /A drill\. The rest\./ }),
    ).toBeInTheDocument();
    const rest = container.querySelector('[data-pattern="open"]');
    expect(Number(rest?.getAttribute('width'))).toBeCloseTo((640 - 64) / 2);
    const legend = screen.getByRole('list', { name: /^Signs in/ });
    expect(legend).toHaveTextContent('not counted');
    expect(legend).toHaveTextContent('still to come');
    expect(legend).toHaveTextContent('not measured');
  });

  it('stacks parts, and draws none of what is nothing', () => {
    const { container } = render(
      <TimeChart
        {...chart}
        kind="stack"
        parts={[
          { name: 'good', tone: 'good', pattern: 'solid' },
          { name: 'bad', tone: 'bad', pattern: 'striped' },
        ]}
        points={[
          { start: 0, end: HOUR, value: 4, parts: [3, 1] },
          { start: HOUR, end: 2 * HOUR, value: 4, parts: [4, 0] },
        ]}
      />,
    );
    const drawing = container.querySelector('svg[role="img"]');
    expect(drawing?.querySelectorAll('rect[stroke-width="0.5"]')).toHaveLength(
      3,
    );
  });

  it('starts at the lowest value where it is told to, else at zero', () => {
    const high = [0.999, 0.9999].map((value, i) => ({
      start: i * HOUR,
      end: (i + 1) * HOUR,
      value,
    }));
    const { rerender } = render(<TimeChart {...chart} points={high} />);
    expect(screen.getByText('0')).toBeInTheDocument();
    rerender(<TimeChart {...chart} points={high} kind="line" fromLowest />);
    expect(screen.queryByText('0')).not.toBeInTheDocument();
  });
});

describe('ThresholdBar', () => {
  const fillOf = (label: string) =>
    screen.getByRole('img', { name: label }).firstElementChild;

  it('has its threshold in the middle', () => {
    render(<ThresholdBar value={7.2} threshold={14.4} label="half" />);
    expect(fillOf('half')).toHaveStyle({ width: '25%' });
  });

  it('is full from twice the threshold on', () => {
    render(<ThresholdBar value={99} threshold={14.4} label="much" />);
    expect(fillOf('much')).toHaveStyle({ width: '100%' });
  });

  it('has no fill where nothing is known', () => {
    render(<ThresholdBar value={null} threshold={6} label="unknown" />);
    expect(screen.getByRole('img').children).toHaveLength(1);
  });
});

it('proportions say each part and draw even a very small one', () => {
  const { container } = render(
    <Proportions
      name="Slices"
      parts={[
        { name: 'good', count: 9_999, tone: 'good', pattern: 'solid' },
        { name: 'bad', count: 1, tone: 'bad', pattern: 'striped' },
        { name: 'empty', count: 0, tone: 'neutral', pattern: 'outlined' },
      ]}
    />,
  );
  expect(screen.getByText(/1 bad \(0\.01.%\)/)).toBeInTheDocument();
  const bar = container.querySelector('svg');
  const widths = [...(bar?.querySelectorAll(':scope > rect') ?? [])].map(r =>
    parseFloat(r.getAttribute('width') ?? ''),
  );
  expect(widths).toHaveLength(2);
  expect(widths[1]).toBeGreaterThan(0.5);
});

it('proportions leave the words to what stands beside them', () => {
  render(
    <Proportions
      bare
      name="Slices"
      parts={[{ name: 'good', count: 2, tone: 'good', pattern: 'solid' }]}
    />,
  );
  expect(screen.getByRole('group', { name: 'Slices' })).toHaveTextContent('');
  expect(screen.queryByRole('list')).toBeNull();
});
