import {
  renderHook,
  act,
  render,
  screen,
  waitFor,
} from '@testing-library/react';
import { shortRef, writeParams } from '../filters';
import { ListFoot, usePages } from '.';

it('pages are read anew as one list, without what moved between two reads', async () => {
  interface Letters {
    items: { id: string }[];
    nextCursor?: string;
  }
  const pages: Record<string, Letters> = {
    '': { items: [{ id: 'a' }, { id: 'b' }], nextCursor: '1' },
    '1': { items: [{ id: 'b' }, { id: 'c' }] },
  };
  const asked: (string | undefined)[] = [];
  const { result } = renderHook(() =>
    usePages<Letters>(
      'letters',
      async cursor => {
        asked.push(cursor);
        return pages[cursor ?? ''] ?? { items: [] };
      },
      ({ id }) => id,
    ),
  );
  await waitFor(() => expect(result.current.value?.items).toHaveLength(2));
  act(() => result.current.loadMore());
  await waitFor(() =>
    expect(result.current.value?.items).toEqual([
      { id: 'a' },
      { id: 'b' },
      { id: 'c' },
    ]),
  );
  expect(result.current.value?.nextCursor).toBeUndefined();
  expect(asked).toEqual([undefined, undefined, '1']);
});

it('says how many of how many are shown, and offers more only where there are', () => {
  const { rerender } = render(
    <ListFoot
      shown={50}
      total={1200}
      of="gaps"
      busy={false}
      onMore={() => {}}
    />,
  );
  expect(screen.getByRole('status')).toHaveTextContent('50 of 1,200 gaps');
  expect(screen.getByRole('button', { name: 'Show more' })).toBeEnabled();
  rerender(<ListFoot shown={3} total={3} of="gaps" busy={false} />);
  expect(screen.queryByRole('button')).toBeNull();
  rerender(<ListFoot shown={50} of="alerts" busy={false} onMore={() => {}} />);
  expect(screen.getByRole('status')).toHaveTextContent('the first 50 alerts');
});

it('writes parameters, drops empty ones, leaves others alone', () => {
  const before = new URLSearchParams('state=a&state=b&open=x&text=y');
  expect(
    writeParams(before, { state: ['c'], text: '', more: undefined }).toString(),
  ).toBe('open=x&state=c');
});

it.each([
  ['group:default/payments', 'payments'],
  ['user:default/mei', 'user:mei'],
  ['group:other/payments', 'other/payments'],
  ['not a ref: at/all/', 'not a ref: at/all/'],
])('%s is said as %s', (ref, words) => {
  expect(shortRef(ref)).toBe(words);
});
