import { ReactElement } from 'react';
import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInTestApp } from '@backstage/frontend-test-utils';
import { NotAllowedError } from '@backstage/errors';
import { ClockProvider } from '../clock';
import {
  ClampedText,
  EmptyState,
  ErrorNote,
  FreshnessBadge,
  Skeleton,
  SourcesBanner,
} from '.';

const NOW = new Date(2026, 10, 20, 12, 0).getTime();
const minutesAgo = (minutes: number) => NOW - minutes * 60_000;
const iso = (at: number) => new Date(at).toISOString();

function renderAtNow(element: ReactElement) {
  return renderInTestApp(
    <ClockProvider clock={() => NOW}>{element}</ClockProvider>,
  );
}

describe('FreshnessBadge', () => {
  it('shows the age of fresh figures', async () => {
    renderAtNow(
      <FreshnessBadge freshness={{ asOf: iso(minutesAgo(1)), stale: false }} />,
    );
    expect(await screen.findByText('1 min')).toBeInTheDocument();
  });

  it('says that figures are stale, how old they are, and why', async () => {
    renderAtNow(
      <FreshnessBadge
        freshness={{
          asOf: iso(minutesAgo(14)),
          stale: true,
          reason: 'Prometheus refused',
        }}
      />,
    );
    expect(
      await screen.findByText('stale 14 min: Prometheus refused'),
    ).toBeInTheDocument();
  });

  it('says that nothing was ever measured, and why only on demand', async () => {
    renderAtNow(
      <FreshnessBadge
        freshness={{ asOf: null, stale: true, reason: 'a long story' }}
      />,
    );
    const badge = await screen.findByText('never measured');
    expect(badge).toHaveAttribute('title', 'a long story');
  });
});

describe('ErrorNote', () => {
  it('says what failed, what is still shown and from when, and lets the reader try again', async () => {
    const onRetry = jest.fn();
    renderAtNow(
      <ErrorNote
        action="read the SLOs"
        error={new Error('it is down')}
        shownSince={minutesAgo(14)}
        onRetry={onRetry}
      />,
    );
    expect(await screen.findByRole('alert')).toHaveTextContent(
      'Could not read the SLOs: it is down',
    );
    expect(
      screen.getByText(/answer of 11:46 \(14 min ago\)/),
    ).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(onRetry).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['an error of that name', new NotAllowedError('no')],
    [
      'a response of status 403',
      Object.assign(new Error('Forbidden'), { statusCode: 403 }),
    ],
    [
      'a response whose cause says so',
      Object.assign(new Error('failed'), { cause: new NotAllowedError('no') }),
    ],
  ])('says denied, not failed: %s', async (_, error) => {
    renderAtNow(
      <ErrorNote action="read the SLOs" error={error} onRetry={() => {}} />,
    );
    expect(
      await screen.findByText('You are not allowed to read the SLOs.'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
});

it('an empty state says what is missing and how to fill it', async () => {
  renderAtNow(
    <EmptyState
      title="No SLO yet"
      yaml={'kind: SLO\nspec: {}'}
      link={{ to: 'https://example.com/guide', text: 'The format' }}
    >
      It is a promise.
    </EmptyState>,
  );
  expect(await screen.findByText('No SLO yet')).toBeInTheDocument();
  expect(screen.getByText('It is a promise.')).toBeInTheDocument();
  expect(screen.getByText(/kind: SLO/)).toBeInTheDocument();
  expect(
    screen.getByRole('button', { name: 'Copy the YAML' }),
  ).toBeInTheDocument();
  expect(screen.getByRole('link', { name: /The format/ })).toHaveAttribute(
    'href',
    'https://example.com/guide',
  );
});

it('a clamped text takes so many lines, and its title is the whole', async () => {
  renderAtNow(
    <>
      <ClampedText text="a long story" />
      <ClampedText text="one line" lines={1} />
    </>,
  );
  const two = await screen.findByTitle('a long story');
  expect(two).toHaveTextContent('a long story');
  expect(two).toHaveStyle({ '-webkit-line-clamp': 2 });
  expect(screen.getByTitle('one line')).toHaveStyle({
    '-webkit-line-clamp': 1,
  });
});

it('a skeleton is nothing to a screen reader', async () => {
  renderAtNow(<Skeleton width="40%" />);
  expect(await screen.findByTestId('skeleton')).toHaveAttribute(
    'aria-hidden',
    'true',
  );
});

it('names sources that cannot be read, and what reading others warned of', async () => {
  renderAtNow(
    <SourcesBanner
      failing={[{ key: 'a', title: 'Prometheus eu', text: 'eu refused.' }]}
      warnings={[
        { key: 'b', title: 'us', text: 'too many rules' },
        { key: 'c', title: 'us', text: 'a rule without a name' },
      ]}
    />,
  );
  expect(
    await screen.findByRole('region', {
      name: '1 source cannot be read: Prometheus eu. What they said last is still shown',
    }),
  ).toHaveTextContent('eu refused.');
  expect(
    screen.getByRole('region', { name: '2 warnings from reading us' }),
  ).toHaveTextContent('us: too many rules');
});
